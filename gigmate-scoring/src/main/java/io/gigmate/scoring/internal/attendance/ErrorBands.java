package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.RunningRidge;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far outcomes lie from forecasts of one kind, known artists or unknown. The errors of the last
 * forecasts are divided by the size that was expected of them, so that calm artists have narrow
 * bands; their quantiles give the distribution. Each bound's quantile is steered by how often it
 * was missed, which keeps its promise when the world changes.
 *
 * <p>Source: conformal prediction, V. Vovk, A. Gammerman, G. Shafer, Algorithmic Learning in a
 * Random World (2005), in the normalised form of J. Lei et al., JASA 113 (2018); adaptive levels,
 * I. Gibbs, E. Candès, Adaptive conformal inference under distribution shift, NeurIPS 2021.
 */
final class ErrorBands {
  private static final int WINDOW = 2000;

  /** With fewer errors nothing is said. */
  private static final int FEWEST = 8;

  private static final double KEPT = 0.9995;
  private static final double[] PENALTIES = {1, 20, 20, 20, 20, 20};
  private static final double[] BOUNDS = {0.05, 0.10, 0.90, 0.95};
  private static final double SMALLEST_SIZE = 0.01;

  private final double step;
  private final RunningRidge size = new RunningRidge(PENALTIES);
  private final Deque<Miss> recent = new ArrayDeque<>();
  private final Centre centre = new Centre();
  private final double[] levels = BOUNDS.clone();
  private double[] sorted = {};
  private int addedSince;
  private int sorts;
  private int judged;
  private int inside;

  /** An error in units of its expected size and as it is, without the centring; and its level. */
  private record Miss(double inSizes, double raw, double level, int inside80) {}

  /** Creates bands whose levels move by such a step at each miss. */
  ErrorBands(double step) {
    this.step = step;
  }

  /** By how much to move the log of a forecast at a level. */
  double move(double level) {
    return centre.move(level);
  }

  /** The expected size of an error. */
  double size(double[] x) {
    return Math.exp(Math.max(-6, Math.min(2, size.predict(x))));
  }

  /** Solves what was put off, so that a forecast only reads. */
  void settle() {
    size.coefficients();
  }

  boolean isReady() {
    return sorted.length >= FEWEST;
  }

  /** Returns the distribution about a median on the log scale, cut off at the most. */
  Knots knots(double logMedian, double errorSize, double most) {
    double low = Math.min(levels[0], levels[1]);
    double high = Math.max(levels[2], levels[3]);
    return Knots.ofPerCents(
        p -> {
          double error = quantile(level(p, low, high));
          if (p <= BOUNDS[1]) {
            error = Math.min(error, 0);
          } else if (p >= BOUNDS[2]) {
            error = Math.max(error, 0);
          }
          return Math.min(most, Math.exp(logMedian + error * errorSize));
        });
  }

  /** The level of the errors that stands for a probability: on lines between the steered ones. */
  private double level(double p, double low, double high) {
    if (p <= BOUNDS[0]) {
      return p / BOUNDS[0] * low;
    }
    if (p <= BOUNDS[1]) {
      return line(p, BOUNDS[0], low, BOUNDS[1], levels[1]);
    }
    if (p <= BOUNDS[2]) {
      return line(p, BOUNDS[1], levels[1], BOUNDS[2], levels[2]);
    }
    if (p <= BOUNDS[3]) {
      return line(p, BOUNDS[2], levels[2], BOUNDS[3], high);
    }
    return line(p, BOUNDS[3], high, 1, 1);
  }

  private static double line(double x, double x0, double y0, double x1, double y1) {
    return y0 + (x - x0) / (x1 - x0) * (y1 - y0);
  }

  /** The quantile with a place for the outcome that is still to come. */
  private double quantile(double p) {
    double place = p * (sorted.length + 1) - 1;
    if (place <= 0) {
      return sorted[0];
    }
    if (place >= sorted.length - 1) {
      return sorted[sorted.length - 1];
    }
    int below = (int) place;
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }

  /** Takes up how a forecast did. */
  void learn(Estimate said) {
    double attendance = said.row().attendance();
    double log = said.row().logAttendance();
    double error = log - said.logMedian();
    size.forget(KEPT);
    size.add(said.trail().sizeX(), Math.log(Math.abs(error) + SMALLEST_SIZE), 1);
    int in = -1;
    if (said.isMeasured()) {
      steer(said.knots(), attendance);
      Knots knots = said.knots();
      in = attendance >= knots.at(BOUNDS[1]) && attendance <= knots.at(BOUNDS[2]) ? 1 : 0;
      judged++;
      inside += in;
    }
    recent.addLast(
        new Miss(
            error / said.trail().errorSize(),
            log - said.trail().logUnmoved(),
            said.trail().stage().blended(),
            in));
    if (recent.size() > WINDOW) {
      int out = recent.removeFirst().inside80;
      judged -= out >= 0 ? 1 : 0;
      inside -= Math.max(0, out);
    }
    addedSince++;
    if (addedSince >= Math.max(1, recent.size() / 50)) {
      addedSince = 0;
      sorted = recent.stream().mapToDouble(Miss::inSizes).sorted().toArray();
      if (sorts++ % 3 == 0) {
        centre.learn(
            recent.stream().mapToDouble(Miss::raw).toArray(),
            recent.stream().mapToDouble(Miss::level).toArray());
      }
    }
  }

  private void steer(Knots said, double attendance) {
    for (int k = 0; k < BOUNDS.length; k++) {
      double bound = said.at(BOUNDS[k]);
      boolean upper = k >= 2;
      // A full house that was foreseen lies within its upper bound.
      boolean below = attendance < bound || (upper && attendance == bound);
      double level = levels[k] + step * (BOUNDS[k] - (below ? 1 : 0));
      levels[k] =
          upper ? Math.max(0.55, Math.min(0.999, level)) : Math.max(0.001, Math.min(0.45, level));
    }
  }

  /** Returns how many of the last forecasts had an interval. */
  int judged() {
    return judged;
  }

  /** Returns how many of them came to lie in their 80 % interval. */
  int inside80() {
    return inside;
  }
}
