package io.gigmate.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.memory.InMemoryBookingDecisions;
import io.gigmate.scoring.memory.InMemoryMarketItems;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoHouseTest {
  private static final TenantId TENANT = TenantId.of("house");
  private static final ZoneId TEXAS = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final DemoHouse house = DemoHouse.at(TENANT, TEXAS, NOW, 1);

  @Test
  void theSameDayAndSeedMakeUpTheSame() {
    DemoHouse again = DemoHouse.at(TENANT, TEXAS, NOW, 1);
    assertThat(again.nights()).isEqualTo(house.nights());
    assertThat(again.series())
        .extracting(one -> one.toString() + one.points())
        .isEqualTo(house.series().stream().map(one -> one.toString() + one.points()).toList());
    assertThat(DemoHouse.at(TENANT, TEXAS, NOW, 2).nights()).isNotEqualTo(house.nights());
  }

  @Test
  void everythingSaysThatItIsSimulated() {
    assertThat(house.nights())
        .allMatch(one -> MadeUp.is(one.id().value()) && MadeUp.is(one.venue().value()));
    assertThat(house.beside(new InMemoryArtists()).all(TENANT))
        .hasSize(12)
        .extracting(Artist::name)
        .allMatch(name -> name.startsWith("Simulated: "));
    assertThat(house.beside(new InMemoryVenues()).all(TENANT))
        .extracting(Venue::name)
        .containsExactly("Simulated: the Lantern Hall");
    assertThat(house.beside(new InMemoryMarketItems()).latest(TENANT, 0, 50))
        .hasSize(6)
        .extracting((MarketItem item) -> item.entry().title())
        .allMatch(title -> title.startsWith("Simulated: "));
  }

  @Test
  void thePastHasNightsTakenAndLeftAndSomeThatWait() {
    assertThat(house.nights()).filteredOn(one -> one.result() != null).hasSizeGreaterThan(40);
    assertThat(house.nights())
        .filteredOn(one -> one.decision() != null && !one.decision().booked())
        .hasSizeGreaterThan(15);
    assertThat(house.nights()).filteredOn(one -> one.decision() == null).hasSize(3);
  }

  @Test
  void whatIsDecidedOnANightThatIsMadeUpIsNotKept() {
    BookingDecisions kept = new InMemoryBookingDecisions();
    BookingDecisions both = house.beside(kept);
    AdviceRecord open =
        house.nights().stream().filter(one -> one.decision() == null).findFirst().orElseThrow();
    AdviceRecord decided = open.decided(Decision.booked("ann", NOW));
    both.save(TENANT, decided);
    assertThat(both.find(TENANT, open.id())).contains(decided);
    assertThat(both.all(TENANT)).hasSameSizeAs(house.nights()).contains(decided);
    assertThat(kept.all(TENANT)).isEmpty();
  }

  @Test
  void newsThatAreMadeUpAreMovedWhereTheyAre() {
    MarketItems kept = new InMemoryMarketItems();
    MarketItems both = house.beside(kept);
    MarketItem first = both.latest(TENANT, 0, 1).get(0);
    MarketItem seen = first.become(ItemStatus.REVIEWED);
    both.saveAll(TENANT, List.of(seen));
    assertThat(both.find(TENANT, first.id())).contains(seen);
    assertThat(both.count(TENANT)).isEqualTo(6);
    assertThat(kept.count(TENANT)).isZero();
  }
}
