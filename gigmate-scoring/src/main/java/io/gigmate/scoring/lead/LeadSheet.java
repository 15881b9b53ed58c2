package io.gigmate.scoring.lead;

import io.gigmate.scoring.lead.LeadStrengths.Whereabouts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How prospects of one type are scored: the model and the rules, laid out as arrays for use. */
final class LeadSheet {
  static final LeadFactor[] FACTORS = LeadFactor.values();

  private final PointsModel model;
  private final TypePoints points;
  private final LeadStrengths strengths;
  private final Part[] parts = new Part[FACTORS.length];
  private final int profile;
  private final double halfLife;

  LeadSheet(PointsModel model, TypePoints points, LeadStrengths strengths) {
    this.model = model;
    this.points = points;
    this.strengths = strengths;
    for (int i = 0; i < FACTORS.length; i++) {
      parts[i] = new Part(FACTORS[i], points);
    }
    SignalUse lastActive = points.signals().get(LeadSignal.LAST_ACTIVE);
    halfLife = lastActive == null || lastActive.half() == null ? Double.NaN : lastActive.half();
    profile = points.profile().stream().mapToInt(ProfileField::bit).reduce(0, (a, b) -> a | b);
  }

  /** Puts the points of the factors, in their order, before they are made whole. */
  void exact(LeadRow row, double fading, double[] into) {
    for (int i = 0; i < parts.length; i++) {
      Part part = parts[i];
      into[i] = part.weight > 0 ? part.weight * strength(part, row, fading) : 0;
    }
  }

  private double strength(Part part, LeadRow row, double fading) {
    return switch (part.factor) {
      case PROFILE_COMPLETENESS ->
          (double) Integer.bitCount(row.known & profile) / Integer.bitCount(profile);
      case GEOGRAPHIC_RELEVANCE ->
          switch (row.nearness) {
            case IN_TOWN -> 1;
            case IN_WIDE_REGION -> model.wideRegion();
            case OUTSIDE -> 0;
            case UNKNOWN -> model.unknown();
          };
      case ENGAGEMENT, ACTIVITY, POTENTIAL_VALUE -> {
        double sum = 0;
        for (int s = 0; s < part.signals.length; s++) {
          double strength = strengths.of(part.signals[s], part.halves[s], row, fading);
          sum += Double.isNaN(strength) ? model.unknown() : strength;
        }
        yield sum / part.signals.length;
      }
    };
  }

  /** Returns what is left of deeds since the last sign of life; all where its day is not known. */
  double fading(LeadRow row, long day) {
    return row.lastActive == LeadRow.UNKNOWN_DAY ? 1 : left(row.idle(day));
  }

  /** Returns what is left of deeds after so many days; all where this type has none that fade. */
  double left(long days) {
    return Double.isNaN(halfLife) ? 1 : LeadStrengths.left(days, halfLife);
  }

  /** Returns what was seen for the factor of this place, in words. */
  String evidence(int factor, LeadRow row, Whereabouts place, long day) {
    Part part = parts[factor];
    if (part.weight == 0) {
      return "not counted for this type";
    }
    return switch (part.factor) {
      case PROFILE_COMPLETENESS -> LeadWords.profile(points.profile(), row.known);
      case GEOGRAPHIC_RELEVANCE -> LeadWords.place(place);
      case ENGAGEMENT, ACTIVITY, POTENTIAL_VALUE -> signalsInWords(part, row, day);
    };
  }

  private String signalsInWords(Part part, LeadRow row, long day) {
    double fading = fading(row, day);
    List<String> seen = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int s = 0; s < part.signals.length; s++) {
      LeadSignal signal = part.signals[s];
      double strength = strengths.of(signal, part.halves[s], row, fading);
      if (Double.isNaN(strength)) {
        unknown.add(signal.label());
      } else {
        boolean tooSmall = signal == LeadSignal.CAPACITY && strengths.isTooSmall(row);
        String words = LeadWords.of(signal, row, day, strength);
        seen.add(tooSmall ? words + ", below " + strengths.minCapacity() : words);
      }
    }
    return LeadWords.joined(seen, unknown);
  }

  /** A factor with what feeds it. */
  private static final class Part {
    private final LeadFactor factor;
    private final int weight;
    private final LeadSignal[] signals;

    /** By signal; 1 for one that is not graded. */
    private final double[] halves;

    Part(LeadFactor factor, TypePoints points) {
      this.factor = factor;
      this.weight = points.weight(factor);
      this.signals = points.signalsOf(factor).toArray(LeadSignal[]::new);
      this.halves = new double[signals.length];
      Arrays.setAll(halves, s -> half(points.signals().get(signals[s])));
    }

    private static double half(@Nullable SignalUse use) {
      return use == null || use.half() == null ? 1 : use.half();
    }
  }
}
