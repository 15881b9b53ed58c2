package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.Platform;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How many of those who see something like it, on one platform.
 *
 * @param platform where both are counted
 * @param likesPerView means of 28 days
 */
public record Engagement(Platform platform, double likesPerView) {
  private static final int MONTH = 28;

  /**
   * Returns the engagement as seen on a day, of the first platform that counts likes and views the
   * same way; empty where none does.
   *
   * @param own series of one artist
   */
  public static Optional<Engagement> of(List<MetricSeries> own, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    for (MetricSeries likes : own) {
      for (MetricSeries views : own) {
        boolean areOfOneKind =
            likes.metric().unit().equals("likes")
                && views.metric().unit().equals("views")
                && likes.metric().platform() == views.metric().platform()
                && likes.metric().kind() == views.metric().kind();
        double liked = areOfOneKind ? Trajectory.mean(likes, day - MONTH, day) : Double.NaN;
        double seen = areOfOneKind ? Trajectory.mean(views, day - MONTH, day) : Double.NaN;
        if (liked >= 0 && seen > 0) {
          return Optional.of(new Engagement(likes.metric().platform(), liked / seen));
        }
      }
    }
    return Optional.empty();
  }
}
