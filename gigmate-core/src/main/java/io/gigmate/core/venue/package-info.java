/**
 * The rooms. {@link io.gigmate.core.venue.Venue} is the record, {@link
 * io.gigmate.core.venue.Venues} the port that a host implements to keep them.
 */
@NullMarked
package io.gigmate.core.venue;

import org.jspecify.annotations.NullMarked;
