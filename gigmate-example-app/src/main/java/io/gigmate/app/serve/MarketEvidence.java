package io.gigmate.app.serve;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.strategy.Evidence;
import io.gigmate.scoring.strategy.EvidenceKind;
import io.gigmate.scoring.strategy.EvidenceSource;
import java.time.Instant;
import java.util.List;

/**
 * What a person found worth keeping of the market's news. An item speaks as strongly as it is
 * relevant; what nobody looked at, what is over, and what says the same again do not speak.
 */
final class MarketEvidence implements EvidenceSource {
  private static final int LATEST = 200;
  private static final double MOST_POINTS = 100;

  private final MarketItems items;

  MarketEvidence(MarketItems items) {
    this.items = items;
  }

  @Override
  public List<Evidence> seen(TenantId tenant, Instant now) {
    return items.latest(tenant, 0, LATEST).stream()
        .filter(MarketEvidence::speaks)
        .map(
            item ->
                new Evidence(
                    item.id().value(),
                    EvidenceKind.valueOf(item.reading().type().name()),
                    item.entry().title(),
                    item.reading().relevance().points() / MOST_POINTS,
                    item.at()))
        .toList();
  }

  private static boolean speaks(MarketItem item) {
    boolean kept = item.status() == ItemStatus.REVIEWED || item.status() == ItemStatus.ACTIONED;
    return kept && item.repeats() == null;
  }
}
