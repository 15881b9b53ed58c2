package io.gigmate.scoring.risk;

import io.gigmate.core.venue.VenueId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the weather that is expected at a room comes from. There is none by default, and then it is
 * no reason either.
 */
@FunctionalInterface
public interface WeatherOutlooks {
  /** Returns the outlook for the room on a date, where there is one. */
  Optional<WeatherOutlook> find(VenueId venue, LocalDate date);

  /** Returns the source that knows of no weather. */
  static WeatherOutlooks none() {
    return (venue, date) -> Optional.empty();
  }
}
