package io.gigmate.scoring.deal;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Tax that the promoter keeps back from the artist for the tax office.
 *
 * @param rate of the taxable payout
 * @param above only where the taxable payout is above it; null for always
 * @param benefits what the artist gets in kind and is taxed with the payout, such as a hotel
 */
public record Withholding(Portion rate, @Nullable Money above, @Nullable Money benefits) {
  public Withholding {
    Amounts.notNegative(above, "a threshold");
    Amounts.notNegative(benefits, "benefits");
  }
}
