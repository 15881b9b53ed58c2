/**
 * When a rising artist is worth most. A {@link io.gigmate.scoring.timing.DateAdvisor} weighs the
 * draw on each date against the fee that is asked for it, and answers with a {@link
 * io.gigmate.scoring.timing.BookingWindow}; the artist's growth and competing shows arrive through
 * ports.
 */
@NullMarked
package io.gigmate.scoring.timing;

import org.jspecify.annotations.NullMarked;
