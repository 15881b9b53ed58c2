package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How large and how lively a prospect's public presence is; what is null is unknown, not zero.
 *
 * @param followers people who follow it, summed over platforms
 * @param engagementRate interactions per post and follower, a share of 0 to 1
 * @param postsLast90Days posts in 90 days
 * @param lastActive the day of its last public sign of life
 * @param showsPerMonth shows that it plays or puts on
 */
public record Reach(
    @Nullable Long followers,
    @Nullable Double engagementRate,
    @Nullable Integer postsLast90Days,
    @Nullable LocalDate lastActive,
    @Nullable Double showsPerMonth) {
  /** Nothing known. */
  public static final Reach UNKNOWN = new Reach(null, null, null, null, null);

  public Reach {
    if (followers != null) {
      Checks.between("followers", (double) followers, 0, 1e10);
    }
    if (engagementRate != null) {
      Checks.between("engagement rate", engagementRate, 0, 1);
    }
    if (postsLast90Days != null) {
      Checks.between("posts in 90 days", postsLast90Days, 0, 1_000_000);
    }
    if (showsPerMonth != null) {
      Checks.between("shows per month", showsPerMonth, 0, 10_000);
    }
  }
}
