package io.gigmate.scoring.timing;

import io.gigmate.core.artist.ArtistId;
import java.time.LocalDate;
import java.util.Optional;

/** Where an artist's momentum comes from, such as a scout's outlook. */
@FunctionalInterface
public interface GrowthPaths {
  /** Returns the path as it was known on a date, where there is one. */
  Optional<GrowthPath> find(ArtistId artist, LocalDate asOf);
}
