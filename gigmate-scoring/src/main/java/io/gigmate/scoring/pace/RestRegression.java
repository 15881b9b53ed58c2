package io.gigmate.scoring.pace;

import java.util.List;

/**
 * The logarithm of the tickets still to come as a line in those of the tickets sold and of the
 * tickets of the last week: a ridge that shrinks both slopes to one half, at which twice the sales
 * mean twice the rest. A slope below zero would say that one more ticket sold is a bad sign; it is
 * taken out.
 */
final class RestRegression {
  /** Ten finished events weigh as much as the prior; found on simulated sales, not on real ones. */
  private static final double RIDGE = 10;

  private static final double PRIOR_SLOPE = 0.5;

  /** Below this spread of a logarithm a slope is not to be seen. */
  private static final double SMALLEST_SPREAD = 0.1;

  private static final double LARGEST_LEVERAGE = 0.9;

  private final double[] mean = new double[2];
  private final double[] slope = new double[2];
  private final double level;
  private final double[] leftOut;

  private RestRegression(double[][] columns, double[] rest, boolean[] used) {
    int n = rest.length;
    double[] spread = new double[2];
    for (int c = 0; c < 2; c++) {
      mean[c] = mean(columns[c]);
      double squares = 0;
      for (double value : columns[c]) {
        squares += (value - mean[c]) * (value - mean[c]);
      }
      spread[c] = Math.max(SMALLEST_SPREAD, Math.sqrt(squares / n));
    }
    level = mean(rest);
    double[] a = used[0] ? column(columns[0], mean[0], spread[0]) : new double[n];
    double[] b = used[1] ? column(columns[1], mean[1], spread[1]) : new double[n];
    double priorA = used[0] ? PRIOR_SLOPE * spread[0] : 0;
    double priorB = used[1] ? PRIOR_SLOPE * spread[1] : 0;
    double aa = RIDGE + dot(a, a);
    double bb = RIDGE + dot(b, b);
    double ab = dot(a, b);
    double determinant = aa * bb - ab * ab;
    double[] surprise = new double[n];
    for (int i = 0; i < n; i++) {
      surprise[i] = rest[i] - level - priorA * a[i] - priorB * b[i];
    }
    double as = dot(a, surprise);
    double bs = dot(b, surprise);
    double slopeA = priorA + (bb * as - ab * bs) / determinant;
    double slopeB = priorB + (aa * bs - ab * as) / determinant;
    slope[0] = slopeA / spread[0];
    slope[1] = slopeB / spread[1];
    leftOut = new double[n];
    for (int i = 0; i < n; i++) {
      double leverage =
          1.0 / n + (bb * a[i] * a[i] - 2 * ab * a[i] * b[i] + aa * b[i] * b[i]) / determinant;
      double error = rest[i] - level - slopeA * a[i] - slopeB * b[i];
      leftOut[i] = rest[i] - error / (1 - Math.min(leverage, LARGEST_LEVERAGE));
    }
  }

  static RestRegression fit(List<Snapshot> finished) {
    double[][] columns = {
      finished.stream().mapToDouble(Snapshot::logSold).toArray(),
      finished.stream().mapToDouble(Snapshot::logLastWeek).toArray()
    };
    double[] rest = finished.stream().mapToDouble(event -> Math.log1p(event.rest())).toArray();
    RestRegression both = new RestRegression(columns, rest, new boolean[] {true, true});
    if (both.slope[0] >= 0 && both.slope[1] >= 0) {
      return both;
    }
    boolean first = both.slope[0] > both.slope[1];
    RestRegression one = new RestRegression(columns, rest, new boolean[] {first, !first});
    return one.slope[first ? 0 : 1] >= 0
        ? one
        : new RestRegression(columns, rest, new boolean[] {false, false});
  }

  double logRest(Snapshot event) {
    return level
        + slope[0] * (event.logSold() - mean[0])
        + slope[1] * (event.logLastWeek() - mean[1]);
  }

  /** Returns what it says about each event when learned from the others. */
  double[] leftOut() {
    return leftOut.clone();
  }

  private static double[] column(double[] values, double mean, double spread) {
    double[] column = new double[values.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = (values[i] - mean) / spread;
    }
    return column;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
