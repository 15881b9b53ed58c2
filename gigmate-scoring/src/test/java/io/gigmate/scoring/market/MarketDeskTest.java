package io.gigmate.scoring.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.memory.InMemoryMarketItems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final String LONG =
      "Austin city council will vote on Thursday on a noise ordinance that caps decibel levels at"
          + " live music venues on Sixth Street after complaints of residents";

  private final InMemoryMarketItems items = new InMemoryMarketItems();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final MarketDesk desk =
      new MarketDesk(
          items,
          log,
          InMemoryTransactions.over(items, log),
          InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z")));
  private final MarketReader reader =
      MarketReader.of(MarketInterest.from(Configuration.defaults()));

  private List<MarketItem> take(NewsEntry... entries) {
    return desk.takeIn(TENANT, List.of(entries), reader, "test");
  }

  private static NewsEntry entry(String source, String title, String text) {
    return new NewsEntry(source, title, text, null, null);
  }

  @Test
  void newsAreReadOnceAndRepeatsAreJoined() {
    List<MarketItem> first = take(entry("a", "Noise vote", LONG));
    assertThat(first).hasSize(1);
    assertThat(first.get(0).reading().type()).isEqualTo(ItemType.REGULATION);
    assertThat(first.get(0).insight().action()).startsWith("Check what the rule asks");
    assertThat(take(entry("a", "Noise vote", LONG))).isEmpty();
    List<MarketItem> second =
        take(
            entry("b", "Noise vote", LONG.replace("residents", "people")),
            entry("b", "A park opens", "The mayor opened a park by the river on Sunday"));
    assertThat(second.get(0).repeats()).isEqualTo(first.get(0).id());
    assertThat(second.get(1).repeats()).isNull();
    assertThat(items.count(TENANT)).isEqualTo(3);
    assertThat(log.last(TENANT).orElseThrow().operation().decision()).isEqualTo("2 items kept");
  }

  @Test
  void statusGoesOneWay() {
    MarketItem item = take(entry("a", "Noise vote", LONG)).get(0);
    for (ItemStatus next : List.of(ItemStatus.REVIEWED, ItemStatus.ACTIONED, ItemStatus.ARCHIVED)) {
      assertThat(desk.move(TENANT, item.id(), next, "ann").orElseThrow().status()).isEqualTo(next);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.move(TENANT, item.id(), ItemStatus.REVIEWED, "ann"))
        .withMessageContaining("archived");
    assertThat(ItemStatus.NEW.mayBecome(ItemStatus.ACTIONED)).isFalse();
    assertThat(desk.move(TENANT, MarketItemId.of("nobody"), ItemStatus.REVIEWED, "ann")).isEmpty();
  }

  @Test
  void nearDuplicatesAreFoundAmongManyAndOthersAreNot() {
    NearDuplicates<Integer> texts = new NearDuplicates<>();
    for (int i = 0; i < 300; i++) {
      assertThat(texts.add(i, "item number " + i + " speaks of thing " + i * 7 + "x" + " q" + i))
          .isEmpty();
    }
    assertThat(texts.add(1000, LONG)).isEmpty();
    assertThat(texts.add(1001, LONG.replace("Thursday", "Friday"))).contains(1000);
    assertThat(texts.add(1002, LONG.toUpperCase(java.util.Locale.ROOT))).contains(1000);
    assertThat(texts.add(1003, "")).isEmpty();
    assertThat(texts.add(1004, "")).isEmpty();
  }
}
