package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** How many of those who listen come to follow. */
public final class ListenerConversion {
  private static final int MONTH = 28;

  private ListenerConversion() {}

  /**
   * Returns followers for each monthly listener, means of 28 days; empty where one of them is not
   * known. A high one is a crowd that stays, a low one a song that went round.
   */
  public static OptionalDouble of(MetricSeries followers, MetricSeries listeners, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    double one = Trajectory.mean(followers, day - MONTH, day);
    double other = Trajectory.mean(listeners, day - MONTH, day);
    return one >= 0 && other > 0 ? OptionalDouble.of(one / other) : OptionalDouble.empty();
  }
}
