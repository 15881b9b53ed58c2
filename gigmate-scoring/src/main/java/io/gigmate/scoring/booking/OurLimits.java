package io.gigmate.scoring.booking;

import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.PromoterLimits;
import io.gigmate.scoring.deal.offer.PromoterSide;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether we can take terms that somebody else proposes, in words. */
final class OurLimits {
  private final PromoterSide ours;
  private final PromoterLimits limits;

  OurLimits(PromoterSide ours) {
    this.ours = ours;
    this.limits = PromoterLimits.of(ours);
  }

  /** Returns why we cannot; empty where we can. */
  Optional<String> objection(NightMoney money) {
    return limits
        .brokenBy(money.value(), ours.riskAversion())
        .map(
            limit ->
                switch (limit) {
                  case EXPECTATION ->
                      "they lose " + money.expectedProfit().negated() + " in expectation";
                  case RISK -> "what they leave is not worth their risk to us";
                  case LOSS_PROBABILITY ->
                      String.format(
                          Locale.ROOT,
                          "they lose money with a probability of %.0f %%, and %s is our limit",
                          100 * money.lossProbability(),
                          percent(ours.maxLossProbability()));
                  case GUARANTEE -> "they guarantee more than our limit of " + ours.maxGuarantee();
                  case SHARE ->
                      "they give away "
                          + percent(PromoterLimits.largestShare(money.deal().terms()))
                          + ", and "
                          + percent(ours.maxShare())
                          + " is our limit";
                  case CASH -> "the worst night takes more than our cash of " + ours.cash();
                });
  }

  private static String percent(@Nullable Portion share) {
    return (share == null ? Portion.ALL : share).percent() + " %";
  }
}
