package io.gigmate.scoring.risk;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.VenueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who plays where, and when.
 *
 * @param artist who plays
 * @param venue where
 * @param genre null where it is not known
 * @param date when
 */
public record PlannedShow(ArtistId artist, VenueId venue, @Nullable Genre genre, LocalDate date) {}
