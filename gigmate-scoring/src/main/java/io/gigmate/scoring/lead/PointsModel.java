package io.gigmate.scoring.lead;

import io.gigmate.core.prospect.ProspectType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every number by which a lead gets its points, as a value: it can be written to a file, compared
 * and replaced. What an operator looks for is not in it; that is in the {@link FitRules}.
 *
 * <p>It declares and does not predict. Which signals never lower a score when there is more of them
 * is {@link LeadSignal#isMonotone()}.
 *
 * @param version 1 to 60 letters, digits, dots and hyphens; every assessment carries it, so it
 *     changes with every number
 * @param unknown the strength of a signal that nobody knows, between 0 and 1 and neither of them:
 *     missing is neither nothing nor good
 * @param wideRegion the strength of a place in a region of the focus that is a whole state, against
 *     1 for a place in one of its towns; 0 to 1
 * @param grades where each grade begins
 * @param types how each type of prospect gets its points; all types are there
 */
public record PointsModel(
    String version,
    double unknown,
    double wideRegion,
    GradeCuts grades,
    Map<ProspectType, TypePoints> types) {
  private static final int LONGEST_VERSION = 60;

  public PointsModel {
    if (version.isEmpty()
        || version.length() > LONGEST_VERSION
        || !version.chars().allMatch(PointsModel::isOfVersion)) {
      throw new IllegalArgumentException(
          "version must be 1 to 60 letters, digits, dots and hyphens: '" + version + "'");
    }
    if (!(unknown > 0 && unknown < 1)) {
      throw new IllegalArgumentException("unknown must lie between 0 and 1: " + unknown);
    }
    if (!(wideRegion >= 0 && wideRegion <= 1)) {
      throw new IllegalArgumentException("wide_region must lie in 0..1: " + wideRegion);
    }
    Map<ProspectType, TypePoints> all = new EnumMap<>(ProspectType.class);
    all.putAll(types);
    for (ProspectType type : ProspectType.values()) {
      if (!all.containsKey(type)) {
        throw new IllegalArgumentException(type.code() + " is missing");
      }
    }
    types = Collections.unmodifiableMap(all);
  }

  /** Returns the model that comes with the library; its source says where each number is from. */
  public static PointsModel standard() {
    return StandardPoints.MODEL;
  }

  /** Returns how prospects of this type get their points. */
  public TypePoints of(ProspectType type) {
    TypePoints points = types.get(type);
    if (points == null) {
      throw new IllegalStateException("checked on construction: " + type);
    }
    return points;
  }

  private static boolean isOfVersion(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }
}
