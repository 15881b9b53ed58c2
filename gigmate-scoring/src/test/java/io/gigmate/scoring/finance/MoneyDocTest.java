package io.gigmate.scoring.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.price.ElasticityPrior;
import io.gigmate.scoring.price.PriceAdvice;
import io.gigmate.scoring.price.PriceAdvisor;
import io.gigmate.scoring.price.PriceSensitivity;
import io.gigmate.scoring.price.PricedShow;
import io.gigmate.scoring.price.TicketEconomics;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of docs/money.md is the code below, and prints what is written there. */
class MoneyDocTest {
  private final StringBuilder printed = new StringBuilder();

  private void print(String format, Object... parts) {
    printed.append(String.format(Locale.ROOT, format, parts)).append('\n');
  }

  private static List<String> blocks(String language) throws IOException {
    return blocks(Files.readString(Path.of("..", "docs", "money.md")), "```" + language, "```");
  }

  private static List<String> code() throws IOException {
    String source =
        Files.readString(
            Path.of("src", "test", "java", "io/gigmate/scoring/finance/MoneyDocTest.java"));
    return blocks(source, " +// begin", " +// end");
  }

  private static List<String> blocks(String text, String begin, String end) {
    return Pattern.compile(
            "^" + begin + "\\n(.*?)^" + end + "$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(found -> found.group(1).stripTrailing().stripIndent() + "\n")
        .toList();
  }

  @Test
  void theCodeIsWhatIsWritten() throws IOException {
    assertThat(blocks("java")).isEqualTo(code());
  }

  @Test
  void aShowComesToWhatIsWritten() throws IOException {
    // begin
    AttendanceDistribution people =
        AttendanceDistribution.of(
            new double[] {0, 0.1, 0.5, 0.9, 1}, new double[] {40, 110, 190, 270, 300});
    ShowBudget budget =
        ShowBudget.builder(CurrencyUnit.USD)
            .category("early bird", Money.parse("USD 15"), 80)
            .category("regular", Money.parse("USD 20"), 220)
            .order(SellingOrder.AS_LISTED)
            .tax(new TicketTax(new BigDecimal("0.0825"), TicketTax.Placement.INSIDE_AFTER_FEES))
            .noShow(NoShow.CONCERT_BEFORE_2020, NoShow.FREE)
            .comps(10)
            .incomePerHead("bar and merch", Money.parse("USD 9"))
            .fixedCost("sound, staff, rent", Money.parse("USD 1900"))
            .artistPayout(
                PayoutBase.NET_GROSS,
                PiecewiseLinear.proportional(0.7).max(PiecewiseLinear.constant(1500)),
                "1,500 against 70 % of net gross")
            .build();
    Projection night = budget.project(NoShow.CONCERT_BEFORE_2020.ticketsFor(people));

    for (Factor line : night.explanation().factors()) {
      print("%9.2f  %s (%s)", line.contribution() / 100, line.name(), line.evidence());
    }
    print("%9.2f  expected profit", night.expectedProfit().getAmount());
    print("break-even: %s", night.breakEven());
    print("chance of a loss: %.1f %%", 100 * night.probabilityOfLoss());
    print("cash that suffices 19 times of 20: %s", night.cashAtRisk(0.95));
    night.returnOnCost().ifPresent(gained -> print("return on cost: %.3f", gained.mean()));
    for (Scenario one : night.scenarios()) {
      print("%s: %d tickets, %s", one.name(), one.statement().tickets(), one.statement().profit());
    }
    for (TornadoBar bar : night.tornado(0.1)) {
      print("10 %% of %s: %s to %s", bar.lever(), bar.low(), bar.high());
    }
    // end
    assertThat(blocks("text").get(0)).isEqualTo(printed.toString());
  }

  @Test
  void aPriceIsWhatIsWritten() throws IOException {
    // begin
    List<PricedShow> shows =
        List.of(
            new PricedShow(Money.parse("USD 15"), 214, 300),
            new PricedShow(Money.parse("USD 15"), 300, 300),
            new PricedShow(Money.parse("USD 20"), 187, 300),
            new PricedShow(Money.parse("USD 20"), 122, 300),
            new PricedShow(Money.parse("USD 25"), 160, 300),
            new PricedShow(Money.parse("USD 30"), 95, 300));
    ElasticityPrior belief = new ElasticityPrior(-0.9, -1.8, -0.45, "our booker's guess");
    PriceAdvice advice =
        new PriceAdvisor(shows, belief).advise(300, TicketEconomics.priceOnly(CurrencyUnit.USD));

    print("%s, %s", advice.getClass().getSimpleName(), advice.choice().price());
    print(
        "elasticity %.2f to %.2f, %.0f tickets, %s",
        advice.choice().elasticityLow(),
        advice.choice().elasticityHigh(),
        advice.choice().expectedSold(),
        advice.choice().expectedIncome());
    for (PriceSensitivity wrong : advice.choice().sensitivities()) {
      print(
          "had we believed %.2f: %s; what that is worth: %s, %.1f %%",
          wrong.elasticity(), wrong.bestPrice(), wrong.incomeLost(), 100 * wrong.shareLost());
    }
    // end
    assertThat(blocks("text").get(1)).isEqualTo(printed.toString());
  }
}
