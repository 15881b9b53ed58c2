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
import static org.assertj.core.api.Assertions.tuple;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.Withholding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people have published with its numbers, each with its source. */
class PublishedExamplesTest {
  /** Source: jeffroberts.com, what-does-versus-gross-deal-mean. */
  @Test
  void versusGross() {
    Settled settled =
        settled(
            grossing("10000.00")
                .deal(
                    Deal.of(
                        "artist", new Versus(usd("5000.00"), share("0.60"), Base.GROSS, null))));

    assertThat(text(settled.artistPayout())).isEqualTo("6000.00");
    assertThat(text(settled.promoterResult())).isEqualTo("4000.00");
    assertThat(settled.lines())
        .extracting(SettledLine::label, line -> text(line.amount()))
        .contains(
            tuple("guarantee", "-5000.00"),
            tuple("60 % of the gross, beyond the guarantee", "-1000.00"));
  }

  /** Source: quizwizapp.com, concert-promo-final. */
  @Test
  void halfOfTheGross() {
    assertThat(payout(selling(1000, "20.00"), new Door(share("0.50"), Base.GROSS, null)))
        .isEqualTo("10000.00");
  }

  /** Source: quizwizapp.com, concert-promo-final. */
  @Test
  void plusWithTheGuaranteeOutsideTheSplitPoint() {
    Plus plus =
        new Plus(usd("5000.00"), share("0.50"), Base.NET, GuaranteePlace.OUTSIDE_SPLIT, null, null);
    assertThat(payout(selling(2000, "15.00").expense(cost("10000.00")), plus))
        .isEqualTo("15000.00");
  }

  /** Source: hiremusicians.com, settlement. */
  @Test
  void door() {
    assertThat(payout(grossing("1000.00"), new Door(share("0.50"), Base.GROSS, null)))
        .isEqualTo("500.00");
  }

  /** Source: artistdevelopment.net adn074. */
  @Test
  void flatWithSellOutBonusMerchAndMeetAndGreet() {
    Settled settled =
        settled(
            night()
                .tickets(new TicketLine("GA", usd("25.00"), 550, 0, 0, 550L))
                .merch(new Merch(usd("4000.00"), Portion.NONE, share("0.20")))
                .otherIncome(
                    new OtherIncome("meet and greet", new Cost.Fixed(usd("1500.00")), Portion.ALL))
                .deal(
                    Deal.of("artist", new Flat(usd("7500.00")))
                        .withBonuses(
                            List.of(
                                Bonus.forSellOut(
                                    new Pay.Amount(usd("2500.00")), Bonus.Mode.CUMULATIVE)))));

    assertThat(text(settled.artistPayout())).isEqualTo("10000.00");
    assertThat(text(settled.dueAtSettlement())).isEqualTo("14700.00");
  }

  /** Source: bookkeepers.activeboard.com t55080768. */
  @Test
  void doorWithTaxInThePrice() {
    Settled settled =
        settled(
            DealSheet.builder(CurrencyUnit.GBP, Rounding.AT_END)
                .tickets(TicketLine.of("door", Money.parse("GBP 21.00"), 1))
                .tax(new SalesTax(share("0.20"), Position.INSIDE, SalesTax.Ground.AFTER_FEES))
                .deal(Deal.of("artist", new Door(share("0.80"), Base.NET_GROSS, null))));

    assertThat(text(settled.netGross())).isEqualTo("17.50");
    assertThat(text(settled.tax())).isEqualTo("3.50");
    assertThat(text(settled.artistPayout())).isEqualTo("14.00");
  }

  /** Source: midnightmango.co.uk. */
  @Test
  void versusNetWhereTheGuaranteeWins() {
    Settled settled =
        settled(
            night()
                .tickets(TicketLine.of("advance", usd("8.00"), 70))
                .tickets(TicketLine.of("door", usd("10.00"), 30))
                .tax(new SalesTax(share("0.20"), Position.INSIDE, SalesTax.Ground.AFTER_FEES))
                .expense(Expense.of("PRS", new Cost.Percent(Cost.Ground.NET_GROSS, share("0.042"))))
                .expense(cost("200.00"))
                .expense(cost("100.00"))
                .expense(cost("100.00"))
                .expense(cost("100.00"))
                .expense(cost("100.00"))
                .deal(Deal.of("artist", new Versus(usd("200.00"), share("0.80"), Base.NET, null))));

    assertThat(text(settled.gross())).isEqualTo("860.00");
    assertThat(text(settled.netGross())).isEqualTo("716.67");
    assertThat(settled.lines())
        .filteredOn(line -> line.label().equals("PRS"))
        .extracting(line -> text(line.amount()))
        .containsExactly("-30.10");
    assertThat(text(settled.artistPayout())).isEqualTo("200.00");
  }

  /** Source: makingmusic.org.uk node 5174. */
  @Test
  void licenceFeeWithTaxOnIt() {
    Settled settled =
        settled(
            grossing("1000.00")
                .expense(
                    Expense.of("licence", new Cost.Percent(Cost.Ground.GROSS, share("0.0325"))))
                .expense(Expense.of("VAT", new Cost.Percent(Cost.Ground.EXPENSES, share("0.20"))))
                .deal(Deal.of("artist", new Flat(usd("0.00")))));

    assertThat(text(settled.expenses())).isEqualTo("39.00");
  }

  /** Source: Greenroom case. */
  @Test
  void versusNetWithARecoupableCostOutsideTheCap() {
    Settled settled =
        settled(
            grossing("19840.00")
                .fee(new Fee("fees", new Cost.Fixed(usd("1984.00")), Position.INSIDE))
                .expense(
                    new Expense(
                        "recoup",
                        new Cost.Fixed(usd("900.00")),
                        CapPlace.OUTSIDE,
                        Expense.Payer.PROMOTER))
                .expense(
                    new Expense(
                        "expenses",
                        new Cost.Fixed(usd("2500.00")),
                        CapPlace.INSIDE,
                        Expense.Payer.PROMOTER))
                .expenseCap(usd("2500.00"))
                .deal(
                    Deal.of("artist", new Versus(usd("5000.00"), share("0.80"), Base.NET, null))));

    assertThat(text(settled.netToSplit())).isEqualTo("14456.00");
    assertThat(text(settled.artistPayout())).isEqualTo("11564.80");
  }

  /** Source: Greenroom case. */
  @Test
  void uncappedWithSeveralDeductions() {
    DealSheet.Builder sheet =
        grossing("10000.00").fee(new Fee("fees", new Cost.Fixed(usd("1000.00")), Position.INSIDE));
    List.of("500.00", "300.00", "800.00").forEach(amount -> sheet.expense(cost(amount)));
    Settled settled =
        settled(
            sheet.deal(
                Deal.of("artist", new Versus(usd("3000.00"), share("0.80"), Base.NET, null))));

    assertThat(text(settled.netToSplit())).isEqualTo("7400.00");
    assertThat(text(settled.artistPayout())).isEqualTo("5920.00");
  }

  /** Source: makingitwithchrisg.com deals. */
  @ParameterizedTest
  @CsvSource({"499,5000.00", "500,5500.00", "599,5500.00", "600,6000.00", "800,7000.00"})
  void stepBonuses(long sold, String paid) {
    List<Bonus> bonuses = new ArrayList<>();
    for (String step : List.of("500", "600", "700", "800")) {
      bonuses.add(
          Bonus.of(
              Metric.SOLD,
              Threshold.atLeast(step),
              new Pay.Amount(usd("500.00")),
              Bonus.Mode.CUMULATIVE));
    }
    Deal deal = Deal.of("artist", new Flat(usd("5000.00"))).withBonuses(bonuses);
    assertThat(payout(selling(sold, "20.00"), deal)).isEqualTo(paid);
  }

  /** Source: lifeofuga.com performer. */
  @ParameterizedTest
  @CsvSource({"0,0.00", "5,0.00", "6,50.00", "10,50.00", "11,100.00", "21,150.00", "30,150.00"})
  void scaleThatReplaces(long sold, String paid) {
    List<Band> bands = new ArrayList<>();
    bands.add(band("0", "0.00"));
    bands.add(band("6", "50.00"));
    bands.add(band("11", "100.00"));
    bands.add(band("21", "150.00"));
    Tiered scale = new Tiered(Metric.SOLD, Band.Mode.WHOLE_BASE, bands, null, null);
    assertThat(payout(selling(sold, "10.00"), scale)).isEqualTo(paid);
  }

  private static Band band(String from, String amount) {
    return new Band(new BigDecimal(from), new Pay.Amount(usd(amount)));
  }

  /** Source: Prism.fm 5520220, 5979682. */
  @Test
  void withholdingOfThePayoutOrWithTheHotel() {
    assertThat(withheld("10000.00", null)).isEqualTo("200.00");
    assertThat(withheld("10000.00", "300.00")).isEqualTo("206.00");
    assertThat(withheld("300.00", null)).isEqualTo("0.00");
    assertThat(withheld("300.01", null)).isEqualTo("6.00");
  }

  private static String withheld(String guarantee, @Nullable String hotel) {
    Withholding withholding =
        new Withholding(share("0.02"), usd("300.00"), hotel == null ? null : usd(hotel));
    Deal deal = Deal.of("artist", new Flat(usd(guarantee))).withWithholding(withholding);
    return text(settled(grossing("20000.00").deal(deal)).payouts().get(0).withholding());
  }

  /** Source: UTA, "John Tour": it states 1,621 sold and lists 1,651. */
  @Test
  void aSheetWhoseTotalsDisagree() {
    DealSheet sheet =
        night()
            .tickets(TicketLine.of("P1", usd("62.48"), 564))
            .tickets(TicketLine.of("P2", usd("51.98"), 860))
            .tickets(TicketLine.of("P3", usd("41.48"), 227))
            .gross(usd("89357.48"))
            .sold(1621L)
            .deal(Deal.of("artist", new Flat(usd("5000.00"))))
            .build();

    assertThat(Settlement.of(sheet))
        .isInstanceOfSatisfying(
            SettlementOutcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.place()).isEqualTo("sold");
                          assertThat(problem.what()).contains("1,621", "1,651");
                        }));
  }
}
