package io.gigmate.scheduling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.place.City;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.memory.InMemoryEventTemplates;
import io.gigmate.scheduling.memory.InMemoryShowResults;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final InMemoryVenues venues = new InMemoryVenues();
  private final InMemoryEventTemplates templates = new InMemoryEventTemplates();
  private final DemandDesk desk = new DemandDesk(new InMemoryShowResults(), templates, venues);

  private void room(String id, String town) {
    venues.saveAll(
        TENANT,
        List.of(
            Venue.builder(VenueId.of(id), "Room", ZoneId.of("America/Chicago"), 100)
                .city(City.of(town, "TX"))
                .build()));
  }

  @Test
  void aTownIsAnsweredForAndTheFirstOneWhereTheNameIsUnknown() {
    room("a", "Waco");
    room("b", "Gruene");

    assertThat(desk.of(TENANT, "Waco, TX", TODAY).town()).isEqualTo("Waco, TX");
    assertThat(desk.of(TENANT, "Paris", TODAY).town()).isEqualTo("Gruene, TX");
    assertThat(desk.of(TENANT, null, TODAY).towns()).containsExactly("Gruene, TX", "Waco, TX");
  }

  @Test
  void everyActiveKindHasAPriceInItsRangeAndReasonsThatAddUp() {
    room("a", "Waco");
    templates.saveAll(TENANT, SimulatedWorld.planted(11).templates());

    TownDemand demand = desk.of(TENANT, null, TODAY);

    assertThat(demand.shows()).isZero();
    assertThat(demand.kinds()).isNotEmpty();
    for (TownDemand.Kind kind : demand.kinds()) {
      assertThat(kind.template().price().contains(kind.price())).isTrue();
      assertThat(kind.takes().getAmount().doubleValue())
          .isCloseTo(
              kind.price().getAmount().doubleValue() * kind.tickets() * kind.sold().share(),
              within(0.01));
      assertThat(1 / (1 + Math.exp(-kind.sold().explanation().answer())))
          .isCloseTo(kind.sold().share(), within(1e-9));
    }
  }

  @Test
  void aHouseWithoutRoomsHasNoTown() {
    assertThat(desk.of(TENANT, null, TODAY).town()).isEmpty();
  }
}
