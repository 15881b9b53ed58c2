package io.gigmate.scoring.price;

import io.gigmate.scoring.internal.stats.Gaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the peak of the posterior and sums it over a grid that is shaped like the peak. */
final class DemandPosterior {
  private static final int PARTS = 3;
  private static final double SCATTER = 0.4;
  private static final double SCATTER_DEVIATION = 0.5;
  private static final double LEVEL_DEVIATION = 1.5;
  private static final int STEPS = 100;
  private static final int REACH = 5;
  private static final double SPACING = 1;
  private static final double NEGLIGIBLE = 1e-9;
  private static final double LEAST_BEND = 0.05;

  /** What a show that sold nothing counts as, since zero has no logarithm. */
  private static final double NOBODY = 0.5;

  private final double[] relative;
  private final double[] logs;
  private final boolean[] soldOut;
  private final double level;
  private final double logElasticity;
  private final double elasticityDeviation;

  DemandPosterior(List<PricedShow> shows, double reference, ElasticityPrior prior) {
    int n = shows.size();
    relative = new double[n];
    logs = new double[n];
    soldOut = new boolean[n];
    for (int i = 0; i < n; i++) {
      PricedShow show = shows.get(i);
      relative[i] = DemandEstimate.price(show) / reference - 1;
      soldOut[i] = show.soldOut();
      logs[i] = Math.log(soldOut[i] ? show.capacity() : Math.max(NOBODY, show.sold()));
    }
    double[] sorted = logs.clone();
    Arrays.sort(sorted);
    level = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    logElasticity = Math.log(-prior.expected());
    elasticityDeviation = prior.logDeviation();
  }

  /**
   * The logarithm of the posterior at scatter, level and elasticity, the first and last as logs.
   */
  private double logPosterior(double[] at) {
    double scatter = Math.exp(at[0]);
    double elasticity = -Math.exp(at[2]);
    double sum =
        -square((at[0] - Math.log(SCATTER)) / SCATTER_DEVIATION)
            - square((at[1] - level) / LEVEL_DEVIATION)
            - square((at[2] - logElasticity) / elasticityDeviation);
    sum /= 2;
    for (int i = 0; i < logs.length; i++) {
      double z = (logs[i] - at[1] - elasticity * relative[i]) / scatter;
      sum += soldOut[i] ? logAbove(z) : -z * z / 2 - at[0];
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }

  private static double logAbove(double z) {
    return z < 35 ? Math.log(Gaussian.below(-z)) : -z * z / 2 - Math.log(z);
  }

  List<DemandEstimate.Curve> curves() {
    double[] peak = peak();
    double[][] shape = turned(rootOfInverse(curvature(peak)));
    double highest = logPosterior(peak);
    List<DemandEstimate.Curve> found = new ArrayList<>();
    double total = 0;
    for (int i = -REACH; i <= REACH; i++) {
      for (int j = -REACH; j <= REACH; j++) {
        for (int k = -REACH; k <= REACH; k++) {
          double[] at = moved(peak, shape, i * SPACING, j * SPACING, k * SPACING);
          double weight = Math.exp(logPosterior(at) - highest);
          if (weight > NEGLIGIBLE) {
            total += weight;
            found.add(new DemandEstimate.Curve(at[1], -Math.exp(at[2]), Math.exp(at[0]), weight));
          }
        }
      }
    }
    double sum = total;
    return found.stream()
        .map(
            curve ->
                new DemandEstimate.Curve(
                    curve.log(), curve.elasticity(), curve.scatter(), curve.weight() / sum))
        .toList();
  }

  /**
   * The same shape with its axes turned, so that the grid has many values of each part rather than
   * a few: a reflection at a plane that no axis lies in.
   */
  private static double[][] turned(double[][] shape) {
    double[] normal = {1, 1.3, 1.7};
    double square = 1 + 1.3 * 1.3 + 1.7 * 1.7;
    double[][] turned = new double[PARTS][PARTS];
    for (int r = 0; r < PARTS; r++) {
      double along = 0;
      for (int c = 0; c < PARTS; c++) {
        along += shape[r][c] * normal[c];
      }
      for (int c = 0; c < PARTS; c++) {
        turned[r][c] = shape[r][c] - 2 * along * normal[c] / square;
      }
    }
    return turned;
  }

  private static double[] moved(double[] from, double[][] shape, double... by) {
    double[] at = from.clone();
    for (int r = 0; r < PARTS; r++) {
      for (int c = 0; c < PARTS; c++) {
        at[r] += shape[r][c] * by[c];
      }
    }
    return at;
  }

  /** Newton's method; a step that does not climb is halved. */
  private double[] peak() {
    double[] at = {Math.log(SCATTER), level, logElasticity};
    double here = logPosterior(at);
    for (int step = 0; step < STEPS; step++) {
      double[][] root = rootOfInverse(curvature(at));
      double[] slope = slope(at);
      double[] along = new double[PARTS];
      for (int c = 0; c < PARTS; c++) {
        for (int r = 0; r < PARTS; r++) {
          along[c] += root[r][c] * slope[r];
        }
      }
      double length = 1;
      double[] next = moved(at, root, along);
      while (!(logPosterior(next) >= here) && length > 1e-6) {
        length /= 2;
        next = moved(at, root, along[0] * length, along[1] * length, along[2] * length);
      }
      double there = logPosterior(next);
      if (!(there > here + 1e-10)) {
        break;
      }
      at = next;
      here = there;
    }
    return at;
  }

  private double[] slope(double[] at) {
    double[] slope = new double[PARTS];
    for (int r = 0; r < PARTS; r++) {
      slope[r] = (at(at, r, 1e-4, r, 0) - at(at, r, -1e-4, r, 0)) / 2e-4;
    }
    return slope;
  }

  private double at(double[] from, int one, double by, int other, double otherBy) {
    double[] at = from.clone();
    at[one] += by;
    at[other] += otherBy;
    return logPosterior(at);
  }

  /** Minus the second derivatives. */
  private double[][] curvature(double[] at) {
    double h = 1e-3;
    double[][] curvature = new double[PARTS][PARTS];
    for (int r = 0; r < PARTS; r++) {
      for (int c = 0; c <= r; c++) {
        double second =
            at(at, r, h, c, h) - at(at, r, h, c, -h) - at(at, r, -h, c, h) + at(at, r, -h, c, -h);
        curvature[r][c] = -second / (4 * h * h);
        curvature[c][r] = curvature[r][c];
      }
    }
    return curvature;
  }

  /**
   * A matrix R with R R' the inverse of a: the inverse transpose of its Cholesky factor. Away from
   * the peak a may bend upwards; then its diagonal is lifted until it does not, which shortens
   * Newton's step and keeps it climbing (K. Levenberg, 1944).
   */
  private static double[][] rootOfInverse(double[][] a) {
    double[][] lower = new double[PARTS][PARTS];
    double lift = 0;
    while (!factored(a, lift, lower)) {
      lift = lift == 0 ? 1 : 4 * lift;
      if (lift == Double.POSITIVE_INFINITY) {
        throw new IllegalStateException("no curvature: " + Arrays.deepToString(a));
      }
    }
    double[][] inverse = new double[PARTS][PARTS];
    for (int column = 0; column < PARTS; column++) {
      for (int row = column; row < PARTS; row++) {
        double left = row == column ? 1 : 0;
        for (int k = column; k < row; k++) {
          left -= lower[row][k] * inverse[k][column];
        }
        inverse[row][column] = left / lower[row][row];
      }
    }
    double[][] root = new double[PARTS][PARTS];
    for (int r = 0; r < PARTS; r++) {
      for (int c = 0; c < PARTS; c++) {
        root[r][c] = inverse[c][r];
      }
    }
    return root;
  }

  private static boolean factored(double[][] a, double lift, double[][] lower) {
    for (int i = 0; i < PARTS; i++) {
      for (int j = 0; j <= i; j++) {
        double left = a[i][j] + (i == j ? lift : 0);
        for (int k = 0; k < j; k++) {
          left -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(left > LEAST_BEND)) {
          return false;
        }
        lower[i][j] = i == j ? Math.sqrt(left) : left / lower[j][j];
      }
    }
    return true;
  }
}
