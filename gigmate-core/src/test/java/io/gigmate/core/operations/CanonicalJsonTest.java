package io.gigmate.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 8785. */
class CanonicalJsonTest {
  @Test
  void writesTheExampleOfSection322() {
    Map<String, Object> value = new HashMap<>();
    value.put(
        "numbers",
        List.of(
            Double.parseDouble("333333333.33333329"),
            1E30,
            4.50,
            2e-3,
            0.000000000000000000000000001));
    value.put("string", "\u20ac$\017\nA'B\"\\\\\"/");
    value.put("literals", Arrays.asList(null, true, false));
    assertThat(CanonicalJson.write(value))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void sortsKeysByCodeUnitsAsSection323() {
    Map<String, Object> value =
        Map.of(
            "\u20ac", "Euro Sign",
            "\r", "Carriage Return",
            "\ufb33", "Hebrew Letter Dalet With Dagesh",
            "1", "One",
            "\ud83d\ude00", "Emoji: Grinning Face",
            "\u0080", "Control",
            "\u00f6", "Latin Small Letter O With Diaeresis");
    String json = CanonicalJson.write(value);
    assertThat(
            List.of("Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew").stream()
                .map(json::indexOf)
                .toList())
        .isSorted()
        .doesNotContain(-1);
  }

  /** Appendix B: the bits of a double and its text. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void writesNumbersAsAppendixB(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(CanonicalJson.write(value)).isEqualTo(text);
  }

  @Test
  void refusesWhatJsonCannotHold() {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(1L << 53));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write("\ud83d"));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write("\ud83dx"));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new Object()));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of(1, 2)));
  }
}
