package io.gigmate.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.memory.InMemoryPartners;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerScoutTest {
  private static final TenantId TENANT = TenantId.of("t1");
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final List<Genre> GENRES = List.of(Genre.of("Country"), Genre.of("Folk"));
  private static final List<String> TOWNS = List.of("Austin, TX", "Waco");

  private final InMemoryProspects prospects = new InMemoryProspects();
  private final InMemoryVenues venues = new InMemoryVenues();
  private final InMemoryPartners partners = new InMemoryPartners();
  private final PartnerScout scout = new PartnerScout(prospects, venues, partners, () -> NOW);

  private static Prospect prospect(String id, ProspectType type, String town, String... genres) {
    return Prospect.builder(ProspectId.of(id), type, "Name of " + id)
        .city(City.of(town, "TX"))
        .genres(List.of(genres).stream().map(Genre::of).toList())
        .build();
  }

  private List<PartnerCandidate> found() {
    return scout.candidates(TENANT, GENRES, TOWNS, "ann");
  }

  @Test
  void whoSharesMoreComesFirstWithTheReasons() {
    prospects.saveAll(
        TENANT,
        List.of(
            prospect("radio", ProspectType.MEDIA, "Austin", "Country", "Folk"),
            prospect("brewery", ProspectType.SPONSOR, "Waco"),
            prospect("far", ProspectType.MEDIA, "Dallas", "Techno"),
            prospect("act", ProspectType.MUSICIAN, "Austin", "Country", "Folk"),
            prospect("fan", ProspectType.FAN, "Austin", "Country")));
    venues.saveAll(
        TENANT,
        List.of(
            Venue.builder(VenueId.of("v1"), "Our Room", ZoneOffset.UTC, 100)
                .genres(List.of(Genre.of("Folk")))
                .build()));
    assertThat(found())
        .extracting(one -> one.partner().id() + " " + one.kind() + " " + one.fit().answer())
        .containsExactly(
            "prospect:radio media 80.0", "venue:v1 own room 30.0", "prospect:brewery sponsor 20.0");
    assertThat(found().get(0).fit().factors())
        .extracting(factor -> factor.name() + ": " + factor.evidence())
        .containsExactly("genres: 2 of our 2 in common", "towns: 1 of our 2 in common");
  }

  @Test
  void whoIsAPartnerAlreadyIsNotFoundAgainUnderAnyId() {
    prospects.saveAll(
        TENANT,
        List.of(
            prospect("one", ProspectType.MEDIA, "Austin", "Folk"),
            prospect("two", ProspectType.MEDIA, "Austin", "Folk")));
    partners.add(TENANT, found().get(0).partner());
    partners.add(
        TENANT, Partner.found(PartnerId.of("x"), "NAME OF TWO ", GENRES, TOWNS, "ann", "met", NOW));
    assertThat(found()).isEmpty();
    assertThat(scout.candidate(TENANT, PartnerId.of("prospect:one"), GENRES, TOWNS, "ann"))
        .isEmpty();
  }
}
