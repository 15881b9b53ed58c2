package io.gigmate.scoring.deal.offer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How good and how quick recommendations were. Time is that of the thread, so that what else runs
 * on the machine does not count.
 */
final class OfferFigures {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Double> milliseconds = new ArrayList<>();
  private double slowest;
  private int slowestProblem;
  private double shortfall = Double.NEGATIVE_INFINITY;
  private int worstProblem;
  private int booked;

  OfferOutcome recommend(OfferRequest request) {
    long before = THREADS.getCurrentThreadCpuTime();
    OfferOutcome outcome = DealOptimizer.recommend(request);
    double taken = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    if (taken > slowest) {
      slowest = taken;
      slowestProblem = milliseconds.size();
    }
    milliseconds.add(taken);
    return outcome;
  }

  /** Keeps how far the offer of the last problem lies below the best that was tried. */
  void compare(double offered, double tried) {
    booked++;
    double missing = tried / offered - 1;
    if (missing > shortfall) {
      shortfall = missing;
      worstProblem = milliseconds.size() - 1;
    }
  }

  int booked() {
    return booked;
  }

  @Override
  public String toString() {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%d problems, %d with an offer; worst shortfall %.4f %% (problem %d); CPU mean %.1f ms,"
            + " median %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms (problem %d); above 50 ms: %d",
        sorted.size(),
        booked,
        100 * shortfall,
        worstProblem,
        sorted.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        slowest,
        slowestProblem,
        sorted.stream().filter(each -> each > 50).count());
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
