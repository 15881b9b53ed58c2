/**
 * Calendars as files, so that other solvers can be measured on the same ones: {@link
 * io.gigmate.benchmarks.calendar.CalendarBench} makes instances, plans them and checks plans.
 */
@NullMarked
package io.gigmate.benchmarks.calendar;

import org.jspecify.annotations.NullMarked;
