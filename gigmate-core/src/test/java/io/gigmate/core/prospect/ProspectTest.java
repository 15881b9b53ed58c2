package io.gigmate.core.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProspectTest {
  @Test
  void whatIsNotGivenIsUnknown() {
    Prospect bare = Prospect.builder(ProspectId.of("p1"), ProspectType.FAN, " Ann ").build();
    assertThat(bare.name()).isEqualTo("Ann");
    assertThat(bare.contact()).isEqualTo(ContactDetails.NONE);
    assertThat(bare.reach()).isEqualTo(Reach.UNKNOWN);
    assertThat(bare.city()).isNull();
    assertThat(bare.genres()).isEmpty();
  }

  @Test
  void keepsWhatItIsTold() {
    Reach reach = new Reach(1200L, 0.031, 14, LocalDate.of(2026, 2, 1), 4.5);
    Prospect whole =
        Prospect.builder(ProspectId.of("p2"), ProspectType.VENUE, "The Room")
            .businessName("Room LLC")
            .contact(
                new ContactDetails("a@room.example", "+1 512 555 0100", " ", "1 Main St", null))
            .city(City.of("Austin", "TX"))
            .location(GeoPoint.of(30, -97))
            .provenance(Provenance.of("yelp", "https://yelp.example/room"))
            .capacity(200)
            .genres(List.of(Genre.of("Rock"), Genre.of("rock"), Genre.of("Jazz")))
            .reach(reach)
            .build();
    assertThat(whole.genres()).containsExactly(Genre.of("Rock"), Genre.of("Jazz"));
    assertThat(whole.contact().website()).isNull();
    assertThat(whole.reach()).isEqualTo(reach);
    assertThat(whole.provenance()).isEqualTo(Provenance.of("yelp", "https://yelp.example/room"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-at", "@host", "a@", "two words@host", "a@b c"})
  void refusesWhatIsNoAddress(String email) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContactDetails(email, null, null, null, null))
        .withMessageContaining(email);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reach(null, 1.5, null, null, null))
        .withMessage("engagement rate must lie in 0.0..1.0: 1.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new Reach(-1L, null, null, null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reach(null, null, -1, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reach(null, null, null, null, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Prospect.builder(ProspectId.of("p"), ProspectType.VENUE, "x").capacity(0).build());
    assertThatIllegalArgumentException().isThrownBy(() -> ProspectId.of(" x"));
    assertThatIllegalArgumentException().isThrownBy(() -> ProspectId.of(""));
    assertThatIllegalArgumentException().isThrownBy(() -> ProspectId.of("x".repeat(101)));
    assertThatIllegalArgumentException().isThrownBy(() -> ProspectId.of("a\nb"));
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeHasACodeThatReadsBack(ProspectType type) {
    assertThat(ProspectType.parse(type.code())).isEqualTo(type);
  }

  @Test
  void namesTheTypesWhereOneIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProspectType.parse("robot"))
        .withMessageContaining("'robot'")
        .withMessageContaining("event_planner");
  }
}
