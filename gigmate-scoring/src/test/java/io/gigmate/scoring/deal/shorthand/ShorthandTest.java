package io.gigmate.scoring.deal.shorthand;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Ambiguous;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Parsed;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Unreadable;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorthandTest {
  private static ShorthandOutcome parse(String text) {
    return Shorthand.parse(text, CurrencyUnit.USD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "$5,000 vs 85 % NBOR after 12k exp"
            + "~$5000 vs 85% of net after expenses; stated expenses $12000",
        "1500 + 80/20 over 250 pax~$1500 plus 80% of gross over 250 sold, guarantee outside split",
        "flat 800~flat $800",
        "800 flat~flat $800",
        "$1,250.50~flat $1250.50",
        "70% door~70% of gross",
        "60/40 door split~60% of gross",
        "70/30 split after $300 production~70% of net after expenses; stated expenses $300",
        "70/30 of the net box office~70% of net gross",
        "£300 v. 70 percent after costs~£300 vs 70% of net after expenses",
        "CAD 500 guarantee against 60% gross whichever is greater~CAD 500 vs 60% of gross",
        "$15K flat + 20 % door~$15000 plus 20% of gross, guarantee outside split",
        "5k plus 85% net after expenses in split with 15% promoter profit on expenses"
            + "~$5000 plus 85% of net after expenses, promoter profit 15% on expenses only,"
            + " guarantee inside split",
        "$8 a ticket~$8 per ticket sold",
        "2.50 per head~$2.50 per ticket attended",
        "rental 1500 or 10% gross~rental $1500 or 10% of gross",
        "buyout 6k~buy-out $6000",
        "co-pro (flat 9000)~co-promotion (flat $9000)",
      })
  void readsWhatPeopleWrite(String text, String meant) {
    assertThat(parse(text))
        .isInstanceOfSatisfying(
            Parsed.class,
            parsed ->
                assertThat(
                        Shorthand.print(
                            parsed.reading().terms(), parsed.reading().statedExpenses()))
                    .isEqualTo(meant.replace("1250.50", "1250.5").replace("2.50", "2.5")));
  }

  @Test
  void theNetOfTheDoorIsNotAllOfIt() {
    for (String text : List.of("80% of net door", "80% net door")) {
      assertThat(parse(text))
          .isInstanceOfSatisfying(
              Ambiguous.class,
              ambiguous ->
                  assertThat(ambiguous.ways())
                      .extracting(ShorthandOutcome.Way::words)
                      .containsExactly("80% of net gross", "80% of net after expenses"));
    }
  }

  @Test
  void netIsBeforeOrAfterTheExpenses() {
    assertThat(parse("$5,000 vs 85% net"))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            ambiguous -> {
              assertThat(ambiguous.ways())
                  .extracting(ShorthandOutcome.Way::words)
                  .containsExactly(
                      "$5000 vs 85% of net gross", "$5000 vs 85% of net after expenses");
              // 600 tickets at 25, 600 of fees, 6 % tax in the rest, 3750 of expenses.
              assertThat(ambiguous.ways())
                  .extracting(way -> way.pays().getAmount().toPlainString())
                  .containsExactly("11547.17", "8359.67");
              assertThat(ambiguous.difference().getAmount()).isEqualByComparingTo("3187.50");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "85%~4",
        "5k plus 85% net after expenses~2",
        "5k plus 85% net~3",
        "5k vs 90% net with 15% pp~2",
        "90% net with 15% pp~1",
        "tiers by net after expenses: from 0 60%, from 10000 70%~2",
        "walkout (flat 3000) then 100% of gross above 20k~2",
      })
  void countsTheReadings(String text, int readings) {
    ShorthandOutcome outcome = parse(text);
    assertThat(outcome instanceof Ambiguous ambiguous ? ambiguous.ways().size() : 1)
        .as("%s", outcome)
        .isEqualTo(readings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "free beer~1~expected an amount",
        "$5,000 vs~10~expected a share such as 85% at the end",
        "120% door~1~a share above 100 %",
        "80/30 door~1~the two sides of a split must add up to 100",
        "flat $800 and a sandwich~15~expected a share",
        "$500 plus €300~11~expected a share",
        "flat $500; stated expenses €30~28~currencies are mixed: EUR after USD",
        "flat 5.005~6~more decimals than USD has",
        "flat #800~6~'#' is nothing that a deal is written with",
        "tiers marginal by gross: from 10 60%~1~the first band must begin at 0",
      })
  void saysWhereItStops(String text, int column, String what) {
    assertThat(parse(text))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> {
              assertThat(unreadable.what()).contains(what);
              assertThat(unreadable.column()).isEqualTo(column);
            });
  }
}
