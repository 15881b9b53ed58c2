package io.gigmate.scoring.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the platform itself costs in a year and what its leads bring. A new user counts with their
 * whole value in the year in which they come, as the plans of such platforms do; what is left of
 * that value at the year's end is not in the till yet.
 *
 * @param leadsPerMonth qualified leads, not negative
 * @param conversion share of them that become users, 0 to 1
 * @param lifetimeValue what a user brings in all
 * @param yearlyCost of running it, above nothing
 */
public record BusinessCase(
    long leadsPerMonth, BigDecimal conversion, Money lifetimeValue, Money yearlyCost) {
  private static final int MONTHS = 12;

  public BusinessCase {
    if (leadsPerMonth < 0
        || conversion.signum() < 0
        || conversion.compareTo(BigDecimal.ONE) > 0
        || lifetimeValue.isNegative()
        || !yearlyCost.isPositive()) {
      throw new IllegalArgumentException(
          "not a business case: %s leads, conversion %s, value %s, cost %s"
              .formatted(leadsPerMonth, conversion, lifetimeValue, yearlyCost));
    }
    if (!lifetimeValue.getCurrencyUnit().equals(yearlyCost.getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "currencies are mixed: " + lifetimeValue + ", " + yearlyCost);
    }
  }

  /** Returns the new users of a month; part of one counts as part. */
  public BigDecimal usersPerMonth() {
    return conversion.multiply(BigDecimal.valueOf(leadsPerMonth)).stripTrailingZeros();
  }

  /** Returns what the users of a month bring in all. */
  public Money revenuePerMonth() {
    return lifetimeValue.multipliedBy(usersPerMonth(), RoundingMode.HALF_EVEN);
  }

  /** Returns what the users of a year bring in all. */
  public Money revenuePerYear() {
    return lifetimeValue.multipliedBy(
        usersPerMonth().multiply(BigDecimal.valueOf(MONTHS)), RoundingMode.HALF_EVEN);
  }

  /** Returns what is left of the revenue of a year; negative where it does not pay. */
  public Money profitPerYear() {
    return revenuePerYear().minus(yearlyCost);
  }

  /**
   * Returns revenue over cost: 0.6 says that sixty cents come back for every dollar. Plans like to
   * call this the return; it is not, see {@link #trueReturn()}.
   */
  public BigDecimal revenueOverCost() {
    return revenuePerYear().getAmount().divide(yearlyCost.getAmount(), MathContext.DECIMAL64);
  }

  /** Returns the return: what is left over the cost, so that &minus;0.4 says that 40 % are lost. */
  public BigDecimal trueReturn() {
    return revenueOverCost().subtract(BigDecimal.ONE);
  }

  /** Returns the new users a month from which on it pays, rounded up; none where users bring 0. */
  public Optional<BigDecimal> breakEvenUsersPerMonth() {
    return lifetimeValue.isZero()
        ? Optional.empty()
        : Optional.of(
            yearlyCost
                .getAmount()
                .divide(
                    lifetimeValue.getAmount().multiply(BigDecimal.valueOf(MONTHS)),
                    0,
                    RoundingMode.CEILING));
  }

  /** Says what the figures mean, in a sentence. */
  public String verdict() {
    return "%s of revenue for %s of cost: revenue is %s %% of the cost, the return is %s %%"
        .formatted(
            revenuePerYear(),
            yearlyCost,
            percent(revenueOverCost()),
            (trueReturn().signum() > 0 ? "+" : "") + percent(trueReturn()));
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
  }
}
