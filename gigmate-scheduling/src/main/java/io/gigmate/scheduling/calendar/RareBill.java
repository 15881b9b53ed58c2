package io.gigmate.scheduling.calendar;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.VenueId;
import java.time.DayOfWeek;

/**
 * A genre that a room could have on a day of the week, and has less often than its share.
 *
 * @param venue the room
 * @param genre of the bill
 * @param day of the week
 * @param shows how often the room has it
 * @param evenShare how often it would have it, were all its genres and days alike
 */
public record RareBill(VenueId venue, Genre genre, DayOfWeek day, int shows, double evenShare) {}
