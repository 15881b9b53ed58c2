package io.gigmate.scoring.booking;

import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.PromoterSide;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether we can take terms that somebody else proposes. */
final class OurLimits {
  private static final double CENT = 1e-9;

  private final PromoterSide ours;

  OurLimits(PromoterSide ours) {
    this.ours = ours;
  }

  /** Returns why we cannot; empty where we can. */
  Optional<String> objection(NightMoney money) {
    double expected = money.value().expectedPromoter();
    if (expected < -CENT) {
      return Optional.of("they lose " + money.expectedProfit().negated() + " in expectation");
    }
    if (money.value().promoterUtility(ours.riskAversion()) < -CENT) {
      return Optional.of("what they leave is not worth their risk to us");
    }
    Portion mostLoss = ours.maxLossProbability();
    if (mostLoss != null && money.lossProbability() > mostLoss.value().doubleValue() + 1e-12) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "they lose money with a probability of %.0f %%, and %s %% is our limit",
              100 * money.lossProbability(),
              mostLoss.percent()));
    }
    Money mostGuarantee = ours.maxGuarantee();
    double sure = money.value().payout().at(0);
    if (mostGuarantee != null && sure > mostGuarantee.getAmount().doubleValue() + CENT) {
      return Optional.of("they guarantee more than our limit of " + mostGuarantee);
    }
    Portion share = share(money.deal().terms());
    Portion mostShare = ours.maxShare();
    if (mostShare != null && share != null && share.value().compareTo(mostShare.value()) > 0) {
      return Optional.of(
          "they give away "
              + share.percent()
              + " %, and "
              + mostShare.percent()
              + " % is our limit");
    }
    Money cash = ours.cash();
    double worst = money.value().promoterOutcomes().amountAt(0);
    return cash != null && worst < -cash.getAmount().doubleValue() - CENT
        ? Optional.of("the worst night takes more than our cash of " + cash)
        : Optional.empty();
  }

  private static @Nullable Portion share(DealTerms terms) {
    if (terms instanceof Door door) {
      return door.share();
    }
    if (terms instanceof Versus versus) {
      return versus.share();
    }
    return terms instanceof Plus plus ? plus.share() : null;
  }
}
