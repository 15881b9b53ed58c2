/**
 * The numerics of attendance: {@link io.gigmate.scoring.internal.attendance.WalkForward} takes up a
 * history date by date, and {@link io.gigmate.scoring.internal.attendance.Engine} forecasts a row
 * from what was taken up before. Everything is on a log scale, per seat where the seats are known.
 *
 * <p>The constants were chosen on the two public histories that docs/attendance.md names, by
 * looking at a few values each, and are the same for all data.
 */
@NullMarked
package io.gigmate.scoring.internal.attendance;

import org.jspecify.annotations.NullMarked;
