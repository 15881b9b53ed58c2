/**
 * Whether to book an artist for a room on a date, and on what terms. {@link
 * io.gigmate.scoring.booking.BookingAdvisor} brings together who would come, what that leaves, what
 * may go wrong and when it would be best, and answers with one {@link
 * io.gigmate.scoring.booking.BookingAdvice}. What it is not told it names; {@link
 * io.gigmate.scoring.booking.TrackRecord} says how good past advice was.
 */
@NullMarked
package io.gigmate.scoring.booking;

import org.jspecify.annotations.NullMarked;
