package io.gigmate.scoring.pace;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the tickets of one event were sold, by days before it: the curve of pick-up. A day with more
 * tickets returned than sold counts negative, and what was booked after the event has a negative
 * number of days.
 */
public final class SalesCurve {
  private final int[] daysBefore;
  private final long[] soldBy;

  private SalesCurve(int[] daysBefore, long[] soldBy) {
    this.daysBefore = daysBefore;
    this.soldBy = soldBy;
  }

  /**
   * Returns the curve of these sales.
   *
   * @param tickets sold on each day, by its days before the event; refunds are negative
   */
  public static SalesCurve of(Map<Integer, Long> tickets) {
    int[] days = new int[tickets.size()];
    long[] sold = new long[tickets.size()];
    int at = 0;
    long sum = 0;
    for (Map.Entry<Integer, Long> day : new TreeMap<>(tickets).descendingMap().entrySet()) {
      sum += day.getValue();
      days[at] = day.getKey();
      sold[at++] = sum;
    }
    if (sum < 0) {
      throw new IllegalArgumentException("more tickets are returned than sold: " + sum);
    }
    return new SalesCurve(days, sold);
  }

  /** Returns what was sold and not returned up to that many days before the event. */
  public long soldBy(int days) {
    int known = known(days);
    return known == 0 ? 0 : Math.max(0, soldBy[known - 1]);
  }

  /** Returns what was sold in the seven days that end so many days before the event. */
  public long soldInWeekBefore(int days) {
    return Math.max(0, soldBy(days) - soldBy(Math.addExact(days, 7)));
  }

  /** Returns all that was sold and not returned. */
  public long total() {
    return soldBy.length == 0 ? 0 : soldBy[soldBy.length - 1];
  }

  /** Returns the curve as it was known that many days before the event. */
  public SalesCurve knownBy(int days) {
    int known = known(days);
    return new SalesCurve(Arrays.copyOf(daysBefore, known), Arrays.copyOf(soldBy, known));
  }

  /** The days fall along the array. */
  private int known(int days) {
    int low = 0;
    int high = daysBefore.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (daysBefore[middle] >= days) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SalesCurve that
        && Arrays.equals(daysBefore, that.daysBefore)
        && Arrays.equals(soldBy, that.soldBy);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(daysBefore) + Arrays.hashCode(soldBy);
  }

  @Override
  public String toString() {
    return "SalesCurve[total=" + total() + ", days=" + Arrays.toString(daysBefore) + "]";
  }
}
