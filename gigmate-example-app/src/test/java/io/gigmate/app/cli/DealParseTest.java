package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealParseTest {
  @Test
  void saysItInWordsToo() {
    assertThat(Gigmate.run("deal", "parse", "flat 800", "--text").out())
        .contains("800")
        .doesNotContain("{");
    assertThat(Gigmate.run("deal", "parse", "$5,000 vs 85% net", "--text").out())
        .contains("difference  3187.50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$5,000 vs 85 % NBOR after 12k exp",
        "1500 + 80/20 over 250 pax",
        "flat 800",
        "70% door",
        "$8 a ticket",
        "rental 1500 or 10% gross",
        "buy-out 6k",
        "co-promotion (flat 9000)",
        "walkout (3000 vs 80% net after expenses) then 100% of gross above 20k instead",
        "tiers marginal by net: from 0 60%, from 10000 70%, at least $500",
        "tiers whole base by sold: from 0 $0, from 6 $50, from 11 $100",
        "tiers marginal by sold: from 0 $1 per ticket, from 500 $2 per ticket",
        "tiers whole base by sold of gross: from 0 50%, from 500 60%",
        "ratchet by sell-through of net after expenses: from 0 70%, from 0.8 80%, at least $2000",
        "5k + 85% net after expenses in split, promoter profit 15% on expenses only",
      })
  void whatItWritesIsAnEntryOfASheet(String text, @TempDir Path folder) throws Exception {
    Gigmate.Outcome parsed = Gigmate.run("deal", "parse", text);
    assertThat(parsed.err()).isEmpty();

    Path sheet =
        Gigmate.write(
            folder.resolve("sheet.json"),
            """
            {"currency": "USD",
             "tickets": [{"name": "GA", "price": "25.00", "sold": 600, "allotment": 800}],
             "partners": [{"name": "A", "share": "1"}],
             "deals": [%s], "rounding": "at_end"}
            """
                .formatted(parsed.out()));
    Gigmate.Outcome settled = Gigmate.run("deal", "settle", sheet, "--text");
    assertThat(settled.err()).isEmpty();
    assertThat(settled.out()).contains("due at settlement");
  }

  @Test
  void saysTheReadingsOfNet() {
    Gigmate.Outcome outcome = Gigmate.run("deal", "parse", "$5,000 vs 85% net");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains("\"base\": \"net_gross\"", "\"base\": \"net\"", "\"difference\": \"3187.50\"");
  }

  @Test
  void keepsAnotherCurrency() {
    assertThat(Gigmate.run("deal", "parse", "£300 vs 70% gross").out())
        .isEqualTo(
            "{\"kind\": \"versus\", \"guarantee\": \"300.00\", \"share\": \"0.70\", \"base\":"
                + " \"gross\", \"currency\": \"GBP\"}\n");
  }

  @Test
  void saysWhereItCannotBeRead() {
    Gigmate.Outcome outcome = Gigmate.run("deal", "parse", "a free dinner");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.errLines())
        .containsExactly("<text>:1: 1: expected an amount, a share or a kind of deal, not 'a'");
  }
}
