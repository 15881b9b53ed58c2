package io.gigmate.scoring.internal.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Looks for the least value of a smooth function of a few numbers, without its slope.
 *
 * <p>Source: J. Nelder, R. Mead, A simplex method for function minimization, The Computer Journal 7
 * (1965) 308-313.
 */
public final class SimplexSearch {
  private static final int STEPS = 2000;
  private static final double ENOUGH = 1e-9;

  private SimplexSearch() {}

  /**
   * Returns where the function is least, as far as the search can tell.
   *
   * @param start where to begin
   * @param step how far from there the other corners lie
   */
  public static double[] least(ToDoubleFunction<double[]> function, double[] start, double step) {
    int n = start.length;
    Corner[] corners = new Corner[n + 1];
    corners[n] = new Corner(start, function.applyAsDouble(start));
    for (int i = 0; i < n; i++) {
      double[] at = start.clone();
      at[i] += step;
      corners[i] = new Corner(at, function.applyAsDouble(at));
    }
    for (int i = 0; i < STEPS; i++) {
      Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
      Corner worst = corners[n];
      if (worst.value - corners[0].value < ENOUGH * (1 + Math.abs(corners[0].value))) {
        break;
      }
      double[] middle = middle(corners, n);
      Corner mirrored = beyond(function, middle, worst.at, 1);
      if (mirrored.value < corners[0].value) {
        Corner farther = beyond(function, middle, worst.at, 2);
        corners[n] = farther.value < mirrored.value ? farther : mirrored;
      } else if (mirrored.value < corners[n - 1].value) {
        corners[n] = mirrored;
      } else {
        Corner nearer =
            beyond(function, middle, worst.at, mirrored.value < worst.value ? 0.5 : -0.5);
        if (nearer.value < Math.min(worst.value, mirrored.value)) {
          corners[n] = nearer;
        } else {
          for (int j = 1; j <= n; j++) {
            corners[j] = beyond(function, corners[0].at, corners[j].at, -0.5);
          }
        }
      }
    }
    return corners[0].at;
  }

  private static double[] middle(Corner[] corners, int n) {
    double[] middle = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        middle[i] += corners[j].at[i] / n;
      }
    }
    return middle;
  }

  /** The corner on the line from one point through the middle, so many times as far behind it. */
  private static Corner beyond(
      ToDoubleFunction<double[]> function, double[] middle, double[] from, double times) {
    double[] at = new double[middle.length];
    for (int i = 0; i < at.length; i++) {
      at[i] = middle[i] + times * (middle[i] - from[i]);
    }
    return new Corner(at, function.applyAsDouble(at));
  }

  private static final class Corner {
    private final double[] at;
    private final double value;

    private Corner(double[] at, double value) {
      this.at = at;
      this.value = value;
    }

    private double value() {
      return value;
    }
  }
}
