/**
 * How many messages may leave, and when the next one may. {@link
 * io.gigmate.core.outreach.throttle.SendLimits} holds what an operator allows; {@link
 * io.gigmate.core.outreach.throttle.CivilDay} is the day in which a daily limit counts; {@link
 * io.gigmate.core.outreach.throttle.RollingLimiter} and {@link
 * io.gigmate.core.outreach.throttle.RecipientThrottle} count exactly in memory. None of them reads
 * a clock: the time comes in.
 */
@NullMarked
package io.gigmate.core.outreach.throttle;

import org.jspecify.annotations.NullMarked;
