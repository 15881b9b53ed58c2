package io.gigmate.scoring.deal.settlement;

import static io.gigmate.scoring.deal.settlement.Nights.cost;
import static io.gigmate.scoring.deal.settlement.Nights.grossing;
import static io.gigmate.scoring.deal.settlement.Nights.night;
import static io.gigmate.scoring.deal.settlement.Nights.payout;
import static io.gigmate.scoring.deal.settlement.Nights.selling;
import static io.gigmate.scoring.deal.settlement.Nights.settled;
import static io.gigmate.scoring.deal.settlement.Nights.share;
import static io.gigmate.scoring.deal.settlement.Nights.text;
import static io.gigmate.scoring.deal.settlement.Nights.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.BuyOut;
import io.gigmate.scoring.deal.DealTerms.CoPromotion;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.DealTerms.PerTicket;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Ratchet;
import io.gigmate.scoring.deal.DealTerms.Rental;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.DealTerms.Walkout;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.RentalMode;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.TicketCount;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each structure by hand. */
class StructuresTest {
  private static Band band(String from, String share) {
    return new Band(new BigDecimal(from), new Pay.Share(share(share)));
  }

  private static PromoterProfit profit(PromoterProfit.Ground ground) {
    return new PromoterProfit(share("0.15"), ground);
  }

  @Test
  void plusWithPromoterProfitOnExpensesAndGuarantee() {
    Plus plus =
        new Plus(
            usd("5000.00"),
            share("0.85"),
            Base.NET,
            GuaranteePlace.INSIDE_SPLIT,
            profit(PromoterProfit.Ground.EXPENSES_AND_GUARANTEE),
            null);
    Settled settled =
        settled(grossing("20000.00").expense(cost("4000.00")).deal(Deal.of("a", plus)));
    // (4000 + 5000) * 1.15 = 10350; 5000 + 0.85 * 9650.
    assertThat(text(settled.splitPoint())).isEqualTo("10350.00");
    assertThat(text(settled.netToSplit())).isEqualTo("9650.00");
    assertThat(text(settled.artistPayout())).isEqualTo("13202.50");
  }

  @Test
  void versusNetWithPromoterProfit() {
    Versus versus =
        new Versus(usd("5000.00"), share("0.85"), Base.NET, profit(PromoterProfit.Ground.EXPENSES));
    Settled settled =
        settled(grossing("20000.00").expense(cost("4000.00")).deal(Deal.of("a", versus)));
    // 0.85 * (20000 - 4000 - 600); it begins to pay at 4600 + 5000 / 0.85.
    assertThat(text(settled.artistPayout())).isEqualTo("13090.00");
    assertThat(text(settled.splitPoint())).isEqualTo("10482.35");
  }

  @ParameterizedTest
  @CsvSource({"0,1500.00", "250,1500.00", "251,1508.00", "400,2700.00"})
  void plusOverANumberOfTickets(long sold, String paid) {
    Plus plus =
        new Plus(
            usd("1500.00"),
            share("0.80"),
            Base.GROSS,
            GuaranteePlace.OUTSIDE_SPLIT,
            null,
            new TicketCount(Metric.SOLD, 250));
    assertThat(payout(selling(sold, "10.00"), plus)).isEqualTo(paid);
  }

  @ParameterizedTest
  @CsvSource({
    "MARGINAL,9000.00,5400.00",
    "MARGINAL,10000.00,6000.00",
    "MARGINAL,15000.00,9500.00",
    "WHOLE_BASE,9999.99,5999.99",
    "WHOLE_BASE,10000.00,7000.00",
    "WHOLE_BASE,15000.00,10500.00"
  })
  void tiers(Band.Mode mode, String gross, String paid) {
    Tiered tiers =
        new Tiered(Metric.NET, mode, List.of(band("0", "0.60"), band("10000", "0.70")), null, null);
    assertThat(payout(grossing(gross), tiers)).isEqualTo(paid);
  }

  @ParameterizedTest
  @CsvSource({"MARGINAL,100,1000.00", "MARGINAL,150,1600.00", "WHOLE_BASE,150,1800.00"})
  void tiersByTicketsOfTheGross(Band.Mode mode, long sold, String paid) {
    Tiered tiers =
        new Tiered(
            Metric.SOLD, mode, List.of(band("0", "0.50"), band("100", "0.60")), Base.GROSS, null);
    assertThat(payout(selling(sold, "20.00"), tiers)).isEqualTo(paid);
  }

  @ParameterizedTest
  @CsvSource({"79,5530.00", "80,6400.00", "20,2000.00"})
  void aRatchetReplacesTheShare(long sold, String paid) {
    Ratchet ratchet =
        new Ratchet(
            usd("2000.00"),
            Base.NET,
            Metric.SELL_THROUGH,
            List.of(band("0", "0.70"), band("0.80", "0.80")),
            null);
    DealSheet.Builder sheet =
        night().tickets(new TicketLine("GA", usd("100.00"), sold, 6, 4, 110L));
    assertThat(payout(sheet, ratchet)).isEqualTo(paid);
  }

  @ParameterizedTest
  @CsvSource({"INSTEAD,19400.00", "ON_TOP,23400.00"})
  void aWalkoutPotInsteadOfTheShareOrOnTop(Walkout.Mode mode, String paid) {
    DealTerms under = new Versus(usd("3000.00"), share("0.80"), Base.NET, null);
    Walkout walkout = new Walkout(under, usd("20000.00"), Base.GROSS, share("1"), mode);
    // 0.8 * (20000 - 2000) + 5000, or 0.8 * (25000 - 2000) + 5000.
    assertThat(payout(grossing("25000.00").expense(cost("2000.00")), walkout)).isEqualTo(paid);
    assertThat(payout(grossing("20000.00").expense(cost("2000.00")), walkout))
        .isEqualTo("14400.00");
  }

  @Test
  void aWalkoutPotAboveTheSplitPoint() {
    DealTerms under = new Versus(usd("3000.00"), share("0.80"), Base.NET, null);
    Walkout walkout = new Walkout(under, null, Base.GROSS, share("1"), Walkout.Mode.INSTEAD);
    // The split point is 2000 + 3000 / 0.8 = 5750.
    assertThat(payout(grossing("8000.00").expense(cost("2000.00")), walkout)).isEqualTo("5250.00");
  }

  @Test
  void theRest() {
    assertThat(payout(selling(300, "20.00"), new PerTicket(usd("8.00"), Metric.SOLD)))
        .isEqualTo("2400.00");
    assertThat(payout(grossing("9.00"), new BuyOut(usd("6000.00")))).isEqualTo("6000.00");
    for (RentalMode mode : RentalMode.values()) {
      Rental rental = new Rental(usd("1500.00"), share("0.10"), Base.GROSS, mode);
      assertThat(payout(grossing("20000.00"), rental))
          .isEqualTo(mode == RentalMode.LARGER ? "2000.00" : "3500.00");
    }
    assertThat(payout(grossing("20000.00"), new Rental(usd("1500.00"), null, null, null)))
        .isEqualTo("1500.00");
  }

  @Test
  void partnersShareProfitAndLoss() {
    DealSheet.Builder sheet =
        selling(500, "20.00")
            .partner(new Partner("A", share("0.6"), usd("0.50")))
            .partner(new Partner("B", share("0.4"), null));
    Settled settled = settled(sheet.deal(Deal.of("a", new CoPromotion(new Flat(usd("9000.00"))))));
    // 1000 is left; A has 250 of it for the tickets and 60 % of the rest.
    assertThat(settled.partners())
        .extracting(partner -> text(partner.total()))
        .containsExactly("700.00", "300.00");
    assertThat(text(settled.promoterResult())).isEqualTo("1000.00");
  }

  @Test
  void aSupportActIsAnExpenseOfTheHeadlinerWhereItIsAgreed() {
    Deal headliner =
        Deal.of("headliner", new Versus(usd("1000.00"), share("0.80"), Base.NET, null));
    Deal support = Deal.of("support", new Flat(usd("500.00")));
    assertThat(text(settled(grossing("10000.00").deal(headliner).deal(support)).artistPayout()))
        .isEqualTo("8000.00");
    Deal inside = support.asExpenseOf("headliner", null);
    assertThat(text(settled(grossing("10000.00").deal(headliner).deal(inside)).artistPayout()))
        .isEqualTo("7600.00");
  }

  @Test
  void dealsThatCountEachOtherMeetInOnePoint() {
    Deal a = Deal.of("A", new Door(share("0.50"), Base.NET, null)).asExpenseOf("B", null);
    Deal b = Deal.of("B", new Door(share("0.50"), Base.NET, null)).asExpenseOf("A", null);
    // a = (9000 - b) / 2 and b = (9000 - a) / 2.
    assertThat(settled(grossing("9000.00").deal(a).deal(b)).payouts())
        .extracting(payout -> text(payout.payout()))
        .containsExactly("3000.00", "3000.00");
  }

  @Test
  void dealsThatTakeAllOfWhatTheOtherLeavesAreRefused() {
    Deal a = Deal.of("A", new Door(share("1"), Base.NET, null)).asExpenseOf("B", null);
    Deal b = Deal.of("B", new Door(share("1"), Base.NET, null)).asExpenseOf("A", null);
    assertThat(Settlement.of(grossing("9000.00").deal(a).deal(b).build()))
        .isInstanceOfSatisfying(
            SettlementOutcome.Refused.class,
            refused ->
                assertThat(refused.problems().get(0).what())
                    .isEqualTo(
                        "'A' and 'B' each count the other's payout as an expense, and any amount"
                            + " would settle them"));
  }

  @ParameterizedTest
  @CsvSource({"true,6000.00", "false,7800.00"})
  void nightsAsOneOrEachAlone(boolean crossed, String paid) {
    Deal deal = Deal.of("A", new Versus(usd("3000.00"), share("0.80"), Base.NET, null));
    DealSheet good = grossing("10000.00").expense(cost("4000.00")).deal(deal).build();
    DealSheet bad = grossing("2000.00").expense(cost("4000.00")).deal(deal).build();
    assertThat(Settlement.of(new DealRun(List.of(good, bad), crossed)))
        .isInstanceOfSatisfying(
            Settled.class, run -> assertThat(text(run.artistPayout())).isEqualTo(paid));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSupportInsideTheCapStaysInsideItOverTheRun(boolean crossed) {
    Deal headliner = Deal.of("A", new Door(share("0.50"), Base.NET, null));
    Deal support = Deal.of("B", new Flat(usd("500.00"))).asExpenseOf("A", CapPlace.INSIDE);
    DealSheet night =
        grossing("10000.00")
            .expense(
                new Expense(
                    "sound",
                    new Cost.Fixed(usd("900.00")),
                    CapPlace.INSIDE,
                    Expense.Payer.PROMOTER))
            .expenseCap(usd("1000.00"))
            .deal(headliner)
            .deal(support)
            .build();
    // Half of twice 10,000 less the 1,000 of expenses that the cap lets count.
    assertThat(Settlement.of(new DealRun(List.of(night, night), crossed)))
        .isInstanceOfSatisfying(
            Settled.class, run -> assertThat(text(run.artistPayout())).isEqualTo("9000.00"));
  }

  @ParameterizedTest
  @CsvSource({"PER_LINE,0.02,0.01", "AT_END,0.03,0.02"})
  void roundingOfEachLineOrAtTheEnd(Rounding rounding, String left, String paid) {
    // Two fees of half a cent each: a cent in all, or one each where every line is rounded.
    DealSheet.Builder sheet =
        DealSheet.builder(usd("0.00").getCurrencyUnit(), rounding).gross(usd("0.04"));
    Cost eighth = new Cost.Percent(Cost.Ground.GROSS, share("0.125"));
    sheet.fee(new Fee("one", eighth, Position.INSIDE));
    sheet.fee(new Fee("other", eighth, Position.INSIDE));
    Settled settled =
        settled(sheet.deal(Deal.of("a", new Door(share("0.5"), Base.ADJUSTED_GROSS, null))));
    assertThat(text(settled.adjustedGross())).isEqualTo(left);
    assertThat(text(settled.artistPayout())).isEqualTo(paid);
  }

  @Test
  void aBonusThatNobodyCanReachIsNamed() {
    Bonus bonus =
        Bonus.of(
            Metric.SOLD,
            Threshold.above("800"),
            new Pay.Amount(usd("500.00")),
            Bonus.Mode.CUMULATIVE);
    Deal deal = Deal.of("a", new Flat(usd("1.00"))).withBonuses(List.of(bonus));
    DealSheet sheet =
        night().tickets(new TicketLine("GA", usd("9.00"), 1, 0, 0, 800L)).deal(deal).build();
    assertThat(Settlement.of(sheet))
        .isInstanceOfSatisfying(
            SettlementOutcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        new Problem(
                            "deals[0].bonuses[0]",
                            "nobody can reach it: above 800 sold, where 800 is all there is")));
  }

  @Test
  void mixedCurrenciesAreNamed() {
    DealSheet sheet =
        grossing("10.00").deal(Deal.of("a", new Flat(Money.parse("EUR 5.00")))).build();
    assertThat(Settlement.of(sheet))
        .isInstanceOfSatisfying(
            SettlementOutcome.Refused.class,
            refused ->
                assertThat(refused.problems().get(0).what())
                    .isEqualTo("currencies are mixed: EUR in a sheet of USD"));
  }

  @Test
  void whatCannotBeAgreedCannotBeBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> share("1.2"))
        .withMessageContaining("between 0 and 1: 1.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Flat(usd("-5.00")))
        .withMessageContaining("must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                grossing("1.00")
                    .expense(cost("1.00"))
                    .expenseCap(usd("1.00"))
                    .deal(Deal.of("a", new Flat(usd("1.00"))))
                    .build())
        .withMessageContaining("expense 'costs' must say whether it is inside or outside");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Door(share("0.5"), Base.GROSS, profit(PromoterProfit.Ground.EXPENSES)))
        .withMessageContaining("a promoter profit comes off the net");
  }
}
