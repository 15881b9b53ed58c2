/**
 * Advice on bookings as a house works with it. {@link io.gigmate.scoring.booking.desk.BookingDesk}
 * looks up who and where, asks the advisor with what the house knows, keeps what was said, decided
 * and what happened, and leaves the reasons in the log.
 */
@NullMarked
package io.gigmate.scoring.booking.desk;

import org.jspecify.annotations.NullMarked;
