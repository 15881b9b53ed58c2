package io.gigmate.scoring.market;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Takes news in, reads them, joins what says the same, and keeps how far each got. What it did and
 * why stands in the operations log.
 */
public final class MarketDesk {
  /** So many of the latest items are compared with what comes in. */
  private static final int COMPARED = 2000;

  private final MarketItems items;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on the ports that it reads and writes. */
  public MarketDesk(
      MarketItems items, OperationsLog log, Transactions transactions, InstantSource clock) {
    this.items = items;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes in what a source has; what was taken in before stays as it is.
   *
   * @param reader for the house
   * @param by who brings it
   * @return the new items, repeats among them
   */
  public List<MarketItem> takeIn(
      TenantId tenant, List<NewsEntry> entries, MarketReader reader, String by) {
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          NearDuplicates<MarketItemId> known = known(tenant);
          List<MarketItem> fresh = new ArrayList<>();
          for (NewsEntry entry : entries) {
            MarketItemId id = MarketItemId.of(entry);
            boolean there =
                items.find(tenant, id).isPresent()
                    || fresh.stream().anyMatch(item -> item.id().equals(id));
            if (!there) {
              fresh.add(
                  new MarketItem(
                      id,
                      entry,
                      began,
                      reader.read(entry.whole()),
                      ItemStatus.NEW,
                      known.add(id, entry.whole()).orElse(null)));
            }
          }
          if (!fresh.isEmpty()) {
            items.saveAll(tenant, fresh);
            long repeats = fresh.stream().filter(item -> item.repeats() != null).count();
            log.append(
                tenant,
                Operation.builder(OperationKind.ANALYSIS, began, by)
                    .subject("market intelligence")
                    .decision(fresh.size() + " items kept")
                    .rationale(repeats + " of them repeat an item that was there before")
                    .inputs(Digest.ofValues(fresh.stream().map(MarketItem::id)))
                    .endedAt(clock.instant())
                    .build());
          }
          return List.copyOf(fresh);
        });
  }

  /**
   * Gives an item its next status.
   *
   * @param by who decides
   * @return the item as it is now; none where there is no such item
   * @throws IllegalArgumentException where it may not become that
   */
  public Optional<MarketItem> move(TenantId tenant, MarketItemId id, ItemStatus next, String by) {
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          Optional<MarketItem> moved = items.find(tenant, id).map(item -> item.become(next));
          moved.ifPresent(
              item -> {
                items.saveAll(tenant, List.of(item));
                log.append(
                    tenant,
                    Operation.builder(OperationKind.DECISION, began, by)
                        .subject("market item " + id)
                        .decision(next.code())
                        .rationale(item.insight().action())
                        .endedAt(clock.instant())
                        .build());
              });
          return moved;
        });
  }

  /** The oldest first, so that what comes later repeats what came before. */
  private NearDuplicates<MarketItemId> known(TenantId tenant) {
    NearDuplicates<MarketItemId> known = new NearDuplicates<>();
    List<MarketItem> latest = new ArrayList<>(items.latest(tenant, 0, COMPARED));
    Collections.reverse(latest);
    latest.forEach(item -> known.add(item.id(), item.entry().whole()));
    return known;
  }
}
