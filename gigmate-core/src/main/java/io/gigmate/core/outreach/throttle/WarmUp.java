package io.gigmate.core.outreach.throttle;

import io.gigmate.core.internal.Checks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A ramp for a sender that nobody knows yet: a limit for each of its first days, none afterwards.
 *
 * @param first the first day
 * @param limits of the first day and those after it, in order
 */
public record WarmUp(LocalDate first, List<Integer> limits) {
  public WarmUp {
    limits = List.copyOf(limits);
    limits.forEach(limit -> Checks.between("limit of a warm-up day", limit, 0, 1_000_000));
  }

  /**
   * Returns the lower of the limit and the ramp's on this day; nothing leaves before its first day.
   */
  public int cap(LocalDate day, int limit) {
    long number = ChronoUnit.DAYS.between(first, day);
    if (number < 0) {
      return 0;
    }
    return number >= limits.size() ? limit : Math.min(limit, limits.get((int) number));
  }
}
