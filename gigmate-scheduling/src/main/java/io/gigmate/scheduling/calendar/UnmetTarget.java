package io.gigmate.scheduling.calendar;

import io.gigmate.core.venue.VenueId;
import java.time.LocalDate;

/**
 * A week in which a room gets fewer shows than were asked for.
 *
 * @param venue the room
 * @param weekStart the first day of the week
 * @param missing how many shows it lacks
 * @param reason the first thing that stands in the way
 */
public record UnmetTarget(VenueId venue, LocalDate weekStart, int missing, String reason) {}
