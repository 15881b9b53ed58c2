package io.gigmate.scoring.timing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How an artist's draw grows until there is nobody left to win: a logistic curve.
 *
 * <p>Source: P.-F. Verhulst 1838; for what is taken up by word of mouth F. Bass, A new product
 * growth model for consumer durables, Management Science 15, 1969.
 *
 * @param on the day on which it was measured
 * @param draw people who would come on that day; above 0
 * @param ceiling people who would come in the end; at least the draw
 * @param ratePerDay the growth of a small draw, such as 0.01 for one per cent a day
 * @param rateError one standard error of the rate; 0 where it is certain
 */
public record GrowthPath(
    LocalDate on, double draw, double ceiling, double ratePerDay, double rateError) {
  public GrowthPath {
    if (!(draw > 0 && ceiling >= draw && ceiling < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a draw must lie above 0, up to its ceiling: " + draw + " of " + ceiling);
    }
    if (!(Math.abs(ratePerDay) <= 1 && rateError >= 0 && rateError <= 1)) {
      throw new IllegalArgumentException(
          "a growth must lie in -1..1 a day, its error in 0..1: " + ratePerDay + ", " + rateError);
    }
  }

  /** Returns the path of an artist who neither rises nor falls, known for sure. */
  public static GrowthPath steady(LocalDate on, double draw) {
    return new GrowthPath(on, draw, draw, 0, 0);
  }

  /** Returns the draw on a date, before or after the one on which it was measured. */
  public double drawOn(LocalDate date) {
    double days = ChronoUnit.DAYS.between(on, date);
    return ceiling / (1 + (ceiling / draw - 1) * Math.exp(-ratePerDay * days));
  }

  /** Returns the path whose rate is so many standard errors above this one's. */
  GrowthPath shifted(double errors) {
    double rate = Math.max(-1, Math.min(1, ratePerDay + errors * rateError));
    return new GrowthPath(on, draw, ceiling, rate, 0);
  }
}
