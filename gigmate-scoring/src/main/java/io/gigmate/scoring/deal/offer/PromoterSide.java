package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Portion;
import java.util.EnumSet;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much uncertainty costs the promoter, and what is not to be gone beyond.
 *
 * @param riskAversion the constant of an exponential utility, per unit of currency; 0 is neutral
 * @param maxGuarantee the largest guarantee; null for no limit
 * @param maxShare the largest share; null for no limit
 * @param maxLossProbability how likely a loss may be; null for no limit
 * @param cash what the worst night may take; null for no limit
 * @param kinds which structures may be offered, at least one; kept in the order of the enumeration
 */
public record PromoterSide(
    double riskAversion,
    @Nullable Money maxGuarantee,
    @Nullable Portion maxShare,
    @Nullable Portion maxLossProbability,
    @Nullable Money cash,
    List<OfferKind> kinds) {
  public PromoterSide {
    CertaintyEquivalent.checkRiskAversion(riskAversion);
    if (maxGuarantee != null && maxGuarantee.isNegative()) {
      throw new IllegalArgumentException(
          "the largest guarantee must not be negative: " + maxGuarantee);
    }
    if (cash != null && cash.isNegative()) {
      throw new IllegalArgumentException("cash must not be negative: " + cash);
    }
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a promoter offers at least one kind of deal");
    }
    kinds = List.copyOf(EnumSet.copyOf(kinds));
  }

  /** Returns a promoter who offers everything, without limits. */
  public static PromoterSide withoutLimits(double riskAversion) {
    return new PromoterSide(riskAversion, null, null, null, null, List.of(OfferKind.values()));
  }
}
