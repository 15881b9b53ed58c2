package io.gigmate.scoring.booking;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.attendance.ShowOutcome;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.offer.DealValuation;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.SalesTax;
import io.gigmate.scoring.finance.PayoutBase;
import io.gigmate.scoring.finance.PiecewiseLinear;
import io.gigmate.scoring.finance.Projection;
import io.gigmate.scoring.finance.ShowBudget;
import io.gigmate.scoring.finance.ShowBudgetBuilder;
import io.gigmate.scoring.finance.TicketFee;
import io.gigmate.scoring.finance.TicketTax;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a night leaves on some terms, exactly for the forecast.
 *
 * @param economics what it brings and costs before the artist is paid
 * @param attendance how many come; nobody above the capacity
 * @param value what the terms are worth to both sides
 */
public record NightMoney(
    ShowEconomics economics, AttendanceDistribution attendance, DealValuation value) {
  /** Returns the money of a night with a deal. */
  static NightMoney of(ShowEconomics economics, AttendanceDistribution attendance, Deal deal) {
    AttendanceDistribution fitting = attendance.clippedAt(economics.capacity());
    return new NightMoney(economics, fitting, DealValuation.of(deal, economics, fitting));
  }

  /** Returns the terms. */
  public Deal deal() {
    return value.deal();
  }

  /** Two nights are equal whose terms, crowd and economics are: what they are worth follows. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NightMoney that
        && economics.equals(that.economics)
        && attendance.equals(that.attendance)
        && deal().equals(that.deal());
  }

  @Override
  public int hashCode() {
    return Objects.hash(economics, attendance, deal());
  }

  /** Returns what is expected to be left for us. */
  public Money expectedProfit() {
    return money(value.expectedPromoter());
  }

  /** Returns what the artist can expect. */
  public Money expectedPayout() {
    return money(value.expectedArtist());
  }

  /** Returns what is left for us in the worst nights of such a share at most, 0 to 1. */
  public Money profitAt(double share) {
    return money(value.promoterOutcomes().quantile(share));
  }

  /** Returns what the tickets are expected to bring, with the fees and the tax in their price. */
  public Money expectedRevenue() {
    return money(attendance.mean() * economics.ticketPrice().getAmount().doubleValue());
  }

  /** Returns the probability that 99 % of the seats are taken. */
  public double selloutProbability() {
    return attendance.probabilityAtLeast(ShowOutcome.SOLD_OUT * economics.capacity());
  }

  /** Returns the probability that we lose money. */
  public double lossProbability() {
    return value.lossProbability();
  }

  /** Returns the mean loss of the nights that lose; zero where none does. */
  public Money meanLoss() {
    double share = lossProbability();
    return share > 0
        ? money(-value.promoterOutcomes().meanOfWorst(share))
        : Money.zero(economics.currency());
  }

  /** Returns what everybody who fits leaves: tickets and the income per head, before any cost. */
  public Money fullHouse() {
    return economics
        .ticketPrice()
        .plus(economics.perHeadIncome())
        .multipliedBy(economics.capacity());
  }

  /** Returns the smallest number of tickets that does not lose; empty where none does. */
  public OptionalInt breakEven() {
    PiecewiseLinear result = value.promoterResult();
    for (int tickets = 0; tickets <= economics.capacity(); tickets++) {
      if (result.at(tickets) >= -1e-9) {
        return OptionalInt.of(tickets);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Returns the night line by line, with its scenarios, its return on cost and what moves it most.
   * Empty where a fee in the price is not an amount per ticket, which a budget has no line for.
   */
  public Optional<Projection> projection() {
    ShowBudgetBuilder budget =
        ShowBudget.builder(economics.currency())
            .category("tickets", economics.ticketPrice(), economics.capacity())
            .fixedCost("fixed costs", economics.fixedCosts())
            .costPerHead("costs per head", economics.perHeadCost())
            .incomePerHead("income per head", economics.perHeadIncome())
            .artistPayout(PayoutBase.TICKETS, value.payout(), "the terms");
    for (Fee fee : economics.fees()) {
      // What is paid on top of the price is passed on.
      if (fee.position() == Position.INSIDE) {
        if (!(fee.cost() instanceof Cost.PerTicket each)) {
          return Optional.empty();
        }
        budget.fee(
            new TicketFee(
                fee.name(), each.amount(), TicketFee.Placement.INSIDE, TicketFee.Keeper.OTHERS));
      }
    }
    SalesTax tax = economics.tax();
    if (tax != null && tax.position() == Position.INSIDE) {
      budget.tax(
          new TicketTax(
              tax.rate().value(),
              tax.ground() == SalesTax.Ground.AFTER_FEES
                  ? TicketTax.Placement.INSIDE_AFTER_FEES
                  : TicketTax.Placement.INSIDE_BEFORE_FEES));
    }
    return Optional.of(budget.build().project(attendance));
  }

  /** Returns the expected profit if only this part of the people came. */
  Money expectedProfitWith(double part) {
    return money(DealValuation.of(deal(), economics, attendance.times(part)).expectedPromoter());
  }

  /** Returns what is left when nobody comes; negative where costs and a guarantee are due. */
  Money whenNobodyComes() {
    return money(value.promoterResult().at(0));
  }

  private Money money(double amount) {
    return Money.of(economics.currency(), amount, RoundingMode.HALF_EVEN);
  }
}
