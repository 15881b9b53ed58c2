/**
 * How many people will come. {@link io.gigmate.scoring.attendance.AttendanceModel} is fitted on an
 * {@link io.gigmate.scoring.attendance.AttendanceHistory} and answers for a {@link
 * io.gigmate.scoring.attendance.Show} with an {@link
 * io.gigmate.scoring.attendance.AttendanceForecast}: a distribution, the reasons that multiply up
 * to it, and how often such answers held. {@link io.gigmate.scoring.attendance.AttendanceDesk}
 * chooses the model for shows at several leads; {@link
 * io.gigmate.scoring.attendance.AttendanceBacktest} says how good all that is on a history of one's
 * own.
 *
 * <p>{@link io.gigmate.scoring.attendance.AttendanceDistribution} is the answer that money, deals
 * and calendars build on: every number of people with its probability.
 */
@NullMarked
package io.gigmate.scoring.attendance;

import org.jspecify.annotations.NullMarked;
