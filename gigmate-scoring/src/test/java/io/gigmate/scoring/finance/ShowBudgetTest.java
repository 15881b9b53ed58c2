package io.gigmate.scoring.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Published worked examples, each with its source, and what a budget refuses. */
class ShowBudgetTest {
  static final CurrencyUnit USD = CurrencyUnit.USD;

  static Money usd(String amount) {
    return Money.of(USD, new BigDecimal(amount));
  }

  /** A contribution of 37.03 a paid seat and 10.04 a comp, one comp to four paid. */
  private static ShowBudgetBuilder alltel() {
    return ShowBudget.builder(USD)
        .category("Pavilion", usd("26.99"), 20_000)
        .incomePerHead("concessions and parking", usd("10.04"));
  }

  /** Source: ALLTEL Pavilion case; 6,658 paid and 1,665 comps. */
  @Test
  void breaksEvenWithComps() {
    ShowBudget budget = alltel().compsPerTicket(0.25).fixedCost("fixed", usd("263245")).build();

    assertThat(budget.breakEven()).isEqualTo(new BreakEven.At(6658, 1665, false));
    assertThat(budget.at(6658).profit()).isEqualTo(usd("12.32"));
    assertThat(budget.at(6657).profit().isNegative()).isTrue();
  }

  /** Source: the same case; 6,000 paid, 1,500 comps, a target of 75,000. */
  @Test
  void findsTheHighestFee() {
    ShowBudget budget = alltel().comps(1500).fixedCost("fixed", usd("102610")).build();

    assertThat(budget.highestFee(6000, usd("75000"))).isEqualTo(usd("59630.00"));
  }

  /** Source: wizedu.com 1183033; 110,000 / 300 is 366.67, and 366 do not pay for it. */
  @Test
  void roundsABreakEvenUp() {
    ShowBudget budget =
        ShowBudget.builder(USD)
            .category("all", usd("300"), 1000)
            .fixedCost("fixed", usd("110000"))
            .build();

    assertThat(budget.breakEven().<Integer>fold(BreakEven.At::tickets, never -> -1)).isEqualTo(367);
    assertThat(budget.at(366).profit()).isEqualTo(usd("-200.00"));
  }

  /** Sources: bookkeepers.activeboard.com t55080768, and midnightmango.co.uk. */
  @Test
  void takesTheTaxOutOfThePrice() {
    TicketTax vat = new TicketTax(new BigDecimal("0.20"), TicketTax.Placement.INSIDE_AFTER_FEES);
    ShowBudget one = ShowBudget.builder(USD).category("door", usd("21"), 1).tax(vat).build();
    assertThat(one.at(1).profit()).isEqualTo(usd("17.50"));

    ShowBudget two =
        ShowBudget.builder(USD)
            .category("advance", usd("8"), 70)
            .category("door", usd("10"), 30)
            .order(SellingOrder.AS_LISTED)
            .tax(vat)
            .artistPayout(
                PayoutBase.NET_GROSS,
                PiecewiseLinear.above(30.10 + 600, 0.8).max(PiecewiseLinear.constant(200)),
                "200 against 80 % after costs")
            .build();
    assertThat(two.income().at(100)).isCloseTo(716.67, within(0.005));
    assertThat(two.payout().at(100)).isEqualTo(200);
    assertThat(two.at(100).lines().get(2).amount()).isEqualTo(usd("-143.33"));
  }

  /** What a fee does depends on where it lies and whose it is; a deal sees only the pot. */
  @Test
  void aFeeIsInsideOrOnTopAndSomeonesOwn() {
    assertThat(withFee(TicketFee.Placement.INSIDE, TicketFee.Keeper.OTHERS))
        .isEqualTo(usd("900.00"));
    assertThat(withFee(TicketFee.Placement.INSIDE, TicketFee.Keeper.HOUSE))
        .isEqualTo(usd("1100.00"));
    assertThat(withFee(TicketFee.Placement.ON_TOP, TicketFee.Keeper.OTHERS))
        .isEqualTo(usd("1000.00"));
    assertThat(withFee(TicketFee.Placement.ON_TOP, TicketFee.Keeper.HOUSE))
        .isEqualTo(usd("1200.00"));
  }

  private static Money withFee(TicketFee.Placement placement, TicketFee.Keeper keeper) {
    return ShowBudget.builder(USD)
        .category("all", usd("20"), 200)
        .fee(new TicketFee("facility fee", usd("2"), placement, keeper))
        .artistPayout(PayoutBase.ADJUSTED_GROSS, PiecewiseLinear.proportional(0.5), "half the door")
        .build()
        .at(100)
        .profit();
  }

  @Test
  void aTaxIsBeforeOrAfterFees() {
    assertThat(taxed(TicketTax.Placement.INSIDE_AFTER_FEES)).isEqualTo(usd("15.00"));
    assertThat(taxed(TicketTax.Placement.INSIDE_BEFORE_FEES)).isEqualTo(usd("14.00"));
    assertThat(taxed(TicketTax.Placement.ON_TOP)).isEqualTo(usd("18.00"));
  }

  private static Money taxed(TicketTax.Placement placement) {
    return ShowBudget.builder(USD)
        .category("all", usd("24"), 1)
        .fee(new TicketFee("fee", usd("6"), TicketFee.Placement.INSIDE, TicketFee.Keeper.OTHERS))
        .tax(new TicketTax(new BigDecimal("0.20"), placement))
        .build()
        .at(1)
        .profit();
  }

  @Test
  void saysWhenAShowCannotPay() {
    ShowBudget budget =
        ShowBudget.builder(USD)
            .category("all", usd("10"), 100)
            .costPerTicket("printing", usd("0.50"))
            .costPerHead("security", usd("1.50"))
            .fixedIncome("sponsor", usd("100"))
            .artistFee(usd("1000.01"))
            .build();
    assertThat(budget.breakEven()).isEqualTo(new BreakEven.Never(100, usd("100.01")));
  }

  @Test
  void saysWhenABonusLosesAgain() {
    ShowBudget budget =
        ShowBudget.builder(USD)
            .category("all", usd("10"), 200)
            .artistPayout(
                PayoutBase.TICKETS,
                PiecewiseLinear.constant(1000).plus(PiecewiseLinear.step(150, 700)),
                "1,000 and 700 more from 150")
            .build();
    assertThat(budget.breakEven()).isEqualTo(new BreakEven.At(100, 0, true));
  }

  @Test
  void aBudgetStaysWhatItWasWhenItsBuilderGoesOn() {
    ShowBudgetBuilder builder = ShowBudget.builder(USD).category("all", usd("10"), 200);
    ShowBudget budget = builder.build();
    builder.comps(50).incomePerHead("bar", usd("5"));
    assertThat(budget.moved(Lever.PRICE, 2).at(10).profit()).isEqualTo(usd("200.00"));
  }

  @Test
  void namesWhatIsWrong() {
    ShowBudgetBuilder builder = ShowBudget.builder(USD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.category("all", Money.parse("EUR 10"), 5))
        .withMessageContaining("EUR 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.category("all", usd("-1"), 5))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.category("all", usd("1"), 0))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.category(" ", usd("1"), 1))
        .withMessageContaining("name");
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("category");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.fixedCost("rent", usd("-5")))
        .withMessageContaining("rent");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.compsPerTicket(Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.comps(-1))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.artistFee(usd("-1")))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TicketTax(new BigDecimal("-0.1"), TicketTax.Placement.ON_TOP))
        .withMessageContaining("-0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.category("all", usd("1"), 5).build().at(6))
        .withMessageContaining("0..5: 6");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TicketFee("", usd("1"), TicketFee.Placement.INSIDE, TicketFee.Keeper.HOUSE))
        .withMessageContaining("name");
  }
}
