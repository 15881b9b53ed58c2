package io.gigmate.scoring.market;

import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a tenant's market intelligence is kept. */
public interface MarketItems {
  /** Keeps all of these or, where it fails, none; an item replaces the one of its id. */
  void saveAll(TenantId tenant, Collection<MarketItem> items);

  /** Returns the item of this id, if there is one. */
  Optional<MarketItem> find(TenantId tenant, MarketItemId id);

  /**
   * Returns items, the latest first and by id where times are equal.
   *
   * @param offset how many to pass over
   * @param limit how many at the most
   */
  List<MarketItem> latest(TenantId tenant, int offset, int limit);

  /** Returns how many there are. */
  long count(TenantId tenant);
}
