package io.gigmate.scheduling.calendar;

import io.gigmate.scheduling.objective.Objective;

/** How much two rooms count as stops of one tour; the search asks for the same ones many times. */
final class NextStops {
  private static final int FULL = 100;
  private static final int CACHE_BITS = 14;

  private final Market market;
  private final long[] asked = new long[1 << CACHE_BITS];
  private final int[] answers = new int[1 << CACHE_BITS];

  NextStops(Market market) {
    this.market = market;
  }

  /** Returns the hundredths that the pair counts. */
  int percent(int room, int other) {
    long key = (long) room * market.rooms.size() + other;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - CACHE_BITS));
    if (asked[at] != key + 1) {
      double left = FULL * (1 - market.miles(room, other) / Objective.TOUR_MILES);
      asked[at] = key + 1;
      answers[at] = (int) Math.max(0, Math.round(left));
    }
    return answers[at];
  }
}
