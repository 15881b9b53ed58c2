package io.gigmate.scoring.internal.stats;

/** A random effect: a value for each level of one code, or for each pair of levels of two. */
final class EffectTable {
  static final int NONE = -1;

  final int first;
  final int second;
  final double[] effect;
  double variance;
  private final int width;

  EffectTable(EffectCodes x, int first, int second, double variance) {
    this.first = first;
    this.second = second;
    this.width = second == NONE ? 1 : x.levels.get(second);
    this.effect = new double[x.levels.get(first) * width];
    this.variance = variance;
  }

  int cell(EffectCodes x, int row) {
    int cell = x.code.get(first)[row];
    return second == NONE ? cell : cell * width + x.code.get(second)[row];
  }

  double at(EffectCodes x, int row) {
    return effect[cell(x, row)];
  }

  boolean isPair() {
    return second != NONE;
  }
}
