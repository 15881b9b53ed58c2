package io.gigmate.scheduling.demand;

import io.gigmate.scheduling.template.EventTemplate;
import java.time.DayOfWeek;
import java.util.List;

/**
 * A show, as far as its sales depend on it.
 *
 * @param template what it is made from
 * @param slot the name of its time slot
 * @param region where it is
 * @param days the days of the week on which it may be; of several the mean is meant
 * @param tickets that are offered, at least one
 */
public record DemandQuestion(
    EventTemplate template, String slot, String region, List<DayOfWeek> days, int tickets) {
  public DemandQuestion {
    days = List.copyOf(days);
    if (days.isEmpty() || tickets < 1) {
      throw new IllegalArgumentException("a day and a ticket are needed: " + days + ", " + tickets);
    }
  }

  /** Returns a show on one of the template's days, with as many tickets as it offers at most. */
  public static DemandQuestion of(EventTemplate template, String slot, String region) {
    return new DemandQuestion(
        template, slot, region, template.preferredDays(), template.maxCapacity());
  }
}
