package io.gigmate.scoring.booking;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good a night is, in whole points that add up to the score: the weighed mean of the parts that
 * are known. A part that is not known has no points, and its weight is nobody's: it makes a night
 * neither better nor worse.
 *
 * @param score 0 to 100
 * @param parts that are known, in the order of {@link BookingPart}
 */
public record BookingScore(Score score, List<Part> parts) {
  public BookingScore {
    parts = List.copyOf(parts);
    int sum = parts.stream().mapToInt(Part::points).sum();
    if (sum != score.points()) {
      throw new IllegalArgumentException(
          "the parts add up to " + sum + " points, not to the score " + score);
    }
  }

  /**
   * What one part contributes.
   *
   * @param part which
   * @param share how good it is, 0 to 1
   * @param points of the score
   * @param evidence what was seen
   */
  public record Part(BookingPart part, double share, int points, String evidence) {}

  /**
   * How good one part is, before it is weighed.
   *
   * @param part which
   * @param share 0 to 1
   * @param evidence what was seen
   */
  public record Reading(BookingPart part, double share, String evidence) {
    public Reading {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(part.code() + " must lie in 0..1: " + share);
      }
    }
  }

  /**
   * Returns the score of these readings.
   *
   * @param readings each part once at most, and at least one with a weight above 0
   */
  public static BookingScore of(BookingWeights weights, List<Reading> readings) {
    List<Reading> ordered = new ArrayList<>(readings);
    ordered.sort(Comparator.comparing(Reading::part));
    if (ordered.stream().map(Reading::part).distinct().count() < ordered.size()) {
      throw new IllegalArgumentException("a part is scored once: " + ordered);
    }
    double total = ordered.stream().mapToDouble(reading -> weights.of(reading.part())).sum();
    if (!(total > 0)) {
      throw new IllegalArgumentException("nothing that is known has a weight: " + ordered);
    }
    // Rounding the running sums, and not the parts, makes whole points that add up.
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    int given = 0;
    for (Reading reading : ordered) {
      sum += Score.HIGHEST * weights.of(reading.part()) * reading.share() / total;
      int points = (int) Math.min(Score.HIGHEST, Math.round(sum)) - given;
      given += points;
      parts.add(new Part(reading.part(), reading.share(), points, reading.evidence()));
    }
    return new BookingScore(Score.of(given), parts);
  }

  /** Returns the points as factors that add up to the score. */
  public Explanation explanation() {
    return Explanation.of(
        Scale.POINTS,
        parts.stream()
            .map(part -> Factor.of(part.part().code(), part.points(), part.evidence()))
            .toList());
  }
}
