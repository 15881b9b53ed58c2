package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.RobustTreeSettings;
import io.gigmate.scoring.internal.stats.RobustTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Robust trees on the errors of the linear part, several fits with seeds of their own averaged. The
 * errors are those of forecasts, so the trees see only what a forecast leaves over.
 *
 * <p>Source: L. Breiman, Bagging predictors, Machine Learning 24 (1996).
 */
final class Forest {
  private static final int MOST_ROWS = 40_000;
  private static final double GROWTH = 0.15;
  private static final int SMALLEST_GROWTH = 60;
  private static final double HALF_LIFE = 6 * 365.25;
  private static final int LARGEST_LEAF = 60;
  private static final int ROWS_PER_LEAF = 250;
  private static final long SEED = 42;

  /** A row to learn from. */
  private static final class Row {
    private final double[] x;
    private final double error;
    private final double weight;
    private final int day;

    Row(double[] x, double error, double weight, int day) {
      this.x = x;
      this.error = error;
      this.weight = weight;
      this.day = day;
    }
  }

  private final FeatureSet<?> features;
  private final RobustTreeSettings settings;
  private final List<Row> rows = new ArrayList<>();
  private int seen;
  private int next;
  private List<RobustTrees> fits = List.of();

  Forest(FeatureSet<?> features, LearnerSettings settings) {
    this.features = features;
    this.settings = settings.trees();
    this.next = settings.firstTrees();
  }

  void add(double[] x, double error, double weight, int day) {
    rows.add(new Row(x, error, weight, day));
    seen++;
    if (rows.size() > MOST_ROWS + MOST_ROWS / 4) {
      rows.subList(0, rows.size() - MOST_ROWS).clear();
    }
  }

  double at(double[] x) {
    double sum = 0;
    for (RobustTrees fit : fits) {
      sum += fit.at(x);
    }
    return fits.isEmpty() ? 0 : sum / fits.size();
  }

  double share(double[] x, double scale, double[] shares) {
    double constant = 0;
    for (RobustTrees fit : fits) {
      constant += fit.share(x, scale / fits.size(), shares);
    }
    return constant;
  }

  /** Grows the trees anew where there is enough more to learn from. */
  void refit(int today) {
    if (seen < next) {
      return;
    }
    next = seen + Math.max(SMALLEST_GROWTH, (int) (seen * GROWTH));
    List<Row> used = rows.subList(Math.max(0, rows.size() - MOST_ROWS), rows.size());
    int n = used.size();
    double[][] x = new double[n][];
    double[] y = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      Row row = used.get(i);
      x[i] = row.x;
      y[i] = row.error;
      weights[i] = row.weight * Math.pow(0.5, (today - row.day) / HALF_LIFE);
    }
    int leaf = Math.max(settings.smallestLeaf(), Math.min(LARGEST_LEAF, n / ROWS_PER_LEAF));
    RobustTreeSettings grown =
        new RobustTreeSettings(
            settings.trees(),
            settings.depth(),
            leaf,
            settings.rate(),
            settings.rowShare(),
            settings.columnShare());
    // The fits do not see each other, so that they may run at once.
    fits =
        IntStream.range(0, n < 1500 ? 6 : n < 4000 ? 4 : 3)
            .parallel()
            .mapToObj(
                fit ->
                    RobustTrees.fit(
                        x, y, weights, features.rising(), features.forTrees(), grown, SEED + fit))
            .toList();
  }
}
