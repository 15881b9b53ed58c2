/**
 * When and where. {@link io.gigmate.scheduling.calendar.CalendarPlanner} turns a {@link
 * io.gigmate.scheduling.calendar.PlanRequest} into a {@link
 * io.gigmate.scheduling.calendar.CalendarPlan} without one clash; {@link
 * io.gigmate.scheduling.calendar.CalendarDesk} keeps a tenant's calendar filled.
 */
@NullMarked
package io.gigmate.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
