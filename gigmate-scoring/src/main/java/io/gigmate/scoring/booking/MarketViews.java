package io.gigmate.scoring.booking;

import java.time.LocalDate;
import java.util.Optional;

/** Where the view of the market comes from: gaps, price levels, what other rooms do. */
@FunctionalInterface
public interface MarketViews {
  /** Returns the view of a night as it was known on a date, where there is one. */
  Optional<View> find(BookingNight night, LocalDate asOf);

  /** Returns the source that has no view. */
  static MarketViews none() {
    return (night, asOf) -> Optional.empty();
  }
}
