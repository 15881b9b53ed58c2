package io.gigmate.scheduling.calendar;

import java.time.Instant;

/**
 * What a run of the calendar did.
 *
 * @param created new shows
 * @param cleaned finished shows that were removed
 * @param at when
 * @param plan what was planned, with the targets that stay unmet
 */
public record CalendarRun(int created, int cleaned, Instant at, CalendarPlan plan) {}
