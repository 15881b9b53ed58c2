package io.gigmate.scoring.internal.attendance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The features of a stage, in order: which of them the linear part and the trees see.
 *
 * @param <F> the features
 */
final class FeatureSet<F extends Enum<F> & Feature> {
  private static final double GREATEST = 4;

  private final List<F> features;
  private final Map<F, Integer> columns;
  private final int[] linear;

  FeatureSet(Class<F> type) {
    features = List.of(type.getEnumConstants());
    columns = new EnumMap<>(type);
    features.forEach(feature -> columns.put(feature, columns.size()));
    linear =
        IntStream.range(0, features.size())
            .filter(column -> features.get(column).use() != Feature.Use.TREES)
            .toArray();
  }

  /** Returns a row on which nothing is known yet. */
  double[] blank() {
    double[] x = new double[features.size()];
    Arrays.fill(x, Double.NaN);
    return x;
  }

  /** Notes a feature on a row. */
  void put(double[] x, F feature, double value) {
    x[columns.getOrDefault(feature, 0)] = value;
  }

  /** The feature of a column. */
  F get(int column) {
    return features.get(column);
  }

  /** How many coefficients the linear part has, the constant among them. */
  int linearSize() {
    return linear.length + 1;
  }

  /** The feature of a coefficient other than the constant's. */
  F linear(int coefficient) {
    return features.get(linear[coefficient - 1]);
  }

  /** Returns the row of the linear part: 1, then the features, what is unknown at nought. */
  double[] linearRow(double[] x) {
    double[] row = new double[linearSize()];
    row[0] = 1;
    for (int i = 0; i < linear.length; i++) {
      double value = x[linear[i]];
      row[i + 1] = Double.isNaN(value) ? 0 : Math.max(-GREATEST, Math.min(GREATEST, value));
    }
    return row;
  }

  /** Which columns the trees may only rise with. */
  boolean[] rising() {
    return marked(Feature.Use.CAPACITY, true);
  }

  /** Which columns the trees may use. */
  boolean[] forTrees() {
    return marked(Feature.Use.DEMAND, false);
  }

  private boolean[] marked(Feature.Use use, boolean as) {
    boolean[] marked = new boolean[features.size()];
    for (int i = 0; i < marked.length; i++) {
      marked[i] = (features.get(i).use() == use) == as;
    }
    return marked;
  }
}
