package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealSettleTest {
  private static final String SHEET =
      """
      {"currency": "USD",
       "tickets": [{"name": "GA", "price": "20.00", "sold": 640, "comps": 12, "allotment": 800}],
       "fees": [{"name": "facility", "per": "ticket", "amount": "1.00", "position": "inside"}],
       "tax": {"rate": "0.065", "position": "inside", "applies": "after_fees"},
       "expenses": [{"name": "sound", "kind": "fixed", "amount": "900.00", "cap": "inside"},
                    {"name": "PRO", "kind": "percent_of_gross", "rate": "0.01", "cap": "inside"}],
       "expense_cap": "950.00",
       "heads": 600,
       "deals": [{"artist": "headliner", "kind": "plus", "guarantee": "5000.00", "share": "0.80",
                  "guarantee_in_split": true, "promoter_profit": {"rate": "0.15", "on": "expenses"},
                  "bonuses": [{"metric": "sold", "at_least": "640", "amount": "250.00", "mode": "cumulative"},
                              {"metric": "gross", "above": "12800", "amount": "99.00", "mode": "cumulative"}]}],
       "rounding": "at_end"}
      """;

  @TempDir Path folder;

  private Gigmate.Outcome settle(String sheet) throws IOException {
    return Gigmate.run("deal", "settle", Gigmate.write(folder.resolve("sheet.json"), sheet));
  }

  @Test
  void settlesToTheCent() throws IOException {
    Gigmate.Outcome outcome = settle(SHEET);

    // 12160 / 1.065 = 11417.84; 950 + 142.50 + 5000 = 6092.50; 5000 + 0.8 * 5325.34 + 250.
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains(
            "\"net_gross\": \"11417.84\"",
            "\"expenses\": \"950.00\"",
            "\"split_point\": \"6092.50\"",
            "\"artist_payout\": \"9510.27\"",
            "\"due_at_settlement\": \"9510.27\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        // What is left open.
        ", \"position\": \"inside\", \"applies\": \"after_fees\"~~4: tax.position: is missing, and it"
            + " changes the money: the artist gets 9479.02 by inside, 10104.00 by on_top; they"
            + " differ by 624.98",
        "\"guarantee_in_split\": true,~~9: deals[0].guarantee_in_split: is missing, and it changes"
            + " the money: the artist gets 9510.27 by true, 13510.27 by false; they differ by"
            + " 4000.00",
        ", \"on\": \"expenses\"~~10: deals[0].promoter_profit.on: is missing",
        "\"900.00\", \"cap\": \"inside\"~\"900.00\"~5: expenses[0].cap: is missing, and it changes",
        ", \"amount\": \"250.00\", \"mode\": \"cumulative\"~, \"amount\": \"250.00\"~11:"
            + " deals[0].bonuses[0].mode: is missing, and it changes the money: it must be one of"
            + " [cumulative, highest], although on this night they pay the same",
        "\"rounding\": \"at_end\"~\"rounding\": null~",
        // What cannot be.
        "\"share\": \"0.80\"~\"share\": \"80\"~9: deals[0].share: a share must lie between 0 and 1:"
            + " 80 (85 % is written 0.85)",
        "\"5000.00\"~\"-5000.00\"~9: deals[0].guarantee: must not be negative: -5000.00",
        "\"5000.00\"~5000~9: deals[0].guarantee: must be a decimal in a string",
        "\"5000.00\"~\"5,000\"~9: deals[0].guarantee: must be a decimal such as 5000.00: '5,000'",
        "\"5000.00\"~\"5000.005\"~9: deals[0].guarantee: has more than the 2 decimals of USD",
        "\"5000.00\"~\"EUR 5000.00\"~9: deals[0].guarantee: currencies are mixed: 'EUR 5000.00' in"
            + " a sheet of USD",
        "\"USD\"~\"USX\"~1: currency: is 'USX', which is no currency of ISO 4217",
        "\"plus\"~\"flat\"~9: deals[0].share: does not belong to a deal of kind flat, which has"
            + " [guarantee]: two structures at once",
        "\"plus\"~\"split\"~9: deals[0].kind: is 'split', which is none of [flat, door,",
        "\"640\", \"amount\"~\"801\", \"amount\"~11: deals[0].bonuses[0]: nobody can reach it: at least"
            + " 801 sold, where 800 is all there is",
        "\"above\": \"12800\"~\"above\": \"16000\"~12: deals[0].bonuses[1]: nobody can reach it: above"
            + " 16000 gross, where 16000.00 is all there is",
        "\"at_least\": \"640\",~\"at_least\": \"640\", \"above\": \"640\",~11:"
            + " deals[0].bonuses[0].at_least: and above are both there: two readings at once",
        "\"heads\": 600~\"head\": 600~8: head: is no key of this place; known are",
        "\"heads\": 600~\"gross\": \"12000.00\"~8: gross: is 12000.00, but the tickets bring 12800.00:"
            + " the totals differ by 800.00",
        "\"heads\": 600~\"heads\": 600, \"partners\": [{\"name\": \"A\", \"share\": \"0.6\"},"
            + " {\"name\": \"B\", \"share\": \"0.5\"}]~8: partners: the partners' shares must add"
            + " up to 1, not to 1.1",
        "\"heads\": 600~\"sold\": 641~8: sold: is 641, but 640 = 640: the sheet states 641 sold and"
            + " its tickets add up to 640",
        "\"sold\": 640~\"sold\": 900~2: tickets[0]: 900 sold are more than the allotment of 800",
        "\"percent_of_gross\", \"rate\": \"0.01\"~\"per_head\", \"amount\": \"1.00\"~",
      })
  void namesWhatIsWrong(String from, @Nullable String to, @Nullable String line)
      throws IOException {
    assertThat(SHEET).contains(from);
    Gigmate.Outcome outcome = settle(SHEET.replace(from, to == null ? "" : to));

    if (line == null) {
      assertThat(outcome.status()).isZero();
      return;
    }
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errLines())
        .anySatisfy(said -> assertThat(said).startsWith(folder + "/sheet.json:" + line));
  }

  @Test
  void aHeadCountIsNotGuessed() throws IOException {
    String sheet =
        SHEET
            .replace(
                "\"percent_of_gross\", \"rate\": \"0.01\"", "\"per_head\", \"amount\": \"1.00\"")
            .replace("\"heads\": 600,", "");
    assertThat(settle(sheet).errLines())
        .containsExactly(
            folder
                + "/sheet.json:6: expenses[1]: needs heads, and the sheet does not say how many"
                + " came: 640 sold, 652 with the comps");
  }

  @Test
  void aRunSaysWhetherItsNightsAreOne() throws IOException {
    String night =
        """
        {"currency": "USD", "gross": "%s", "expenses": [{"name": "x", "kind": "fixed", "amount": "4000.00"}],
         "deals": [{"artist": "A", "kind": "versus", "guarantee": "3000.00", "share": "0.80", "base": "net"}]}
        """;
    String nights = night.formatted("10000.00") + "," + night.formatted("2000.00");

    assertThat(settle("{\"nights\": [" + nights + "], \"cross_collateralised\": true}").out())
        .contains("\"artist_payout\": \"6000.00\"");
    assertThat(settle("{\"nights\": [" + nights + "], \"cross_collateralised\": false}").out())
        .contains("\"artist_payout\": \"7800.00\"", "\"nights\": [");
    assertThat(settle("{\"nights\": [" + nights + "]}").errLines())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains(
                        "cross_collateralised: is missing, and it changes the money: the artist"
                            + " gets 6000.00 by true, 7800.00 by false"));
    String euros = nights.replaceFirst("(?s)USD(.*)USD", "USD$1EUR");
    assertThat(settle("{\"nights\": [" + euros + "], \"cross_collateralised\": true}").err())
        .contains("nights[1]: currencies are mixed: EUR after USD");
  }
}
