package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a growth ends: the curve, of three that saturate, that lies closest to the values so far.
 *
 * <p>Source: P.-F. Verhulst (1838) for the logistic curve; B. Gompertz (1825); F. Bass, A new
 * product growth model for consumer durables, Management Science 15 (1969).
 *
 * @param curve which of them
 * @param ceiling what it tends to; at least the largest value so far
 * @param error the usual relative error of the curve, such as 0.05
 */
public record GrowthCeiling(Curve curve, double ceiling, double error) {
  private static final int FEWEST = 12;

  /** A ceiling beyond this multiple of the largest value is not told from none. */
  private static final double FARTHEST = 20;

  private static final int STEPS = 40;

  /** Curves that saturate. */
  public enum Curve {
    /** As many are won as know it and do not yet. */
    LOGISTIC {
      @Override
      double straight(double share) {
        return Math.log(share / (1 - share));
      }

      @Override
      double share(double straight) {
        return 1 / (1 + Math.exp(-straight));
      }
    },
    /** Like it, but slower to end. */
    GOMPERTZ {
      @Override
      double straight(double share) {
        return -Math.log(-Math.log(share));
      }

      @Override
      double share(double straight) {
        return Math.exp(-Math.exp(-straight));
      }
    },
    /** Won from outside too: with as much innovation as a thirtieth of imitation. */
    BASS {
      @Override
      double straight(double share) {
        return Math.log((1 + IMITATION * share) / (1 - share));
      }

      @Override
      double share(double straight) {
        double e = Math.exp(straight);
        return Math.max(0, (e - 1) / (e + IMITATION));
      }
    };

    /** Imitation over innovation: 0.38 over 0.03 are the means of F. Sultan et al. (1990). */
    private static final double IMITATION = 0.38 / 0.03;

    /** The share of the ceiling on a scale on which the curve is a straight line in time. */
    abstract double straight(double share);

    abstract double share(double straight);
  }

  /** Returns the ceiling as seen on a day; empty where the values do not tell one. */
  public static Optional<GrowthCeiling> of(MetricSeries series, LocalDate asOf) {
    int n = series.known((int) asOf.toEpochDay());
    double largest = series.largest(0, n);
    if (n < FEWEST || largest <= 0) {
      return Optional.empty();
    }
    GrowthCeiling best = null;
    for (Curve curve : Curve.values()) {
      for (int step = 1; step <= STEPS; step++) {
        double ceiling = largest * 1.01 * Math.pow(FARTHEST, (step - 1.0) / (STEPS - 1));
        double error = error(series, n, curve, ceiling);
        if (Double.isFinite(error) && (best == null || error < best.error)) {
          best = new GrowthCeiling(curve, ceiling, error);
        }
      }
    }
    boolean isTold = best != null && best.ceiling < FARTHEST * largest * 0.9;
    return isTold ? Optional.ofNullable(best) : Optional.empty();
  }

  /** The root of the mean square of the relative errors of the best line; NaN where it falls. */
  private static double error(MetricSeries s, int n, Curve curve, double ceiling) {
    double days = 0;
    double straights = 0;
    double dayDay = 0;
    double dayStraight = 0;
    int points = 0;
    for (int i = 0; i < n; i++) {
      if (s.value(i) > 0) {
        double t = s.day(i) - s.day(0);
        double z = curve.straight(s.value(i) / ceiling);
        days += t;
        straights += z;
        dayDay += t * t;
        dayStraight += t * z;
        points++;
      }
    }
    double spread = dayDay - days * days / Math.max(1, points);
    double slope = (dayStraight - days * straights / Math.max(1, points)) / spread;
    if (points < FEWEST || !(slope > 0)) {
      return Double.NaN;
    }
    double start = (straights - slope * days) / points;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      if (s.value(i) > 0) {
        double fitted = ceiling * curve.share(start + slope * (s.day(i) - s.day(0)));
        double relative = (fitted - s.value(i)) / Math.max(s.value(i), 0.01 * ceiling);
        squares += relative * relative;
      }
    }
    return Math.sqrt(squares / points);
  }
}
