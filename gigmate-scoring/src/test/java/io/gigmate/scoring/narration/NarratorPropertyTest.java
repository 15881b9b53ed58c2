package io.gigmate.scoring.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.narration.LanguageModel.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class NarratorPropertyTest {
  @Property(tries = 300)
  void theTemplateHasNoNumberThatIsNotInTheFacts(
      @ForAll PieceKind kind,
      @ForAll @AlphaChars @StringLength(min = 1, max = 40) String name,
      @ForAll @Size(max = 6) List<@LongRange(min = -1_000_000_000, max = 1_000_000_000) Long> counts,
      @ForAll @DoubleRange(min = -1, max = 9) double share,
      @ForAll @LongRange(min = 0, max = 10_000_000) long cents,
      @ForAll @IntRange(max = 20_000) int day) {
    Facts facts = facts(name, counts, share, cents, day);
    Narration text = new TemplateNarrator().narrate(kind, facts);
    assertThat(FactCheck.objection(text.text(), facts)).isEmpty();
    assertThat(text.text()).hasSizeLessThanOrEqualTo(kind.longest());
    assertThat(text.author()).isEqualTo("template");
  }

  @Property(tries = 300)
  void aModelThatAddsANumberIsNotBelieved(
      @ForAll PieceKind kind,
      @ForAll @LongRange(min = 0, max = 99_999) long told,
      @ForAll @LongRange(min = 0, max = 99_999) long invented) {
    Facts facts = new Facts("a night", List.of(Fact.count("tickets", told)));
    Narration text =
        new ModelNarrator(saying("There are " + invented + " tickets.")).narrate(kind, facts);
    if (invented == told) {
      assertThat(text.note()).isNull();
      assertThat(text.author()).isEqualTo("parrot");
    } else {
      assertThat(text.author()).isEqualTo("template");
      assertThat(text.note()).contains(Long.toString(invented)).contains("not parrot");
      assertThat(text.text()).doesNotContain(" " + invented + " tickets");
    }
  }

  private static Facts facts(String name, List<Long> counts, double share, long cents, int day) {
    List<Fact> all = new ArrayList<>();
    all.add(Fact.words("act", name));
    counts.forEach(count -> all.add(Fact.count("count", count)));
    all.add(Fact.percent("lower end of its 80 % interval", share));
    all.add(
        Fact.money(
            "cost",
            Money.of(CurrencyUnit.USD, BigDecimal.valueOf(cents, 2), RoundingMode.UNNECESSARY)));
    all.add(Fact.day("date", LocalDate.ofEpochDay(day)));
    return new Facts(name, all);
  }

  static LanguageModel saying(String text) {
    return new LanguageModel() {
      @Override
      public String name() {
        return "parrot";
      }

      @Override
      public Answer answer(String instruction, Facts facts) {
        return new Answer.Said(text);
      }
    };
  }
}
