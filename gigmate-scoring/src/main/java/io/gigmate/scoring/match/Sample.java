package io.gigmate.scoring.match;

import java.util.Arrays;

/** Pairs that stand for all that blocking did not find, drawn evenly and without dice. */
final class Sample {
  private static final double GOLDEN = 0.6180339887498949;

  private Sample() {}

  /** Returns about {@code wanted} pairs that are not among the sorted {@code found}. */
  static long[] of(int records, long[] found, int wanted) {
    double all = records * (records - 1.0) / 2;
    if (records < 3 || found.length >= all) {
      return new long[0];
    }
    PairList sample = new PairList();
    int rounds = Math.max(1, Math.min(records / 2, wanted / records));
    for (int round = 1; round <= rounds; round++) {
      // Each record with the one that stands this far behind it, the distances spread evenly.
      double part = round * GOLDEN % 1;
      int distance = 1 + (int) (part * (records - 1));
      int step = Math.max(1, records * rounds / wanted);
      for (int i = 0; i < records; i += step) {
        long pair = PairList.pair(i, (i + distance) % records);
        if ((i + distance) % records != i && Arrays.binarySearch(found, pair) < 0) {
          sample.add(pair);
        }
      }
    }
    return sample.distinct();
  }
}
