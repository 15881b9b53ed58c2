package io.gigmate.scoring.price;

import java.util.List;
import org.joda.money.Money;

/**
 * A price and what speaks for it.
 *
 * @param price what the buyer pays
 * @param facePrice the same without the fee that others keep
 * @param expectedSold tickets to expect, in the room
 * @param expectedIncome what reaches the house, expected
 * @param elasticityLow the more elastic end of nine tenths of what is believed now
 * @param elasticityHigh the less elastic end
 * @param sensitivities the same question for both ends of the belief that was stated
 */
public record PriceChoice(
    Money price,
    Money facePrice,
    double expectedSold,
    Money expectedIncome,
    double elasticityLow,
    double elasticityHigh,
    List<PriceSensitivity> sensitivities) {
  public PriceChoice {
    sensitivities = List.copyOf(sensitivities);
  }
}
