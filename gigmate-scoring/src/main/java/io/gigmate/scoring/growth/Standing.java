package io.gigmate.scoring.growth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands today, as far as journeys look at it.
 *
 * @param member who
 * @param joined on which day
 * @param shows how many so far
 * @param last the day of the last one; null where there is none
 * @param risk how likely a silence is; null where that is not known
 * @param showsThisYear how many in the last 365 days
 */
public record Standing(
    Member member,
    LocalDate joined,
    int shows,
    @Nullable LocalDate last,
    @Nullable ChurnRisk risk,
    int showsThisYear) {
  public Standing {
    if (shows < 0 || showsThisYear < 0 || showsThisYear > shows || (shows == 0) != (last == null)) {
      throw new IllegalArgumentException(
          "%s cannot have %s shows, the last on %s".formatted(member, shows, last));
    }
  }
}
