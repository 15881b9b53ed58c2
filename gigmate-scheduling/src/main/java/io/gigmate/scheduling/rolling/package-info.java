/**
 * The calendar that keeps itself filled. {@link io.gigmate.scheduling.rolling.RollingCalendar}
 * makes the shows of the weeks ahead, removes those that are over and keeps a history of its runs
 * in {@link io.gigmate.scheduling.rolling.JobRuns}; {@link
 * io.gigmate.scheduling.rolling.CalendarMonitor} tells how it goes. What starts a run when it is
 * due is the host's part: the cron is data in {@link io.gigmate.scheduling.rolling.JobSchedules},
 * {@link io.gigmate.scheduling.rolling.Timetable} is what the host's scheduler offers.
 */
@NullMarked
package io.gigmate.scheduling.rolling;

import org.jspecify.annotations.NullMarked;
