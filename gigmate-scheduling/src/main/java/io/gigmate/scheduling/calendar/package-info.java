/**
 * When and where. {@link io.gigmate.scheduling.calendar.CalendarPlanner} turns a {@link
 * io.gigmate.scheduling.calendar.PlanRequest} into a {@link
 * io.gigmate.scheduling.calendar.CalendarPlan} without one clash; {@link
 * io.gigmate.scheduling.calendar.CalendarDesk} keeps a tenant's calendar filled, {@link
 * io.gigmate.scheduling.calendar.PlanGuide} lets it know what sells, and {@link
 * io.gigmate.scheduling.calendar.CalendarGaps} finds what is left open.
 *
 * <p>Inside, the request becomes numbers ({@code Market}); {@code Schedule} keeps the books of
 * rooms and acts and is the one place that says what clashes; {@code Construction} fills a week,
 * {@code Repair} moves shows where a room came out short, {@code UpperBound} proves how many there
 * could be, {@code Shortfalls} says why there are not more, and {@code Drafts} writes the events.
 */
@NullMarked
package io.gigmate.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
