package io.gigmate.core.snooze;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Something that sleeps until a day.
 *
 * @param kind what it is
 * @param id which of them, within its tenant
 * @param until the day on which it waits for a person again
 * @param by who put it to sleep
 * @param at when, to the millisecond
 */
public record Snooze(SnoozedKind kind, String id, LocalDate until, String by, Instant at) {
  public Snooze {
    id = Checks.id("snoozed " + kind.code(), id);
    by = Checks.text("by whom", by, 200);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Answers whether it sleeps on this day. */
  public boolean isAsleep(LocalDate today) {
    return today.isBefore(until);
  }
}
