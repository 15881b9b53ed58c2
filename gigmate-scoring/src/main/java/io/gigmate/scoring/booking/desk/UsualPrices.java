package io.gigmate.scoring.booking.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.Optional;

/** What tickets for an artist usually cost in a house. */
@FunctionalInterface
public interface UsualPrices {
  /** Returns the prices of such nights, where the house knows of any. */
  Optional<UsualPrice> find(TenantId tenant, Artist artist, LocalDate date);

  /** Returns the source that knows of no price. */
  static UsualPrices none() {
    return (tenant, artist, date) -> Optional.empty();
  }

  /**
   * Prices and who says so.
   *
   * @param range from the lowest to the highest
   * @param evidence where it comes from
   */
  record UsualPrice(PriceRange range, String evidence) {}
}
