package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a promoter will not go beyond, in numbers: the search for offers stays within it, and terms
 * that somebody else proposes are held against it.
 *
 * @param guarantee at most; infinite for no limit
 * @param share at most; 1 for no limit
 * @param lossProbability how likely a loss may be; 1 for no limit
 * @param cash what the worst night may take; infinite for no limit
 */
public record PromoterLimits(double guarantee, double share, double lossProbability, double cash) {
  private static final double SAME = 1e-12;

  /** What may be gone beyond, in the order in which it is asked. */
  public enum Limit {
    /** Nothing is expected to be left. */
    EXPECTATION,
    /** What is left is not worth its risk. */
    RISK,
    /** A loss is too likely. */
    LOSS_PROBABILITY,
    /** The guarantee is too large. */
    GUARANTEE,
    /** The share is too large. */
    SHARE,
    /** The worst night takes more than there is. */
    CASH
  }

  /** Returns the limits of a promoter. */
  public static PromoterLimits of(PromoterSide side) {
    return new PromoterLimits(
        amount(side.maxGuarantee()),
        part(side.maxShare()),
        part(side.maxLossProbability()),
        amount(side.cash()));
  }

  private static double amount(@Nullable Money limit) {
    return limit == null ? Double.POSITIVE_INFINITY : limit.getAmount().doubleValue();
  }

  private static double part(@Nullable Portion limit) {
    return limit == null ? 1 : limit.value().doubleValue();
  }

  /**
   * Returns the first limit that a deal goes beyond; empty where it stays within all.
   *
   * @param value the deal on the night in question
   * @param riskAversion the promoter's
   */
  public Optional<Limit> brokenBy(DealValuation value, double riskAversion) {
    if (value.expectedPromoter() < -Terrain.CENT) {
      return Optional.of(Limit.EXPECTATION);
    }
    if (value.promoterUtility(riskAversion) < -Terrain.CENT) {
      return Optional.of(Limit.RISK);
    }
    if (!allowLoss(value.lossProbability())) {
      return Optional.of(Limit.LOSS_PROBABILITY);
    }
    if (value.payout().at(0) > guarantee + Terrain.CENT) {
      return Optional.of(Limit.GUARANTEE);
    }
    if (largestShare(value.deal().terms()).value().doubleValue() > share) {
      return Optional.of(Limit.SHARE);
    }
    return allowWorst(value.promoterOutcomes().amountAt(0))
        ? Optional.empty()
        : Optional.of(Limit.CASH);
  }

  /** Answers whether a loss may be so likely. */
  boolean allowLoss(double probability) {
    return probability <= lossProbability + SAME;
  }

  /** Answers whether the worst night may end so. */
  boolean allowWorst(double result) {
    return result >= -cash - Terrain.CENT;
  }

  /** Returns the largest share that terms can pay of any money; none where they pay no share. */
  public static Portion largestShare(DealTerms terms) {
    if (terms instanceof DealTerms.Door door) {
      return door.share();
    }
    if (terms instanceof DealTerms.Versus versus) {
      return versus.share();
    }
    if (terms instanceof DealTerms.Plus plus) {
      return plus.share();
    }
    if (terms instanceof DealTerms.Tiered tiered) {
      return largest(tiered.bands());
    }
    if (terms instanceof DealTerms.Ratchet ratchet) {
      return largest(ratchet.bands());
    }
    if (terms instanceof DealTerms.CoPromotion promotion) {
      return largestShare(promotion.under());
    }
    if (terms instanceof DealTerms.Walkout walkout) {
      return larger(largestShare(walkout.under()), walkout.shareAbove());
    }
    return Portion.NONE;
  }

  private static Portion largest(List<Band> bands) {
    Portion largest = Portion.NONE;
    for (Band band : bands) {
      largest = band.pay() instanceof Pay.Share pay ? larger(largest, pay.share()) : largest;
    }
    return largest;
  }

  private static Portion larger(Portion one, Portion other) {
    BigDecimal difference = other.value().subtract(one.value());
    return difference.signum() > 0 ? other : one;
  }
}
