package io.gigmate.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.place.Region.Cover;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final City KERRVILLE = City.of("Kerrville", "TX");
  private static final GeoPoint KERRVILLE_AT = GeoPoint.of(30.0474, -99.1403);

  @Test
  void knowsTheMarketThatTheConfigurationNames() {
    List<Region> focus =
        Regions.standard().named(List.of("texas", "HILL COUNTRY", "Austin", "San Antonio"));
    assertThat(focus)
        .extracting(region -> region.covers(KERRVILLE, KERRVILLE_AT))
        .containsExactly(Cover.INSIDE, Cover.INSIDE, Cover.OUTSIDE, Cover.OUTSIDE);
  }

  @Test
  void saysUnknownRatherThanGuess() {
    Region texas = Regions.standard().named(List.of("Texas")).get(0);
    Region austin = Regions.standard().named(List.of("Austin")).get(0);
    assertThat(texas.covers(null, KERRVILLE_AT)).isEqualTo(Cover.UNKNOWN);
    assertThat(texas.covers(City.of("Paris", " "), null)).isEqualTo(Cover.UNKNOWN);
    assertThat(City.of("Paris", "")).hasToString("Paris");
    assertThat(texas.covers(City.of("Reno", "NV"), null)).isEqualTo(Cover.OUTSIDE);
    assertThat(austin.covers(KERRVILLE, null)).isEqualTo(Cover.UNKNOWN);
    assertThat(austin.covers(City.of("AUSTIN", "tx"), null)).isEqualTo(Cover.INSIDE);
  }

  @Test
  void namesWhatItKnowsWhereANameIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regions.standard().named(List.of("Bavaria")))
        .withMessageContaining("'Bavaria'")
        .withMessageContaining("Hill Country");
  }

  @Test
  void aGazetteerFindsACityWhateverItsCase() {
    Gazetteer gazetteer =
        Gazetteer.empty().with(KERRVILLE, KERRVILLE_AT, ZoneId.of("America/Chicago"));
    assertThat(gazetteer.find(City.of("kerrville", "tx")))
        .contains(new Gazetteer.Entry(KERRVILLE_AT, ZoneId.of("America/Chicago")));
    assertThat(Gazetteer.empty().find(KERRVILLE)).isEmpty();
    assertThat(KERRVILLE).hasToString("Kerrville, TX");
  }
}
