package io.gigmate.scoring.timing;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a show brings and costs, and how the market for it behaves.
 *
 * @param capacity people who fit into the room
 * @param perHead what each of them leaves after what they cost
 * @param feePerHead what the artist asks for each person of the draw it is known for
 * @param fixedCosts of the night
 * @param pricePower by which power of the growth in draw what each leaves grows too: 0 not at all,
 *     1 in step
 * @param feeLagDays how many days the draw that the artist is known for is behind the real one
 * @param promotionDays after so many days of promotion 63 % of those who would come know of it
 */
public record BookingTerms(
    int capacity,
    Money perHead,
    Money feePerHead,
    Money fixedCosts,
    double pricePower,
    int feeLagDays,
    int promotionDays) {
  private static final int USUAL_FEE_LAG = 60;
  private static final int USUAL_PROMOTION = 21;

  public BookingTerms {
    CurrencyUnit unit = perHead.getCurrencyUnit();
    if (!unit.equals(feePerHead.getCurrencyUnit()) || !unit.equals(fixedCosts.getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "terms must be of one currency: " + perHead + ", " + feePerHead + ", " + fixedCosts);
    }
    if (capacity < 1 || perHead.isNegativeOrZero() || feePerHead.isNegativeOrZero()) {
      throw new IllegalArgumentException(
          "capacity, income and fee a head must be above 0: "
              + capacity
              + ", "
              + perHead
              + ", "
              + feePerHead);
    }
    if (fixedCosts.isNegative() || !(pricePower >= 0 && pricePower <= 1)) {
      throw new IllegalArgumentException(
          "costs must not be negative, and price power lies in 0..1: "
              + fixedCosts
              + ", "
              + pricePower);
    }
    if (feeLagDays < 0 || promotionDays < 1) {
      throw new IllegalArgumentException(
          "days must not be negative, of promotion one at least: "
              + feeLagDays
              + ", "
              + promotionDays);
    }
  }

  /**
   * Returns terms under which prices stay, fees are two months behind, and promotion takes three
   * weeks; assumptions to be replaced by what a host sees.
   */
  public static BookingTerms of(int capacity, Money perHead, Money feePerHead, Money fixedCosts) {
    return new BookingTerms(
        capacity, perHead, feePerHead, fixedCosts, 0, USUAL_FEE_LAG, USUAL_PROMOTION);
  }

  /** Returns the same terms with another price power. */
  public BookingTerms withPricePower(double power) {
    return new BookingTerms(
        capacity, perHead, feePerHead, fixedCosts, power, feeLagDays, promotionDays);
  }

  /** Returns the same terms with fees that are so many days behind. */
  public BookingTerms withFeeLagDays(int days) {
    return new BookingTerms(
        capacity, perHead, feePerHead, fixedCosts, pricePower, days, promotionDays);
  }

  /** Returns the same terms with promotion that takes so many days to reach 63 %. */
  public BookingTerms withPromotionDays(int days) {
    return new BookingTerms(
        capacity, perHead, feePerHead, fixedCosts, pricePower, feeLagDays, days);
  }
}
