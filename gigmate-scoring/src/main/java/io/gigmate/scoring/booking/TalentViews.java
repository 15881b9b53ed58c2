package io.gigmate.scoring.booking;

import io.gigmate.core.artist.ArtistId;
import java.time.LocalDate;
import java.util.Optional;

/** Where the view of an artist's momentum comes from, such as a scout. */
@FunctionalInterface
public interface TalentViews {
  /** Returns the view as it was known on a date, where there is one. */
  Optional<View> find(ArtistId artist, LocalDate asOf);

  /** Returns the source that has no view. */
  static TalentViews none() {
    return (artist, asOf) -> Optional.empty();
  }
}
