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
        "100% of door after $200" + "~tiers marginal by gross: from 0 0%, from 200 100%",
        "100% of door after 200 paid"
            + "~tiers marginal by paid of gross: from 0 0%, from 200 100%",
        "$2,500 plus 80% of gross over $6,000"
            + "~walkout (flat $2500) then 80% of gross above $6000 on top",
        "$1000 guarantee + $500 at 300 paid" + "~flat $1000; bonus $500 at 300 paid",
        "$5,000 + $500 at each of 500/600/700 tickets"
            + "~flat $5000; bonus $500 at 500 sold (cumulative); bonus $500 at 600 sold (cumulative); bonus $500 at 700 sold (cumulative)",
        "$7,500 flat + $2,500 sell-out bonus" + "~flat $7500; bonus $2500 at sell-out",
        "$5,000 vs 85% NBOR + $1,000 bonus if sold out"
            + "~$5000 vs 85% of net gross; bonus $1000 at sell-out",
        "$1,500 + $2 per ticket over 300" + "~flat $1500; bonus $2 per ticket above 300 sold",
        "$500 + $250 at $10,000 gross" + "~flat $500; bonus $250 at 10000 gross",
        "$5 a head over 100 paid"
            + "~tiers marginal by paid: from 0 $0 per ticket, from 100 $5 per ticket",
        "60% of gross up to 10k, 70% above, marginal"
            + "~tiers marginal by gross: from 0 60%, from 10000 70%",
        "$500 vs 60% of gross to 100 paid, 70% to 200, 80% after, whole base"
            + "~tiers whole base by paid of gross: from 0 60%, from 101 70%, from 201 80%, at least $500",
        "$2000 vs 70% net after expenses rising to 80% at 80% sold"
            + "~ratchet by sell-through of net after expenses: from 0 70%, from 0.8 80%, at least $2000",
        "70% of gross rising to 80% over 200 paid, to 85% over 300 paid"
            + "~ratchet by paid of gross: from 0 70%, from 201 80%, from 301 85%",
        "$3,000 vs 80% net after expenses, walkout 100% of gross over $20,000 instead"
            + "~walkout ($3000 vs 80% of net after expenses) then 100% of gross above $20000 instead",
        "$5,000 vs 85% of net after expenses, expenses capped at $4,000"
            + "~$5000 vs 85% of net after expenses; expense cap $4000",
        "the greater of $5,000 or 85% of gross" + "~$5000 vs 85% of gross",
        "$5,000 vs 85% of gross over $10,000"
            + "~tiers marginal by gross: from 0 0%, from 10000 85%, at least $5000",
        "$5,000 plus 85% over the split point with 15% pp on expenses in split"
            + "~$5000 plus 85% of net after expenses, promoter profit 15% on expenses only, guarantee inside split",
        "room rental $1,500 + 10% of gross" + "~rental $1500 and 10% of gross",
        "$6,000 buy-out" + "~buy-out $6000",
        "60/40 co-pro (flat 9000)" + "~co-promotion 60/40 (flat $9000)",
        "co-pro 40/30/30: $5,000 vs 85% net after expenses"
            + "~co-promotion 40/30/30 ($5000 vs 85% of net after expenses)",
        "house takes 20% of merch" + "~merch 20% to the house",
        "$800 flat, merch 80/20" + "~flat $800; merch 20% to the house",
      })
  void readsWhatPeopleWrite(String text, String meant) {
    assertThat(parse(text))
        .isInstanceOfSatisfying(
            Parsed.class,
            parsed ->
                assertThat(Shorthand.print(parsed.reading()))
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

  @Test
  void whoTakesTheMerchIsAsked() {
    // 500 tickets at 25 bring 12,500 and merch of 2,500.
    assertThat(parse("$800 flat; 20% of gross merch"))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            ambiguous -> {
              assertThat(ambiguous.ways())
                  .extracting(ShorthandOutcome.Way::words)
                  .containsExactly(
                      "flat $800; merch 20% to the house", "flat $800; merch 80% to the house");
              assertThat(ambiguous.ways())
                  .extracting(way -> way.pays().getAmount().toPlainString())
                  .containsExactly("2800.00", "1300.00");
              assertThat(ambiguous.difference().getAmount()).isEqualByComparingTo("1500.00");
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
        "100% of door after 200~2",
        "$2,500 plus 80% over $6,000~4",
        "1500 + 80/20 over 250~5",
        "$5,000 plus $500 at 500 sold and $1000 at 700 sold~2",
        "60/40 to 100 paid, 70/30 to 200, 80/20 after~7",
        "$3,000 vs 80% net after expenses, 100% of gross over $20,000~2",
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
        "$500 plus €300~11~currencies are mixed: EUR after USD",
        "flat $500; stated expenses €30~28~currencies are mixed: EUR after USD",
        "$1000 + $500 at 300~20~expected what is counted",
        "$1000 + $500~13~expected what the bonus is for",
        "60% up to 100, 70% above~25~expected what 100 is",
        "60% up to $100, 70% above $200~31~the last share must begin at 100",
        "co-pro 40/30/20: flat 500~1~must add up to 100 %: 90",
        "20% of net merch~17~needs the rate of the tax",
        "80% door after 99999999999999999999~1~beyond what a deal can hold",
        "flat 5.005~6~more decimals than USD has",
        "flat #800~6~'#' is nothing that a deal is written with",
        "flat 800 \u0130~10~is nothing that a deal is written with",
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
