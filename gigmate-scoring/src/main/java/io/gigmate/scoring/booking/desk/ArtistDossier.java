package io.gigmate.scoring.booking.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.Event;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AudienceProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a house knows of an artist.
 *
 * @param artist who it is
 * @param audience who listens; null where nobody says
 * @param upcoming shows in the house's calendar, by start
 * @param past what was advised about nights with the artist, the latest first
 */
public record ArtistDossier(
    Artist artist,
    @Nullable AudienceProfile audience,
    List<Event> upcoming,
    List<AdviceRecord> past) {
  public ArtistDossier {
    upcoming = List.copyOf(upcoming);
    past = List.copyOf(past);
  }
}
