package io.gigmate.scoring.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactCheckTest {
  private static final Facts FACTS =
      new Facts(
          "win back",
          List.of(
              Fact.words("act", "Three Dog Night"),
              Fact.money("cost", Money.parse("USD 1500.00")),
              Fact.percent("projected return", 0.12),
              Fact.percent("lower end", -0.4),
              Fact.count("rooms", 12_000),
              Fact.day("date", LocalDate.of(2026, 3, 6))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Three Dog Night play on March 6, 2026.",
        "It costs USD 1,500.00 for 12,000 rooms, and brings 12 %.",
        "It costs $1500, or 1500 dollars, and brings 12 percent for 12000 rooms.",
        "The lower end is -40 %."
      })
  void whatTheFactsSayStands(String text) {
    assertThat(FactCheck.objection(text, FACTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It brings 13 %.",
        "It brings 40 %.",
        "It costs 12 dollars.",
        "It costs $1.5k.",
        "It reaches 12 rooms.",
        "It reaches 12,00 rooms.",
        "Four of them come.",
        "The income doubles.",
        "It reaches \u0661\u0662 rooms.",
        "It reaches \u2167 rooms.",
        "See www.example.com for more.",
        "Write to boss@example.com.",
        "Call +1 512 555 0142."
      })
  void whatTheyDoNotSayIsRefused(String text) {
    assertThat(FactCheck.objection(text, FACTS)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boss@example.com",
        "https://example.com/me",
        "www.example.com",
        "+1 (512) 555-0142",
        "512.555.0142",
        "@boss"
      })
  void aFactCannotHoldAContact(String text) {
    assertThatThrownBy(() -> Fact.words("act", text)).hasMessageContaining("contact");
    assertThatThrownBy(() -> new Facts("about " + text, List.of(Fact.count("rooms", 1))))
        .hasMessageContaining("contact");
  }

  @Test
  void anAnswerThatIsTooLongOrNoneIsReplacedAndSaysSo() {
    Narration told =
        new ModelNarrator(NarratorPropertyTest.saying("x".repeat(300)))
            .narrate(PieceKind.AD, FACTS);
    assertThat(told.author()).isEqualTo("template");
    assertThat(told.note()).contains("300 characters of 150");
    Narration empty =
        new ModelNarrator(NarratorPropertyTest.saying("  ")).narrate(PieceKind.AD, FACTS);
    assertThat(empty.note()).contains("0 characters");
  }
}
