package io.gigmate.scoring.booking;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Who listens to an artist, or goes to a room: shares of bands, such as 0.67 of the age 18-24.
 *
 * @param dimensions by dimension, such as {@code age}, the share of each band; shares of one
 *     dimension add up to 1 at most, and what is left is of no known band
 */
public record AudienceProfile(Map<String, Map<String, Double>> dimensions) {
  /** Shares are often rounded to whole per cent; a band or two more than all is not a lie. */
  private static final double ROUNDING = 0.02;

  public AudienceProfile {
    Map<String, Map<String, Double>> sorted = new TreeMap<>();
    dimensions.forEach((dimension, bands) -> sorted.put(dimension, new TreeMap<>(bands)));
    sorted.forEach(AudienceProfile::check);
    dimensions = sorted;
  }

  private static void check(String dimension, Map<String, Double> bands) {
    double sum = 0;
    for (Map.Entry<String, Double> band : bands.entrySet()) {
      double share = band.getValue();
      if (dimension.isBlank() || band.getKey().isBlank() || !(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "an audience needs a dimension, a band and a share in 0..1: '"
                + dimension
                + "', '"
                + band.getKey()
                + "', "
                + share);
      }
      sum += share;
    }
    if (sum > 1 + ROUNDING) {
      throw new IllegalArgumentException(
          "the shares of " + dimension + " add up to more than 1: " + sum);
    }
  }

  /** Returns a copy, so that nobody changes this one. */
  @Override
  public Map<String, Map<String, Double>> dimensions() {
    Map<String, Map<String, Double>> copy = new TreeMap<>();
    dimensions.forEach((dimension, bands) -> copy.put(dimension, new TreeMap<>(bands)));
    return copy;
  }

  /**
   * Returns the part of two audiences that is alike: of each band the smaller share, added up. It
   * is a lower bound where shares of no known band are left. Empty where one of them does not say.
   */
  public OptionalDouble overlap(AudienceProfile other, String dimension) {
    Map<String, Double> mine = dimensions.get(dimension);
    Map<String, Double> theirs = other.dimensions.get(dimension);
    if (mine == null || theirs == null) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (Map.Entry<String, Double> band : mine.entrySet()) {
      sum += Math.min(band.getValue(), Optional.ofNullable(theirs.get(band.getKey())).orElse(0.0));
    }
    return OptionalDouble.of(Math.min(1, sum));
  }

  /** Returns the overlap in every dimension that both know, by dimension. */
  public Map<String, Double> overlaps(AudienceProfile other) {
    Map<String, Double> found = new TreeMap<>();
    dimensions
        .keySet()
        .forEach(
            dimension -> overlap(other, dimension).ifPresent(share -> found.put(dimension, share)));
    return found;
  }
}
