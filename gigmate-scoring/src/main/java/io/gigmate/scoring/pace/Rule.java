package io.gigmate.scoring.pace;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** One simple way to read the end from what was sold so far, learned from finished events. */
final class Rule {
  /** As many as tell a middle from chance, so few that a new room has them soon. */
  static final int FEWEST = 4;

  private final String name;
  private final ToDoubleFunction<Snapshot> logEnd;
  private final double[] leftOut;

  private Rule(String name, ToDoubleFunction<Snapshot> logEnd, double[] leftOut) {
    this.name = name;
    this.logEnd = logEnd;
    this.leftOut = leftOut;
  }

  String name() {
    return name;
  }

  /** Returns what it says about an event. */
  double logEnd(Snapshot event) {
    return logEnd.applyAsDouble(event);
  }

  /** Returns what it said about a finished event when learned from the others. */
  double leftOut(int event) {
    return leftOut[event];
  }

  /** Each event had sold the usual share by now. */
  static Rule usualShare(List<Snapshot> finished, PooledPace pooled, int daysBefore) {
    double[] toCome =
        finished.stream().mapToDouble(event -> event.logEnd() - event.logSold()).toArray();
    Median median = Median.of(toCome);
    double[] leftOut = new double[toCome.length];
    for (int i = 0; i < leftOut.length; i++) {
      double others = pooled.logToCome(daysBefore, median.without(toCome[i]), toCome.length - 1);
      leftOut[i] = finished.get(i).logSold() + others;
    }
    double usual = pooled.logToCome(daysBefore, median.value(), toCome.length);
    return new Rule("usual share sold", now -> now.logSold() + usual, leftOut);
  }

  /** Each event sells the usual number from now on. */
  static Rule usualRest(List<Snapshot> finished) {
    Median median = Median.of(finished.stream().mapToDouble(Snapshot::rest).toArray());
    double usual = median.value();
    return new Rule(
        "usual number still to come",
        now -> Math.log1p(now.sold() + usual),
        finished.stream()
            .mapToDouble(event -> Math.log1p(event.sold() + median.without(event.rest())))
            .toArray());
  }

  /** Each event ends at the usual size, whatever was sold. */
  static Rule usualSize(List<Snapshot> finished) {
    Median median = Median.of(finished.stream().mapToDouble(Snapshot::logEnd).toArray());
    double usual = median.value();
    return new Rule(
        "usual size",
        now -> Math.max(now.logSold(), usual),
        finished.stream()
            .mapToDouble(event -> Math.max(event.logSold(), median.without(event.logEnd())))
            .toArray());
  }

  /** What is still to come goes by what was sold, and by how much of it in the last week. */
  static Rule recentPace(List<Snapshot> finished) {
    RestRegression fit = RestRegression.fit(finished);
    double[] leftOut = fit.leftOut();
    for (int i = 0; i < leftOut.length; i++) {
      leftOut[i] = end(finished.get(i), leftOut[i]);
    }
    return new Rule("pace of the last week", now -> end(now, fit.logRest(now)), leftOut);
  }

  private static double end(Snapshot event, double logRest) {
    return Math.log1p(event.sold() + Math.max(0, Math.expm1(logRest)));
  }
}
