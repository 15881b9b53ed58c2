package io.gigmate.scoring.match;

import java.util.Arrays;

/** A growing list of numbers that now and then forgets its duplicates. */
final class PairList {
  private long[] values = new long[1024];
  private int size;
  private int known;

  static long pair(int i, int j) {
    return i < j ? (long) i << 32 | j : (long) j << 32 | i;
  }

  void add(long value) {
    if (size == values.length) {
      if (size > 4_000_000 && size > 2L * known) {
        compact();
        known = size;
      }
      if (size > values.length / 2) {
        values = Arrays.copyOf(values, Math.addExact(size, size >> 1));
      }
    }
    values[size++] = value;
  }

  /** Returns the numbers in order, each once. */
  long[] distinct() {
    compact();
    return Arrays.copyOf(values, size);
  }

  private void compact() {
    Arrays.parallelSort(values, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || values[i] != values[distinct - 1]) {
        values[distinct++] = values[i];
      }
    }
    size = distinct;
  }
}
