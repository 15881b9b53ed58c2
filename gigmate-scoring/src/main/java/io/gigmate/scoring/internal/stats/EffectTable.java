package io.gigmate.scoring.internal.stats;

/** A random effect: a value for each level of one code, or for each pair of levels of two. */
public final class EffectTable {
  /** Stands for the second code where there is one code only. */
  public static final int NONE = -1;

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

  /**
   * Creates the table of learned effects.
   *
   * @param width levels of the second code; 1 where there is none
   * @param effect by level of the first code, then of the second; the table's own from now on
   */
  public EffectTable(int first, int second, int width, double[] effect) {
    this.first = first;
    this.second = second;
    this.width = width;
    this.effect = effect;
  }

  /** Returns the place of the first code. */
  public int first() {
    return first;
  }

  /** Returns the place of the second code, or {@link #NONE}. */
  public int second() {
    return second;
  }

  /** Returns the effects, by level of the first code, then of the second. */
  public double[] effects() {
    return effect.clone();
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
