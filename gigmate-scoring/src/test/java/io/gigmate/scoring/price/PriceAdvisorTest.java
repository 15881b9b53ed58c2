package io.gigmate.scoring.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.money.PriceRange;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PriceAdvisorTest {
  private static final TicketEconomics PRICE_ONLY = TicketEconomics.priceOnly(CurrencyUnit.USD);
  private static final ElasticityPrior PRIOR =
      new ElasticityPrior(-1.1, -2.2, -0.55, "a promoter's guess");

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static PricedShow show(String price, int sold) {
    return new PricedShow(usd(price), sold, 300);
  }

  /** Elasticity -1.2 at 30, so that 25 is best; hardly any scatter. */
  private static List<PricedShow> clear() {
    ExponentialDemand truth = new ExponentialDemand(30, 120, -1.2);
    return List.of(15, 20, 25, 30, 35, 40, 45).stream()
        .map(price -> show(price + ".00", (int) Math.round(truth.at(price))))
        .toList();
  }

  @Test
  void findsThePriceInside() {
    PriceAdvice advice = new PriceAdvisor(clear(), PRIOR).advise(300, PRICE_ONLY);

    assertThat(words(advice)).isEqualTo("tried");
    PriceChoice choice = advice.choice();
    assertThat(choice.price().getAmount().doubleValue()).isCloseTo(25, within(1.0));
    assertThat(choice.elasticityLow()).isLessThan(-1.2);
    assertThat(choice.elasticityHigh()).isGreaterThan(-1.2);
    assertThat(choice.sensitivities())
        .extracting(PriceSensitivity::elasticity)
        .containsExactly(-2.2, -0.55);
    assertThat(choice.sensitivities().get(0).bestPrice())
        .isLessThan(choice.sensitivities().get(1).bestPrice());
    // Seven clear shows outweigh a wrong belief.
    assertThat(choice.sensitivities())
        .allSatisfy(s -> assertThat(s.shareLost()).isBetween(0.0, 0.02));
  }

  private static String words(PriceAdvice advice) {
    return advice.fold(
        tried -> "tried", PriceAdvice.AtTheEdge::words, PriceAdvice.Extrapolated::words);
  }

  @Test
  void aBeliefMattersWhereLittleWasTried() {
    List<PricedShow> two = List.of(show("20.00", 160), show("30.00", 110));
    PriceChoice choice =
        new PriceAdvisor(two, PRIOR)
            .adviseWithin(PriceRange.of(usd("10.00"), usd("60.00")), 300, PRICE_ONLY)
            .choice();
    PriceSensitivity elastic = choice.sensitivities().get(0);
    PriceSensitivity inelastic = choice.sensitivities().get(1);

    assertThat(elastic.bestPrice()).isLessThan(choice.price());
    assertThat(inelastic.bestPrice()).isGreaterThan(choice.price());
    assertThat(elastic.incomeLost().isPositive()).isTrue();
    assertThat(inelastic.shareLost()).isGreaterThan(0.005);
  }

  @Test
  void doesNotLeaveWhatWasTried() {
    List<PricedShow> cheap = List.of(show("8.00", 150), show("10.00", 140), show("12.00", 135));
    ElasticityPrior loyal = new ElasticityPrior(-0.6, -1.2, -0.3, "a promoter's guess");
    PriceAdvisor advisor = new PriceAdvisor(cheap, loyal);

    PriceAdvice advice = advisor.advise(300, PRICE_ONLY);
    assertThat(advice.choice().price()).isEqualTo(usd("12.00"));
    assertThat(words(advice))
        .startsWith("USD 12.00 is the highest price that was tried; the curve points");

    PriceAdvice beyond =
        advisor.adviseWithin(PriceRange.of(usd("8.00"), usd("20.00")), 300, PRICE_ONLY);
    assertThat(words(beyond)).contains("was never tried; tried were USD 8.00 to USD 12.00");
    assertThat(
            words(advisor.adviseWithin(PriceRange.of(usd("8.00"), usd("11.00")), 300, PRICE_ONLY)))
        .isEqualTo("tried");
  }

  @Test
  void oneShowIsOnePrice() {
    PriceAdvisor advisor = new PriceAdvisor(List.of(show("20.00", 100)), PRIOR);

    assertThat(words(advisor.advise(300, PRICE_ONLY)))
        .startsWith("USD 20.00 is the only price that was tried");
    // Nothing was learned: what is believed is what was believed.
    assertThat(advisor.demand().elasticity().quantile(0.05)).isCloseTo(-2.2, within(0.1));
    assertThat(advisor.demand().elasticity().quantile(0.95)).isCloseTo(-0.55, within(0.03));
    assertThat(advisor.demand()).hasToString(advisor.demand().toString());
    assertThat(advisor.demand().shows()).isEqualTo(1);
  }

  @Test
  void whatAHeadLeavesAtTheBarLowersThePriceAndAFeeRaisesIt() {
    PriceAdvisor advisor = new PriceAdvisor(clear(), PRIOR);
    Money plain = advisor.advise(300, PRICE_ONLY).choice().price();
    Money bar =
        advisor.advise(300, new TicketEconomics(usd("0"), usd("0"), usd("8.00"))).choice().price();
    PriceChoice fee =
        advisor.advise(300, new TicketEconomics(usd("4.00"), usd("1.00"), usd("0"))).choice();

    // The best price is what a ticket costs plus one constant, so a unit moves it by a unit.
    assertThat(bar.getAmount().doubleValue())
        .isCloseTo(plain.getAmount().doubleValue() - 8, within(0.5));
    assertThat(fee.price().getAmount().doubleValue())
        .isCloseTo(plain.getAmount().doubleValue() + 5, within(0.5));
    assertThat(fee.facePrice()).isEqualTo(fee.price().minus(usd("4.00")));
  }

  @Test
  void aSmallRoomAsksForMore() {
    PriceAdvisor advisor = new PriceAdvisor(clear(), PRIOR);
    Money large = advisor.advise(300, PRICE_ONLY).choice().price();
    PriceChoice small = advisor.advise(90, PRICE_ONLY).choice();

    assertThat(small.price()).isGreaterThan(large);
    assertThat(small.expectedSold()).isLessThanOrEqualTo(90);
    assertThat(advisor.demand().expectedSold(30, 100_000))
        .isGreaterThan(advisor.demand().expectedSold(30, 100));
  }

  @Test
  void soldOutShowsAreLowerBounds() {
    List<PricedShow> rows =
        List.of(
            new PricedShow(usd("20"), 100, 100),
            new PricedShow(usd("30"), 100, 100),
            new PricedShow(usd("30"), 100, 100));
    List<PricedShow> larger = rows.stream().map(r -> new PricedShow(r.price(), 100, 200)).toList();

    assertThat(DemandEstimate.from(rows, PRIOR).medianDemandAt(25).quantile(0.5))
        .isGreaterThan(1.2 * DemandEstimate.from(larger, PRIOR).medianDemandAt(25).quantile(0.5));
  }

  @Test
  void demandIsReadyForABudget() {
    DemandEstimate demand = DemandEstimate.from(clear(), PRIOR);
    AttendanceDistribution wanted = demand.demandAt(25);

    assertThat(wanted.quantile(0.5))
        .isCloseTo(demand.medianDemandAt(25).quantile(0.5), within(2.0));
    assertThat(demand.probabilityAtMost(wanted.quantile(0.9), 25)).isCloseTo(0.9, within(1e-6));
    assertThat(wanted.clippedAt(120).mean()).isCloseTo(demand.expectedSold(25, 120), within(0.5));
    assertThat(demand.scatter().quantile(0.5)).isLessThan(0.2);
  }

  @Test
  void namesWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElasticityPrior(-1, -0.5, -0.2, "x"))
        .withMessageContaining("-0.5 < -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElasticityPrior(-1, -2, 0.1, "x"))
        .withMessageContaining("0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElasticityPrior(-1, -2, -0.1, ""))
        .withMessageContaining("source");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PricedShow(usd("0"), 5, 10))
        .withMessageContaining("0.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemandEstimate.from(List.of(), PRIOR))
        .withMessageContaining("none");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DemandEstimate.from(
                    List.of(show("5", 3), new PricedShow(Money.parse("EUR 5"), 3, 9)), PRIOR))
        .withMessageContaining("EUR 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PriceAdvisor(clear(), PRIOR).advise(0, PRICE_ONLY))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TicketEconomics(usd("-1"), usd("0"), usd("0")))
        .withMessageContaining("-1");
  }
}
