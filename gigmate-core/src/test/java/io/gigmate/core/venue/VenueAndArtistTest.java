package io.gigmate.core.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class VenueAndArtistTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final GeoPoint HERE = GeoPoint.of(30, -98);

  @Test
  void aVenueKeepsWhatItIsTold() {
    Venue venue =
        Venue.builder(VenueId.of("v1"), " Gruene Hall ", CHICAGO, 500)
            .city(City.of("New Braunfels", "TX"))
            .type("Dance Hall")
            .genres(List.of(Genre.of("Country"), Genre.of("COUNTRY")))
            .build();
    assertThat(venue.name()).isEqualTo("Gruene Hall");
    assertThat(venue.genres()).hasSize(1);
    assertThat(venue.location()).isNull();
    assertThat(venue.withLocation(HERE).location()).isEqualTo(HERE);
    assertThat(venue.withLocation(HERE).city()).isEqualTo(venue.city());
    assertThat(Venue.builder(VenueId.of("v2"), "x", CHICAGO, 1).location(HERE).build().location())
        .isEqualTo(HERE);
  }

  @Test
  void anArtistKeepsWhatItIsTold() {
    Artist artist =
        Artist.builder(ArtistId.of("a1"), "Krum")
            .home(City.of("San Antonio", "TX"))
            .genres(List.of(Genre.of("Metal")))
            .expectedDraw(120)
            .build();
    assertThat(artist.withLocation(HERE).expectedDraw()).isEqualTo(120);
    assertThat(artist.location()).isNull();
    assertThat(Artist.builder(ArtistId.of("a2"), "x").location(HERE).build().location())
        .isEqualTo(HERE);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Venue.builder(VenueId.of("v1"), "x", CHICAGO, 0).build())
        .withMessage("venue capacity must lie in 1..1000000: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Artist.builder(ArtistId.of("a1"), "x").expectedDraw(-1).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Artist.builder(ArtistId.of("a1"), "y".repeat(201)).build())
        .withMessageContaining("yyy…");
    assertThatIllegalArgumentException().isThrownBy(() -> City.of("", "TX"));
  }

  @Test
  void aTenantHasAName() {
    assertThat(Tenant.of(TenantId.of("t"), " Hill Country ", CHICAGO).name())
        .isEqualTo("Hill Country");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tenant.of(TenantId.of("t"), " ", CHICAGO));
  }

  @Test
  void anAccountDoesNotPrintItsHash() {
    Account account = new Account("admin", TenantId.of("t"), Role.INVESTOR, "$2b$secret");
    assertThat(account).hasToString("Account[admin, t, investor]");
    assertThat(Role.parse("investor")).isEqualTo(Role.INVESTOR);
  }
}
