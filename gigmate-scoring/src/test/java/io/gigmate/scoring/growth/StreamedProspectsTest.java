package io.gigmate.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.memory.InMemoryActiveDays;
import io.gigmate.scoring.memory.InMemoryPartners;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of many prospects these have one in memory at a time, and keep what they answer with. */
class StreamedProspectsTest {
  private static final Tenant HOUSE =
      new Tenant(TenantId.of("t1"), "A House", ZoneId.of("America/Chicago"));
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final List<Genre> GENRES =
      List.of(Genre.of("Country"), Genre.of("Folk"), Genre.of("Blues"));
  private static final List<String> TOWNS = List.of("Austin");

  private final InMemoryProspects kept = new InMemoryProspects();
  private final Prospects streamed =
      (Prospects)
          Proxy.newProxyInstance(
              Prospects.class.getClassLoader(),
              new Class<?>[] {Prospects.class},
              (proxy, method, given) -> {
                assertThat(method.getName()).as("nothing hands over all").isEqualTo("forEach");
                return method.invoke(kept, given);
              });

  StreamedProspectsTest() {
    kept.saveAll(
        HOUSE.id(), IntStream.range(0, 90).mapToObj(StreamedProspectsTest::prospect).toList());
  }

  private static Prospect prospect(int number) {
    Provenance where = Provenance.of("yelp", null);
    return Prospect.builder(ProspectId.of("p" + number), ProspectType.MEDIA, "Radio " + number)
        .city(City.of(number % 2 == 0 ? "Austin" : "Dallas", "TX"))
        .genres(GENRES.subList(0, number % 4))
        .provenance(
            number % 9 == 0 ? where : where.had(NOW.minus(Duration.ofDays(8 + 3L * number))))
        .build();
  }

  @Test
  void growthCountsLeadsWithoutHoldingThem() {
    GrowthReport report =
        new GrowthDesk(
                streamed, new ChurnDesk(new InMemoryEvents(), new InMemoryActiveDays(), () -> NOW))
            .report(HOUSE, GrowthOf.LEADS, 8);
    assertThat(report.undated()).isEqualTo(10);
    assertThat(report.weeks().get(report.weeks().size() - 1).count()).isEqualTo(80);
  }

  @Test
  void theBestOfManyAreTheFirstOfAllAndTheNumberIsThatOfAll() {
    PartnerScout scout =
        new PartnerScout(streamed, new InMemoryVenues(), new InMemoryPartners(), () -> NOW);
    List<PartnerCandidate> all = scout.candidates(HOUSE.id(), GENRES, TOWNS, "ann");
    assertThat(all)
        .hasSizeGreaterThan(60)
        .isSortedAccordingTo(
            (one, other) -> Double.compare(other.fit().answer(), one.fit().answer()));
    for (int most : new int[] {0, 1, 7, 200}) {
      PartnerCandidates some = scout.candidates(HOUSE.id(), GENRES, TOWNS, "ann", most);
      assertThat(some.best()).isEqualTo(all.stream().limit(most).toList());
      assertThat(some.total()).isEqualTo(all.size());
    }
    assertThat(scout.candidate(HOUSE.id(), all.get(7).partner().id(), GENRES, TOWNS, "ann"))
        .contains(all.get(7));
  }
}
