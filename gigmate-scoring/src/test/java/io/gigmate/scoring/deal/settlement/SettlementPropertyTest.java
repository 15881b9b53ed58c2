package io.gigmate.scoring.deal.settlement;

import static io.gigmate.scoring.deal.settlement.Nights.settled;
import static io.gigmate.scoring.deal.settlement.Nights.share;
import static io.gigmate.scoring.deal.settlement.Nights.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.RandomTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

class SettlementPropertyTest {
  private static Money result(DealSheet sheet) {
    return settled(sheet).artistPayout();
  }

  @Property(tries = 2_000)
  void everyCentThatComesInGoesSomewhere(@ForAll long seed) {
    Settled settled = settled(new RandomNight(seed).sheet());

    Money out = settled.promoterResult().plus(settled.thirdParties());
    for (ArtistPayout payout : settled.payouts()) {
      out = out.plus(payout.payout()).plus(payout.adjustments());
      assertThat(payout.due())
          .isEqualTo(
              payout
                  .payout()
                  .minus(payout.withholding())
                  .minus(payout.deposit())
                  .plus(payout.adjustments()));
    }
    assertThat(out).isEqualTo(settled.moneyIn());

    Money balance = Money.zero(settled.currency());
    for (SettledLine line : settled.lines()) {
      balance = balance.plus(line.amount());
      assertThat(line.balance()).isEqualTo(balance);
    }
    assertThat(balance).isEqualTo(settled.promoterResult());
    if (!settled.partners().isEmpty()) {
      assertThat(Money.total(settled.partners().stream().map(PartnerResult::total).toList()))
          .isEqualTo(settled.promoterResult());
    }
  }

  @Property(tries = 2_000)
  void moreGrossNeverPaysLess(
      @ForAll long seed,
      @ForAll @IntRange(max = 4_000_000) int gross,
      @ForAll @IntRange(max = 1_000_000) int more) {
    Deal deal = Deal.of("artist", RandomTerms.rising(seed));
    RandomNight night = new RandomNight(seed);
    assertThat(result(night.grossing(gross, deal)))
        .isLessThanOrEqualTo(result(night.grossing(gross + more, deal)));
  }

  @Property
  void versusIsTheLargerOfItsParts(
      @ForAll long seed,
      @ForAll @IntRange(max = 2_000_000) int guarantee,
      @ForAll @IntRange(max = 100) int percent) {
    RandomNight night = new RandomNight(seed);
    Money floor = Money.ofMinor(usd("0.00").getCurrencyUnit(), guarantee);
    for (Base base : Base.values()) {
      Money versus = result(night.with(new Versus(floor, share(percent / 100.0 + ""), base, null)));
      Money door = result(night.with(new Door(share(percent / 100.0 + ""), base, null)));
      Money flat = result(night.with(new Flat(floor)));
      assertThat(versus).isEqualTo(door.isGreaterThan(flat) ? door : flat);
    }
  }

  @Property
  void plusIsFlatUpToItsSplitPoint(
      @ForAll long seed, @ForAll @IntRange(max = 2_000_000) int guarantee) {
    Money floor = Money.ofMinor(usd("0.00").getCurrencyUnit(), guarantee);
    for (GuaranteePlace place : GuaranteePlace.values()) {
      Settled settled =
          settled(
              new RandomNight(seed)
                  .with(new Plus(floor, share("0.85"), Base.NET, place, null, null)));
      Money split = settled.splitPoint();
      assertThat(split).isNotNull();
      if (!settled.netGross().isGreaterThan(split)) {
        assertThat(settled.artistPayout()).isEqualTo(floor);
      } else {
        assertThat(settled.artistPayout()).isGreaterThanOrEqualTo(floor);
      }
    }
  }

  @Property
  void tiersAtTheirOwnRatesDoNotJump(
      @ForAll @IntRange(max = 100) int below,
      @ForAll @IntRange(max = 100) int above,
      @ForAll @IntRange(min = 1, max = 2_000_000) int threshold) {
    BigDecimal from = BigDecimal.valueOf(threshold, 2);
    Tiered tiers =
        new Tiered(
            Metric.GROSS,
            Band.Mode.MARGINAL,
            List.of(
                new Band(BigDecimal.ZERO, new Pay.Share(share(below / 100.0 + ""))),
                new Band(from, new Pay.Share(share(above / 100.0 + "")))),
            null,
            null);
    Deal deal = Deal.of("artist", tiers);
    Money before = grossing(threshold - 1, deal);
    Money at = grossing(threshold, deal);
    Money after = grossing(threshold + 1, deal);
    // A cent more of the gross is a cent more for the artist at most; each is rounded once.
    assertThat(at.minus(before).getAmountMinorLong()).isBetween(0L, 1L);
    assertThat(after.minus(at).getAmountMinorLong()).isBetween(0L, 1L);
  }

  private static Money grossing(int cents, Deal deal) {
    String gross = BigDecimal.valueOf(cents, 2).toPlainString();
    return result(Nights.grossing(gross).deal(deal).build());
  }

  @Property(tries = 500)
  void theOrderOfTheLinesDoesNotMatter(@ForAll long seed) {
    DealSheet sheet = new RandomNight(seed).sheet();
    Random dice = new Random(seed);
    DealSheet shuffled =
        new DealSheet(
            sheet.currency(),
            sheet.rounding(),
            shuffled(sheet.tickets(), dice),
            sheet.gross(),
            sheet.sold(),
            sheet.heads(),
            shuffled(sheet.fees(), dice),
            sheet.tax(),
            shuffled(sheet.expenses(), dice),
            sheet.expenseCap(),
            shuffled(sheet.otherIncome(), dice),
            sheet.merch(),
            sheet.deals(),
            sheet.partners());

    Settled one = settled(sheet);
    Settled other = settled(shuffled);
    assertThat(other.payouts()).isEqualTo(one.payouts());
    assertThat(other.promoterResult()).isEqualTo(one.promoterResult());
    assertThat(other.netGross()).isEqualTo(one.netGross());
    assertThat(other.expenses()).isEqualTo(one.expenses());
  }

  private static <E> List<E> shuffled(List<E> list, Random dice) {
    List<E> copy = new ArrayList<>(list);
    Collections.shuffle(copy, dice);
    return copy;
  }

  @Property(tries = 1_000)
  void theCurveIsTheSettlementOfEveryNumberOfTickets(
      @ForAll long seed, @ForAll @IntRange(max = 700) int sold) {
    DealTerms terms = RandomTerms.of(seed, usd("0.00").getCurrencyUnit());
    RandomNight night = new RandomNight(seed);
    DealSheet sheet = night.selling(350, terms);
    DealSheet asSold = night.selling(sold, terms);
    TicketCurve curve = TicketCurve.of(sheet);
    Settled settled = settled(asSold);

    assertThat(curve.payout(0).at(sold))
        .isCloseTo(settled.artistPayout().getAmount().doubleValue(), within(0.0051));
    assertThat(curve.promoterResult().at(sold))
        .isCloseTo(settled.promoterResult().getAmount().doubleValue(), within(0.06));
  }
}
