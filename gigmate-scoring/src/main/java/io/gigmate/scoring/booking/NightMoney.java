package io.gigmate.scoring.booking;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.offer.DealValuation;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import io.gigmate.scoring.finance.PiecewiseLinear;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.joda.money.Money;

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

  /** Returns what is expected to be left for us. */
  public Money expectedProfit() {
    return money(value.expectedPromoter());
  }

  /** Returns what the artist can expect. */
  public Money expectedPayout() {
    return money(value.expectedArtist());
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
