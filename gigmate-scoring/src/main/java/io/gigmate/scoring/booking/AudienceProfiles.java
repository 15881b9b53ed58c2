package io.gigmate.scoring.booking;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import java.util.List;
import java.util.Optional;

/** Where the audiences of artists and rooms come from. */
public interface AudienceProfiles {
  /** Returns who listens to an artist, where that is known. */
  Optional<AudienceProfile> find(ArtistId artist);

  /** Returns who goes to a room, where that is known. */
  Optional<AudienceProfile> find(VenueId venue);

  /** Returns the source that knows of no audience. */
  static AudienceProfiles none() {
    return AudienceTable.of(List.of());
  }
}
