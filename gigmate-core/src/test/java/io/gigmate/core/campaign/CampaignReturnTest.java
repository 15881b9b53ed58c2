package io.gigmate.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.campaign.CampaignSignal.Kind;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The return of a campaign, and whether its interval holds what it promises. */
class CampaignReturnTest {
  @Test
  void returnIsRevenueLessCostOverCost() {
    CampaignReturn.Known known = known(200, 20, "USD 50", "USD 400");
    assertThat(known.revenue()).isEqualTo(Money.parse("USD 1000"));
    assertThat(known.ratio()).isEqualTo(1.5, within(1e-12));
    // All spend the same, so that only the share of 20 of 200 is uncertain: Wilson's interval,
    // 0.06567 to 0.14941.
    assertThat(known.low()).isEqualTo(2.5 * 0.6567 - 1, within(1e-3));
    assertThat(known.high()).isEqualTo(2.5 * 1.4941 - 1, within(1e-3));
  }

  @Test
  void severalPurchasesOfOneAreOneRecipients() {
    List<CampaignSignal> signals =
        IntStream.range(0, 20).mapToObj(i -> bought(i / 2, "order-" + i, "USD 1")).toList();
    assertThat(CampaignReturn.of(100, signals, Money.parse("USD 10")))
        .isInstanceOf(CampaignReturn.Known.class);
    assertThat(CampaignReturn.of(100, signals.subList(0, 18), Money.parse("USD 10")))
        .isEqualTo(
            new CampaignReturn.NotYet(
                "not enough data yet: 9 of at least 10 recipients bought something"));
  }

  @Test
  void amountsInTwoCurrenciesAreNotAdded() {
    List<CampaignSignal> signals =
        IntStream.range(0, 20).mapToObj(i -> bought(i, "1", i == 7 ? "EUR 1" : "USD 1")).toList();
    assertThat(CampaignReturn.of(100, signals, Money.parse("USD 10")))
        .isEqualTo(new CampaignReturn.NotYet("conversions and cost are not in one currency"));
  }

  @ParameterizedTest
  @CsvSource({"9, 2.262157", "10, 2.228139", "30, 2.042272", "100, 1.983972"})
  void studentsQuantileIsThatOfTheTables(double freedom, double expected) {
    assertThat(RevenueInterval.student(freedom)).isEqualTo(expected, within(5e-4));
  }

  /** Of 4,000 campaigns of which the truth is known, the interval holds it in about 95 %. */
  @ParameterizedTest
  @CsvSource({"200, 0.10, 0.3", "1000, 0.02, 0.3", "1000, 0.05, 0.8", "5000, 0.10, 0.8"})
  void intervalHoldsTheTruthAboutAsOftenAsItSays(int messages, double share, double spread) {
    Random random = new Random(7);
    double truth = share * Math.exp(spread * spread / 2);
    int told = 0;
    int held = 0;
    for (int i = 0; i < 4000; i++) {
      double[] spent =
          DoubleStream.generate(random::nextDouble)
              .limit(messages)
              .filter(draw -> draw < share)
              .map(draw -> Math.exp(spread * random.nextGaussian()))
              .toArray();
      if (spent.length >= CampaignReturn.FEWEST_CONVERSIONS) {
        RevenueInterval interval = RevenueInterval.of(messages, spent);
        double estimate = Arrays.stream(spent).sum() / messages;
        told++;
        held += estimate * interval.low() <= truth && truth <= estimate * interval.high() ? 1 : 0;
      }
    }
    assertThat((double) held / told).isBetween(0.935, 0.97);
  }

  private static CampaignReturn.Known known(long messages, int buyers, String each, String cost) {
    return CampaignReturn.of(
            messages,
            IntStream.range(0, buyers).mapToObj(i -> bought(i, "1", each)).toList(),
            Money.parse(cost))
        .fold(
            known -> known,
            notYet -> {
              throw new AssertionError(notYet.why());
            });
  }

  private static CampaignSignal bought(int recipient, String event, String value) {
    return new CampaignSignal(
        CampaignId.of("c"),
        RecipientId.of("r" + recipient),
        Kind.CONVERTED,
        event,
        Money.parse(value),
        Instant.EPOCH);
  }
}
