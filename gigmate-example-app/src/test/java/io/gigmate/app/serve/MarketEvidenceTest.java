package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.MarketDesk;
import io.gigmate.scoring.market.MarketInterest;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketReader;
import io.gigmate.scoring.market.NewsEntry;
import io.gigmate.scoring.memory.InMemoryMarketItems;
import io.gigmate.scoring.strategy.EvidenceKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketEvidenceTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private final InMemoryMarketItems items = new InMemoryMarketItems();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final MarketDesk desk =
      new MarketDesk(items, log, InMemoryTransactions.over(items, log), InstantSource.fixed(NOW));
  private final MarketEvidence evidence = new MarketEvidence(items);

  private MarketItem news(String source, String title) {
    return desk.takeIn(
            TENANT,
            List.of(
                new NewsEntry(source, title, "A cap on decibels for rooms in Texas.", null, NOW)),
            MarketReader.of(MarketInterest.from(Configuration.defaults())),
            "ann")
        .get(0);
  }

  @Test
  void onlyWhatAPersonReviewedSpeaksAsStronglyAsItIsRelevant() {
    MarketItem item = news("wire", "Austin council votes on a noise ordinance for music venues");
    assertThat(evidence.seen(TENANT, NOW)).isEmpty();
    desk.move(TENANT, item.id(), ItemStatus.REVIEWED, "ann");
    assertThat(evidence.seen(TENANT, NOW))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(item.id().value());
              assertThat(one.kind()).isEqualTo(EvidenceKind.REGULATION);
              assertThat(one.strength())
                  .isEqualTo(item.reading().relevance().points() / 100.0)
                  .isPositive();
            });
    desk.move(TENANT, item.id(), ItemStatus.ARCHIVED, "ann");
    assertThat(evidence.seen(TENANT, NOW)).isEmpty();
  }

  @Test
  void whatSaysTheSameAgainDoesNotSpeakTwice() {
    MarketItem first = news("wire", "Austin council votes on a noise ordinance for music venues");
    MarketItem again = news("paper", "Austin council votes on a noise ordinance for music venues");
    desk.move(TENANT, first.id(), ItemStatus.REVIEWED, "ann");
    desk.move(TENANT, again.id(), ItemStatus.REVIEWED, "ann");
    assertThat(again.repeats()).isEqualTo(first.id());
    assertThat(evidence.seen(TENANT, NOW)).hasSize(1);
  }
}
