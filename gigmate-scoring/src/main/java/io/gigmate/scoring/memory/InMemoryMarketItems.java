package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItemId;
import io.gigmate.scoring.market.MarketItems;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Market intelligence in memory. */
public final class InMemoryMarketItems implements MarketItems, Restorable {
  private static final Comparator<MarketItem> LATEST_FIRST =
      Comparator.comparing(MarketItem::at).reversed().thenComparing(MarketItem::id);

  private final InMemoryTable<MarketItemId, MarketItem> table = new InMemoryTable<>();

  @Override
  public void saveAll(TenantId tenant, Collection<MarketItem> items) {
    table.change(tenant, rows -> items.forEach(item -> rows.put(item.id(), item)));
  }

  @Override
  public Optional<MarketItem> find(TenantId tenant, MarketItemId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<MarketItem> latest(TenantId tenant, int offset, int limit) {
    return table.all(tenant).stream().sorted(LATEST_FIRST).skip(offset).limit(limit).toList();
  }

  @Override
  public long count(TenantId tenant) {
    return table.all(tenant).size();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
