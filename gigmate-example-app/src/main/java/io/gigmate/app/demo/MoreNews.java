package io.gigmate.app.demo;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItemId;
import io.gigmate.scoring.market.MarketItems;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** News that are kept, and some that are made up. */
record MoreNews(MarketItems kept, MarketItems made) implements MarketItems {
  @Override
  public void saveAll(TenantId tenant, Collection<MarketItem> items) {
    Map<Boolean, List<MarketItem>> parts =
        items.stream()
            .collect(Collectors.partitioningBy(one -> made.find(tenant, one.id()).isPresent()));
    made.saveAll(tenant, parts.getOrDefault(true, List.of()));
    kept.saveAll(tenant, parts.getOrDefault(false, List.of()));
  }

  @Override
  public Optional<MarketItem> find(TenantId tenant, MarketItemId id) {
    return made.find(tenant, id).or(() -> kept.find(tenant, id));
  }

  @Override
  public List<MarketItem> latest(TenantId tenant, int offset, int limit) {
    int most = (int) Math.min(Integer.MAX_VALUE, (long) offset + limit);
    return Stream.concat(
            kept.latest(tenant, 0, most).stream(), made.latest(tenant, 0, most).stream())
        .sorted(Comparator.comparing(MarketItem::at).reversed().thenComparing(MarketItem::id))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public long count(TenantId tenant) {
    return kept.count(tenant) + made.count(tenant);
  }
}
