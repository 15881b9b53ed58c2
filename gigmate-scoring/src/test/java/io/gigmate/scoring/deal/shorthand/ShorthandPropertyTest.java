package io.gigmate.scoring.deal.shorthand;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.RandomTerms;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

class ShorthandPropertyTest {
  private static final List<CurrencyUnit> CURRENCIES =
      List.of(CurrencyUnit.USD, CurrencyUnit.GBP, CurrencyUnit.EUR, CurrencyUnit.CAD);

  @Property(tries = 10_000)
  void whatIsWrittenIsReadAsTheSame(@ForAll long seed) {
    CurrencyUnit currency = CURRENCIES.get((int) Math.floorMod(seed, 4L));
    DealTerms terms = RandomTerms.of(seed, currency);
    Money stated = seed % 3 == 0 ? Money.ofMajor(currency, Math.floorMod(seed, 9_000L)) : null;

    String line = Shorthand.print(terms, stated);

    assertThat(Shorthand.parse(line, currency)).as(line).isEqualTo(parsed(terms, stated, currency));
  }

  private static ShorthandOutcome parsed(
      DealTerms terms, @Nullable Money stated, CurrencyUnit currency) {
    return new ShorthandOutcome.Parsed(new Reading(terms, stated), currency);
  }

  @Property
  void noTextBreaksIt(@ForAll String text) {
    assertThat(Shorthand.parse(text, CurrencyUnit.USD)).isNotNull();
  }
}
