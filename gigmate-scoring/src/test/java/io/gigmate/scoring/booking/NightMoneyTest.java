package io.gigmate.scoring.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.SalesTax;
import io.gigmate.scoring.finance.BreakEven;
import io.gigmate.scoring.finance.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settlement of a deal and the budget of a show are two ways to the same money. */
class NightMoneyTest {
  private static NightMoney money(List<Fee> fees, @Nullable SalesTax tax, double fee) {
    ShowEconomics economics =
        new ShowEconomics(
            800,
            Questions.usd(25),
            fees,
            tax,
            Questions.usd(4200),
            Questions.usd(1.5),
            Questions.usd(9));
    Deal deal = Deal.of("artist", new Flat(Questions.usd(fee)));
    return NightMoney.of(economics, Questions.crowd(800), deal);
  }

  @ParameterizedTest
  @EnumSource
  void theBudgetComesToWhatTheSettlementDoes(SalesTax.Ground ground) {
    NightMoney money =
        money(
            List.of(
                new Fee("facility", new Cost.PerTicket(Questions.usd(2)), Position.INSIDE),
                new Fee("service", new Cost.PerTicket(Questions.usd(4)), Position.ON_TOP)),
            new SalesTax(Portion.of("0.08"), Position.INSIDE, ground),
            6000);
    Projection projection = money.projection().orElseThrow();
    assertThat(projection.expectedProfit()).isEqualTo(money.expectedProfit());
    assertThat(projection.probabilityOfLoss()).isCloseTo(money.lossProbability(), within(1e-9));
    assertThat(projection.payout().mean()).isCloseTo(money.value().expectedArtist(), within(1e-6));
    int tickets = projection.breakEven().fold(BreakEven.At::tickets, never -> -1);
    assertThat(money.breakEven()).hasValue(tickets);
  }

  @Test
  void aFeeThatABudgetHasNoLineForIsNotBentIntoOne() {
    Fee share =
        new Fee(
            "commission", new Cost.Percent(Cost.Ground.GROSS, Portion.of("0.05")), Position.INSIDE);
    assertThat(money(List.of(share), null, 6000).projection()).isEmpty();
  }

  @Test
  void nightsThatLoseLoseThisMuchOnAverage() {
    NightMoney sure = money(List.of(), null, 26_000);
    assertThat(sure.lossProbability()).isEqualTo(1);
    assertThat(sure.meanLoss()).isEqualTo(sure.expectedProfit().negated());
    assertThat(sure.breakEven()).isEmpty();
    NightMoney none = money(List.of(), null, 0);
    assertThat(none.meanLoss()).isEqualTo(Questions.usd(0));
    assertThat(none.fullHouse()).isEqualTo(Questions.usd(800 * 34));
  }
}
