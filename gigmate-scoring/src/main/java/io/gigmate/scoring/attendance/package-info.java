/**
 * How many people will come. {@link io.gigmate.scoring.attendance.AttendanceDistribution} is the
 * answer that money, deals and calendars build on: every number of people with its probability.
 */
@NullMarked
package io.gigmate.scoring.attendance;

import org.jspecify.annotations.NullMarked;
