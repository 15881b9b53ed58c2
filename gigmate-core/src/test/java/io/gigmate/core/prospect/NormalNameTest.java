package io.gigmate.core.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Art's Deli                     | arts deli
          art’s delicatessen             | arts deli
          Palm, The                      | palm
          The Théâtre & Café, L.L.C.    | theater cafe
          Whitewater Amphitheatre        | whitewater amphitheater
          B.B. King's                    | bb kings
          Pint & Plow Brewing Co.        | pint plow brewing
          Rock 'n' Roll BBQ              | rock roll bbq
          Bar-B-Q Shack                  | bbq shack
          First Saint Straße Inc         | 1st st strasse
          The The                        | the the
          !!!                            | !!!
          東京                           | 東京
          """)
  void readsNamesWhateverTheirSpelling(String written, String normal) {
    assertThat(NormalName.of(written).text()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "W. Hollywood, west hollywood",
    "NYC, new york",
    "New York City, new york",
    "Kansas City, kansas city",
    "St. Louis, st louis",
    "Saint Louis, st louis",
    "Mount Vernon, mt vernon",
    "?, ?"
  })
  void readsTowns(String written, String normal) {
    assertThat(NormalName.ofTown(written)).hasToString(normal);
  }

  @Test
  void orderAndSpacesCanBeLeftOut() {
    assertThat(NormalName.of("Palm Grill").key()).isEqualTo(NormalName.of("Grill, Palm").key());
    assertThat(NormalName.of("Rock Box").compact()).isEqualTo(NormalName.of("Rockbox").compact());
    assertThatIllegalArgumentException().isThrownBy(() -> new NormalName(List.of()));
  }
}
