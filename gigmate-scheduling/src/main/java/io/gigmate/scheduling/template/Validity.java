package io.gigmate.scheduling.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which a template may be used, by the room's clock; both ends are included.
 *
 * @param from the first day; null where there is none
 * @param until the last day, not before the first; null where there is none
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
  /** Every date. */
  public static final Validity ALWAYS = new Validity(null, null);

  public Validity {
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a validity must not end before it begins: " + from + ", " + until);
    }
  }

  /** Answers whether the date lies in it. */
  public boolean holds(LocalDate date) {
    return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
  }
}
