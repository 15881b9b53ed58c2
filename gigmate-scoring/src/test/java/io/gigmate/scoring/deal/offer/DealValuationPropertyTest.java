package io.gigmate.scoring.deal.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.settlement.Settlement;
import io.gigmate.scoring.finance.Outcomes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.Money;

class DealValuationPropertyTest {
  private static final double HALF_A_CENT = 0.005 + 1e-9;

  @Property(tries = 300)
  void whatItSaysForSoManyTicketsIsWhatIsSettled(
      @ForAll int seed, @ForAll @IntRange(min = 0, max = 100) int filled) {
    Random random = new Random(seed);
    OfferRequest request = Requests.random(random);
    Deal deal = deal(random, request.show());
    int tickets = request.show().capacity() * filled / 100;
    Settled settled = (Settled) Settlement.of(request.show().sheet(deal, tickets));
    DealValuation value = DealValuation.of(deal, request.show(), request.attendance());
    assertThat(value.payout().at(tickets))
        .isCloseTo(BruteForce.amount(settled.artistPayout()), within(HALF_A_CENT));
    // Of the rest, fees and tax are each rounded to the cent when they are paid.
    assertThat(value.promoterResult().at(tickets))
        .isCloseTo(BruteForce.amount(settled.promoterResult()), within(4 * HALF_A_CENT));
  }

  @Property(tries = 100)
  void bothSidesAndTheThirdAddUp(@ForAll int seed) {
    Random random = new Random(seed);
    OfferRequest request = Requests.random(random);
    DealValuation value =
        DealValuation.of(deal(random, request.show()), request.show(), request.attendance());
    DealValuation nothing =
        DealValuation.of(
            Deal.of("artist", new DealTerms.Flat(Requests.usd(0))),
            request.show(),
            request.attendance());
    assertThat(value.expectedArtist() + value.expectedPromoter())
        .isCloseTo(nothing.expectedPromoter(), within(1e-6));
    assertThat(value.meanOfWorstTenth()).isLessThanOrEqualTo(value.expectedPromoter() + 1e-9);
    assertThat(value.lossProbability()).isBetween(0.0, 1.0);
  }

  @Property(tries = 100)
  void theSearchReckonsWhatTheFormulasPay(@ForAll int seed, @ForAll Shape shape) {
    Random random = new Random(seed);
    OfferRequest request = Requests.random(random);
    Terrain.NightMoney money = new Terrain.NightMoney(request.show());
    DealSpace space = new DealSpace(request, money, request.artistElse());
    List<Target> targets = Target.of(request);
    Target target = targets.isEmpty() ? null : targets.get(random.nextInt(targets.size()));
    Assume.that(!shape.isScale() || (target != null && space.hasRoom(shape, target)));
    double[] amounts = new double[Worth.AMOUNTS];
    amounts[Worth.GUARANTEE] = random.nextInt(9000);
    amounts[Worth.SHARE] = random.nextInt(10_000) / (shape == Shape.PER_TICKET ? 1e2 : 1e4);
    amounts[Worth.ABOVE] = shape.isScale() ? random.nextInt(10_000) / 1e4 : 0;
    amounts[Worth.BONUS] = target == null ? 0 : random.nextInt(2) * 500;
    Worth worth = space.worth(shape, target, amounts);
    DealValuation value =
        DealValuation.of(space.deal(shape, target, amounts), request.show(), request.attendance());
    assertThat(worth.meanPaid()).isCloseTo(value.expectedArtist(), within(1e-6));
    assertThat(worth.artist)
        .isCloseTo(value.artistUtility(request.artist().riskAversion()), within(1e-4));
    assertThat(worth.promoter)
        .isCloseTo(value.promoterUtility(request.promoter().riskAversion()), within(1e-4));
    assertThat(worth.lossProbability()).isCloseTo(value.lossProbability(), within(1e-9));
    assertThat(worth.least()).isCloseTo(value.promoterOutcomes().amountAt(0), within(1e-6));
  }

  /** An even spread between two amounts has a certainty equivalent by hand. */
  @Property(tries = 200)
  void certaintyEquivalentsFollowTheClosedForm(
      @ForAll @DoubleRange(min = -5000, max = 5000) double from,
      @ForAll @DoubleRange(min = 1, max = 9000) double width,
      @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 1e-3) double aversion) {
    Outcomes even = Outcomes.of(new double[] {0, 1}, new double[] {from, from + width});
    double byHand = from - Math.log(-Math.expm1(-aversion * width) / (aversion * width)) / aversion;
    assertThat(CertaintyEquivalent.of(even, aversion)).isCloseTo(byHand, within(1e-5));
    assertThat(CertaintyEquivalent.of(even, 0)).isCloseTo(from + width / 2, within(1e-9));
    assertThat(CertaintyEquivalent.of(even, aversion))
        .isBetween(from, CertaintyEquivalent.of(even, aversion / 2) + 1e-6);
  }

  private static Deal deal(Random random, ShowEconomics show) {
    Deal deal = Deal.of("artist", terms(random));
    int from = 1 + random.nextInt(show.capacity());
    return switch (random.nextInt(3)) {
      case 0 -> deal;
      case 1 ->
          deal.withBonuses(
              List.of(
                  Bonus.of(
                      Metric.SOLD,
                      Threshold.atLeast(Integer.toString(from)),
                      new Pay.Amount(Requests.usd(500)),
                      Bonus.Mode.CUMULATIVE)));
      default ->
          deal.withBonuses(
              List.of(Bonus.forSellOut(new Pay.Amount(Requests.usd(250)), Bonus.Mode.CUMULATIVE)));
    };
  }

  private static DealTerms terms(Random random) {
    Money guarantee = Requests.usd(random.nextInt(9000));
    Portion share = new Portion(BigDecimal.valueOf(random.nextInt(10_001), 4));
    Base base = List.of(Base.values()).get(random.nextInt(4));
    PromoterProfit profit =
        base == Base.NET && random.nextBoolean()
            ? new PromoterProfit(Portion.of("0.15"), PromoterProfit.Ground.EXPENSES_AND_GUARANTEE)
            : null;
    return switch (random.nextInt(7)) {
      case 0 -> new DealTerms.Flat(guarantee);
      case 1 -> new DealTerms.Door(share, base, null);
      case 2 -> new DealTerms.PerTicket(Requests.usd(random.nextInt(12)), Metric.SOLD);
      case 3 -> new DealTerms.Versus(guarantee, share, base, profit);
      case 4 ->
          new DealTerms.Plus(guarantee, share, base, GuaranteePlace.OUTSIDE_SPLIT, profit, null);
      case 5 ->
          new DealTerms.Plus(guarantee, share, Base.NET, GuaranteePlace.INSIDE_SPLIT, null, null);
      default ->
          new DealTerms.Ratchet(
              guarantee,
              Base.NET,
              Metric.SELL_THROUGH,
              List.of(
                  new Band(BigDecimal.ZERO, new Pay.Share(Portion.of("0.6"))),
                  new Band(new BigDecimal("0.8"), new Pay.Share(Portion.of("0.8")))),
              null);
    };
  }

  @Property(tries = 50)
  void aCertainNightHasNoPremium(@ForAll @IntRange(min = 1, max = 800) int tickets) {
    OfferRequest request = Requests.example();
    DealValuation value =
        DealValuation.of(
            Deal.of("artist", new DealTerms.Door(Portion.of("0.7"), Base.NET, null)),
            request.show(),
            AttendanceDistribution.certain(tickets));
    assertThat(value.artistUtility(0.001)).isCloseTo(value.expectedArtist(), within(1e-9));
  }
}
