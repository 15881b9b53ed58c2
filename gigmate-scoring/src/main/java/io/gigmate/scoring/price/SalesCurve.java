package io.gigmate.scoring.price;

import java.util.Arrays;

/**
 * Which share of a show's tickets is sold by so many days before it, straight between the points
 * given.
 */
public final class SalesCurve {
  private final int[] daysBefore;
  private final double[] soldShare;

  private SalesCurve(int[] daysBefore, double[] soldShare) {
    this.daysBefore = daysBefore;
    this.soldShare = soldShare;
  }

  /**
   * Returns a curve through points.
   *
   * @param daysBefore falling, from the start of sales to 0
   * @param soldShare rising from 0 to 1
   */
  public static SalesCurve of(int[] daysBefore, double[] soldShare) {
    int last = daysBefore.length - 1;
    boolean whole =
        last > 0
            && soldShare.length == last + 1
            && daysBefore[last] == 0
            && soldShare[0] == 0
            && soldShare[last] == 1;
    for (int i = 1; whole && i <= last; i++) {
      whole = daysBefore[i] < daysBefore[i - 1] && soldShare[i] >= soldShare[i - 1];
    }
    if (!whole) {
      throw new IllegalArgumentException(
          "a sales curve must rise from 0 to 1 while the days fall to 0: "
              + Arrays.toString(daysBefore)
              + ", "
              + Arrays.toString(soldShare));
    }
    return new SalesCurve(daysBefore.clone(), soldShare.clone());
  }

  /** Returns the share sold by so many days before the show; 0 before sales began. */
  public double soldBy(int days) {
    int i = 0;
    while (i < daysBefore.length && daysBefore[i] > days) {
      i++;
    }
    if (i == 0) {
      return 0;
    }
    if (i == daysBefore.length) {
      return 1;
    }
    double way = (double) (daysBefore[i - 1] - days) / (daysBefore[i - 1] - daysBefore[i]);
    return soldShare[i - 1] + way * (soldShare[i] - soldShare[i - 1]);
  }
}
