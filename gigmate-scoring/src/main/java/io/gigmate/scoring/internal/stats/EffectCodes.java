package io.gigmate.scoring.internal.stats;

import java.util.ArrayList;
import java.util.List;

/** What the effects model sees of rows: tables' cells as codes, and slopes; each has its column. */
public final class EffectCodes {
  final int rows;
  final List<int[]> code = new ArrayList<>();
  final List<Integer> levels = new ArrayList<>();
  final List<Integer> owner = new ArrayList<>();
  final List<double[]> slope = new ArrayList<>();
  final List<Integer> slopeOwner = new ArrayList<>();

  /** Creates the codes of so many rows; none yet. */
  public EffectCodes(int rows) {
    this.rows = rows;
  }

  /** Adds a table's codes, each from 0 to levels - 1. */
  public void addTable(int column, int tableLevels, int[] codes) {
    code.add(codes);
    levels.add(tableLevels);
    owner.add(column);
  }

  /** Adds a slope's values, standardised; 0 is a blank. */
  public void addSlope(int column, double[] values) {
    slope.add(values);
    slopeOwner.add(column);
  }

  /** Returns how many levels each table's code has. */
  public int[] levels() {
    return levels.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns how many slopes there are. */
  public int slopes() {
    return slope.size();
  }
}
