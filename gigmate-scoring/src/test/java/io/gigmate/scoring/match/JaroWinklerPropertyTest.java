package io.gigmate.scoring.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the table of Winkler (1990), reprinted in Census RR2006/02, to its three digits. */
class JaroWinklerPropertyTest {
  @ParameterizedTest
  @CsvSource({
    "SHACKLEFORD, SHACKELFORD, 0.970, 0.982",
    "DUNNINGHAM, CUNNIGHAM, 0.896, 0.896",
    "NICHLESON, NICHULSON, 0.926, 0.956",
    "JONES, JOHNSON, 0.790, 0.832",
    "MASSEY, MASSIE, 0.889, 0.933",
    "ABROMS, ABRAMS, 0.889, 0.922",
    "JERALDINE, GERALDINE, 0.926, 0.926",
    "MARHTA, MARTHA, 0.944, 0.961",
    "MICHELLE, MICHAEL, 0.869, 0.921",
    "JULIES, JULIUS, 0.889, 0.933",
    "TANYA, TONYA, 0.867, 0.880",
    "DWAYNE, DUANE, 0.822, 0.840",
    "DIXON, DICKSONX, 0.767, 0.813",
    "SEAN, SUSAN, 0.783, 0.805",
    "JON, JOHN, 0.917, 0.933"
  })
  void agreesWithTheTable(String left, String right, double jaro, double winkler) {
    assertThat(JaroWinkler.jaro(left, right)).isCloseTo(jaro, within(0.0006));
    assertThat(JaroWinkler.similarity(left, right)).isCloseTo(winkler, within(0.0006));
  }

  @Property
  void isSymmetricAndLiesInRange(
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 9) String left,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 9) String right) {
    double similarity = JaroWinkler.similarity(left, right);
    assertThat(similarity).isBetween(0.0, 1.0).isEqualTo(JaroWinkler.similarity(right, left));
    assertThat(similarity == 1).isEqualTo(left.equals(right));
  }
}
