package io.gigmate.app.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleMarketTest {
  @Test
  void has73RoomsEachInItsPlace() {
    assertThat(SampleMarket.venues())
        .hasSize(73)
        .allSatisfy(
            venue -> {
              assertThat(venue.location()).isNotNull();
              assertThat(venue.timeZone()).isEqualTo(ZoneId.of("America/Chicago"));
            });
    assertThat(SampleMarket.venues().stream().map(Venue::id))
        .doesNotHaveDuplicates()
        .contains(VenueId.of("hill-country-gruene-hall"), VenueId.of("austin-moody-center"))
        .filteredOn(id -> id.value().startsWith("hill-country-"))
        .hasSize(29);
  }

  @Test
  void has35ActsOfTwoTowns() {
    assertThat(SampleMarket.artists())
        .hasSize(35)
        .allSatisfy(artist -> assertThat(artist.location()).isNotNull())
        .allSatisfy(artist -> assertThat(artist.expectedDraw()).isNull())
        .extracting(Artist::home)
        .containsOnly(City.of("Austin", "TX"), City.of("San Antonio", "TX"));
    assertThat(SampleMarket.artists().stream().filter(artist -> artist.genres().isEmpty()))
        .hasSize(5);
  }

  @Test
  void has12KindsOfShowInFourSlots() {
    assertThat(SampleMarket.templates()).hasSize(12);
    assertThat(SampleMarket.slots()).isEqualTo(TimeSlot.standard());
    assertThat(SampleMarket.radius().miles()).isEqualTo(65);
  }

  @Test
  void itsFamiliesAreTheStandardOnes() {
    assertThat(SampleMarket.genres().memberships())
        .isEqualTo(GenreTaxonomy.standard().memberships());
  }

  @Test
  void hasAProspectForEachRecordOfItsSourcesAndInventsNothing() {
    assertThat(SampleMarket.prospects())
        .hasSize(73)
        .allSatisfy(
            prospect -> {
              assertThat(prospect.type()).isEqualTo(ProspectType.VENUE);
              assertThat(prospect.contact()).isEqualTo(ContactDetails.NONE);
            });
    assertThat(
            SampleMarket.prospects().stream()
                .collect(Collectors.groupingBy(SampleMarketTest::source, Collectors.counting())))
        .containsEntry("hill-country-venues", 29L)
        .containsEntry("austin-san-antonio-venues", 44L)
        .hasSize(2);
    // Whitewater Amphitheater and Gruene Hall stand in both lists.
    assertThat(SampleMarket.prospects().stream().map(Prospect::name))
        .filteredOn(name -> name.equals("Gruene Hall"))
        .hasSize(2);
  }

  private static String source(Prospect prospect) {
    var provenance = prospect.provenance();
    return provenance == null ? "" : provenance.source();
  }
}
