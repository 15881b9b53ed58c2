package io.gigmate.scoring.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTenants;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.memory.InMemoryObservedShows;
import io.gigmate.scoring.memory.InMemoryWatches;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompetitionDeskTest {
  private static final TenantId TENANT = TenantId.of("t1");

  /** In Austin it is still the evening of the second. */
  private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

  private static final LocalDate TONIGHT = LocalDate.of(2026, 3, 2);

  private final InMemoryTenants tenants = new InMemoryTenants();
  private final InMemoryObservedShows shows = new InMemoryObservedShows();
  private final InMemoryWatches watches = new InMemoryWatches();
  private final InMemoryArtists artists = new InMemoryArtists();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final CompetitionDesk desk =
      new CompetitionDesk(
          tenants,
          shows,
          watches,
          new InMemoryVenues(),
          artists,
          new InMemoryEvents(),
          log,
          InMemoryTransactions.over(shows, watches, artists, log),
          () -> NOW);

  private void in(String zone) {
    tenants.save(new Tenant(TENANT, "A House", ZoneId.of(zone)));
  }

  private static ObservedShow tonight(String artist) {
    return ObservedShow.on(TONIGHT).room("Showbox").artist(artist).build();
  }

  @Test
  void tonightIsTonightWhereTheHouseStands() {
    artists.saveAll(
        TENANT, List.of(Artist.builder(ArtistId.of("rl"), "Red Line").genres(List.of()).build()));
    watches.save(TENANT, new Watch(VenueId.of("v1"), List.of("Showbox")));
    shows.saveAll(TENANT, List.of(tonight("Red Line")));
    in("America/Chicago");
    assertThat(desk.moves(TENANT)).extracting(CompetitorMove::artist).containsExactly("Red Line");
    in("Europe/Berlin");
    assertThat(desk.moves(TENANT)).isEmpty();
  }

  @Test
  void whatIsSeenAgainIsNotNewAndLeavesNoEntry() {
    in("America/Chicago");
    assertThat(desk.see(TENANT, List.of(tonight("Red Line"), tonight("Blue")), "ann")).isEqualTo(2);
    assertThat(desk.see(TENANT, List.of(tonight("Red Line")), "ann")).isZero();
    assertThat(log.entries(TENANT, 0, 100)).hasSize(1);
    assertThat(desk.see(TENANT, List.of(tonight("Red Line").withCapacity(90)), "ann")).isZero();
    assertThat(desk.see(TENANT, List.of(tonight("red line ")), "ann")).isZero();
    assertThat(shows.between(TENANT, TONIGHT, TONIGHT.plusDays(1)))
        .extracting(ObservedShow::capacity)
        .contains(90);
  }

  @Test
  void whatDoesWellIsToldOfWhatWasSeen() {
    in("America/Chicago");
    assertThat(desk.patterns(TENANT)).isEmpty();
    assertThat(desk.prices(TENANT)).isEmpty();
    shows.saveAll(
        TENANT,
        List.of(
            ObservedShow.on(TONIGHT)
                .room("Showbox")
                .artist("Red Line")
                .genre(Genre.of("Jazz"))
                .capacity(100)
                .attendance(90)
                .price(25.0)
                .build()));
    assertThat(desk.prices(TENANT))
        .filteredOn(level -> level.shows() == 1)
        .singleElement()
        .satisfies(level -> assertThat(level.median()).isCloseTo(25, within(1e-6)));
    assertThat(desk.patterns(TENANT)).extracting(SuccessPattern::kind).contains("Jazz");
  }
}
