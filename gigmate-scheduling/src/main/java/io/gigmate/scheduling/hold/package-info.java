/**
 * Who has asked for which date in which room: a {@link io.gigmate.scheduling.hold.HoldDesk} places,
 * challenges, confirms and releases holds, keeps them in {@link io.gigmate.scheduling.hold.Holds},
 * and tells the calendar which dates are spoken for.
 */
@NullMarked
package io.gigmate.scheduling.hold;

import org.jspecify.annotations.NullMarked;
