package io.gigmate.core.genre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenreTest {
  private final GenreTaxonomy taxonomy = GenreTaxonomy.standard();

  @Test
  void foldsSpacesAndCase() {
    assertThat(Genre.of("  texas \t COUNTRY "))
        .isEqualTo(Genre.of("Texas Country"))
        .hasSameHashCodeAs(Genre.of("Texas Country"))
        .hasToString("texas COUNTRY");
    assertThat(Genre.of("Rock")).isNotEqualTo(Genre.of("Jazz")).isGreaterThan(Genre.of("jazz"));
  }

  @Test
  void refusesAnEmptyName() {
    assertThatIllegalArgumentException().isThrownBy(() -> Genre.of("  "));
  }

  @Test
  void texasCountryIsCountry() {
    assertThat(taxonomy.familyOf(Genre.of("Texas Country"))).isEqualTo(GenreFamily.of("Country"));
    assertThat(taxonomy.familyOf(Genre.of("country/rock"))).hasToString("country");
  }

  @Test
  void coversEveryGenreOfTheListings() {
    assertThat(taxonomy.memberships()).hasSize(86);
    assertThat(taxonomy.familiesOf(List.of(Genre.of("Soul"), Genre.of("Ska"), Genre.of("Blues"))))
        .containsExactly(GenreFamily.of("blues"), GenreFamily.of("rock"));
  }

  @Test
  void anUnknownGenreIsItsOwnFamily() {
    assertThat(taxonomy.familyOf(Genre.of("Nordic Yoik"))).isEqualTo(GenreFamily.of("nordic yoik"));
    assertThat(taxonomy.fits(Genre.of("Nordic Yoik"), List.of(Genre.of("nordic YOIK")))).isTrue();
  }

  @Test
  void fitsByFamily() {
    List<Genre> ska = List.of(Genre.of("Ska"));
    assertThat(taxonomy.fits(Genre.of("rock"), ska)).isTrue();
    assertThat(taxonomy.fits(Genre.of("jazz"), ska)).isFalse();
    assertThat(taxonomy.fits(Genre.of("late-night"), ska)).isTrue();
    assertThat(taxonomy.fits(Genre.of("jazz"), List.of())).isTrue();
  }

  @Test
  void aHostMayBringItsOwn() {
    GenreTaxonomy own = GenreTaxonomy.of(Map.of(Genre.of("Yoik"), GenreFamily.of("folk")));
    assertThat(own.familyOf(Genre.of("yoik"))).isEqualTo(GenreFamily.of("folk"));
    assertThat(own.memberships()).hasSize(1);
  }
}
