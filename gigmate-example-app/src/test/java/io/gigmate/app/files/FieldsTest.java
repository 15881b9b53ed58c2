package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  @ParameterizedTest
  @CsvSource({"0,0", "-0.5,-0.5", "+3,3", ".5,0.5", "5.,5", "1e3,1000", "2.5E-1,0.25"})
  void readsDecimalNumbers(String text, double number) {
    assertThat(Fields.number(text, -1e9, 1e9)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NaN",
        "Infinity",
        "-Infinity",
        "1d",
        "1f",
        "0x1p3",
        "1,5",
        "1 000",
        "½",
        "١٢",
        "--1",
        "e5",
        "."
      })
  void refusesWhatIsNoDecimalNumber(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.number(text, -1e9, 1e9))
        .withMessage("must be a number: '" + text + "'");
  }

  @Test
  void refusesWhatLiesOutside() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.number("300", -90, 90))
        .withMessage("must lie in -90..90: '300'");
    assertThatIllegalArgumentException().isThrownBy(() -> Fields.number("1e999", -90, 90));
  }

  @Test
  void aWholeNumberMayCarryAZero() {
    assertThat(Fields.count("150.0", 1, 200)).isEqualTo(150);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.count("150.5", 1, 200))
        .withMessage("must be a whole number: '150.5'");
  }

  @Test
  void anAmountHasWholeCents() {
    assertThat(Fields.amount("18")).isEqualTo(new BigDecimal("18.00"));
    assertThat(Fields.amount("18.500")).isEqualTo(new BigDecimal("18.50"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.amount("18.505"))
        .withMessage("must be an amount of whole cents: '18.505'");
    assertThatIllegalArgumentException().isThrownBy(() -> Fields.amount("1e-999"));
    assertThatIllegalArgumentException().isThrownBy(() -> Fields.amount("-1"));
  }

  @Test
  void showsOnlyTheBeginningOfALongText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.text("x".repeat(5_000), 200))
        .withMessage("must have at most 200 characters: '" + "x".repeat(60) + "…'");
  }

  @Test
  void writesNumbersWithoutExponent() {
    assertThat(Fields.plain(29.7847)).isEqualTo("29.7847");
    assertThat(Fields.plain(-98)).isEqualTo("-98");
    assertThat(Fields.plain(1e-7)).isEqualTo("0.0000001");
    assertThat(Fields.plain(1e9)).isEqualTo("1000000000");
  }
}
