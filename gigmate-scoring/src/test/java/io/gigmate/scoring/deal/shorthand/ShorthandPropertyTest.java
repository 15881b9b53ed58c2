package io.gigmate.scoring.deal.shorthand;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.RandomTerms;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class ShorthandPropertyTest {
  private static final List<CurrencyUnit> CURRENCIES =
      List.of(CurrencyUnit.USD, CurrencyUnit.GBP, CurrencyUnit.EUR, CurrencyUnit.CAD);

  @Property(tries = 10_000)
  void whatIsWrittenIsReadAsTheSame(@ForAll long seed) {
    CurrencyUnit currency = CURRENCIES.get((int) Math.floorMod(seed, 4L));
    DealTerms terms = RandomTerms.of(seed, currency);
    Money stated = seed % 3 == 0 ? Money.ofMajor(currency, Math.floorMod(seed, 9_000L)) : null;

    Reading reading =
        new Reading(
            terms, RandomTerms.bonuses(~seed, currency), stated, night(seed, terms, currency));

    String line = Shorthand.print(reading);

    assertThat(Shorthand.parse(line, currency))
        .as(line)
        .isEqualTo(new ShorthandOutcome.Parsed(reading, currency));
  }

  private static NightClauses night(long seed, DealTerms terms, CurrencyUnit currency) {
    boolean split = seed % 2 == 0 && terms instanceof DealTerms.CoPromotion;
    return new NightClauses(
        seed % 5 == 0 ? Money.ofMajor(currency, Math.floorMod(seed, 7_000L)) : null,
        seed % 7 == 0 ? new Portion(BigDecimal.valueOf(Math.floorMod(seed, 101L), 2)) : null,
        split ? List.of(Portion.of("0.4"), Portion.of("0.335"), Portion.of("0.265")) : List.of());
  }

  @Property
  void noTextBreaksIt(@ForAll String text) {
    assertThat(Shorthand.parse(text, CurrencyUnit.USD)).isNotNull();
  }
}
