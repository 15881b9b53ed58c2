package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.ItemType;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItemId;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.market.NewsEntry;
import io.gigmate.scoring.market.Reading;
import io.gigmate.scoring.market.Sentiment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link MarketItems} keeps to. */
public interface MarketItemsContract {
  /** Returns the port under test. */
  MarketItems marketItems();

  @Test
  default void itemComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    MarketItem full = item("a", 3, true);
    MarketItem bare = item("b", 2, false);
    marketItems().saveAll(tenant, List.of(full, bare));
    assertSame(marketItems().find(tenant, full.id()), full);
    assertSame(marketItems().find(tenant, bare.id()), bare);
    assertThat(marketItems().find(tenant, MarketItemId.of("nobody"))).isEmpty();
  }

  @Test
  default void itemsComeTheLatestFirstAndInPages() {
    TenantId tenant = Fixtures.newTenantId();
    marketItems()
        .saveAll(
            tenant,
            List.of(
                item("c", 1, true), item("b", 1, true), item("a", 0, true), item("d", 5, false)));
    assertThat(ids(tenant, 0, 10)).containsExactly("d", "b", "c", "a");
    assertThat(ids(tenant, 1, 2)).containsExactly("b", "c");
    assertThat(ids(tenant, 4, 2)).isEmpty();
    assertThat(marketItems().count(tenant)).isEqualTo(4);
  }

  @Test
  default void itemReplacesTheOneOfItsId() {
    TenantId tenant = Fixtures.newTenantId();
    MarketItem item = item("a", 3, false);
    marketItems().saveAll(tenant, List.of(item));
    marketItems().saveAll(tenant, List.of(item.become(ItemStatus.REVIEWED)));
    marketItems().saveAll(tenant, List.of());
    assertSame(marketItems().latest(tenant, 0, 5), List.of(item.become(ItemStatus.REVIEWED)));
  }

  @Test
  default void itemsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    marketItems().saveAll(mine, List.of(item("a", 3, true)));
    assertThat(marketItems().find(yours, MarketItemId.of("a"))).isEmpty();
    assertThat(marketItems().latest(yours, 0, 5)).isEmpty();
    assertThat(marketItems().count(yours)).isZero();
  }

  private List<String> ids(TenantId tenant, int offset, int limit) {
    return marketItems().latest(tenant, offset, limit).stream()
        .map(item -> item.id().value())
        .toList();
  }

  private static MarketItem item(String id, int hour, boolean full) {
    Instant at = Instant.parse("2026-03-02T12:00:00.123456Z").plusSeconds(3600L * hour);
    Explanation explanation =
        Explanation.of(Scale.POINTS, List.of(Factor.of("place", full ? 25 : 0, "Austin")));
    return new MarketItem(
        MarketItemId.of(id),
        new NewsEntry(
            "wire",
            "A title “" + id + "”",
            full ? "What it says, 音楽" : "",
            full ? "https://wire.example/" + id : null,
            full ? at : null),
        full ? at.plusSeconds(60) : at,
        new Reading(
            full ? ItemType.REGULATION : ItemType.NEWS,
            "ordinance",
            full ? Sentiment.NEGATIVE : Sentiment.NEUTRAL,
            "fine -1.2",
            Score.of(full ? 25 : 0),
            explanation),
        full ? ItemStatus.ACTIONED : ItemStatus.NEW,
        full ? MarketItemId.of("first") : null);
  }
}
