package io.gigmate.scheduling.constraint;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a tenant's rooms, acts and templates agreed on, whenever the calendar is filled. */
public interface CalendarAgreements {
  /** Returns agreements of which there are none. */
  static CalendarAgreements none() {
    return (tenant, now, from, until) -> List.of();
  }

  /**
   * Returns what holds at this time for shows on these days.
   *
   * @param from the first day
   * @param until the day after the last
   */
  List<Constraint> at(TenantId tenant, Instant now, LocalDate from, LocalDate until);

  /** Returns these agreements and others. */
  default CalendarAgreements and(CalendarAgreements others) {
    return (tenant, now, from, until) ->
        Stream.concat(
                at(tenant, now, from, until).stream(), others.at(tenant, now, from, until).stream())
            .toList();
  }
}
