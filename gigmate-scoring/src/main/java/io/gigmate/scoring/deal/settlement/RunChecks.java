package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.CoPromotion;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.DealTerms.PerTicket;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Versus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether nights can be settled together. */
final class RunChecks {
  private RunChecks() {}

  static List<Problem> problems(DealRun run) {
    List<Problem> problems = new ArrayList<>();
    DealSheet first = run.nights().get(0);
    for (int i = 0; i < run.nights().size(); i++) {
      String what = differs(first, run.nights().get(i), run.crossCollateralised());
      if (what != null) {
        problems.add(new Problem("nights[" + i + "]", what));
      }
    }
    for (int i = 0; run.crossCollateralised() && i < first.deals().size(); i++) {
      String place = "nights[0].deals[" + i + "]";
      Deal deal = first.deals().get(i);
      if (!pools(deal.terms())) {
        problems.add(
            new Problem(
                place,
                "a deal of kind "
                    + deal.terms().kind()
                    + " does not say whether its thresholds are for a night or for the run, so"
                    + " that nights under it cannot be settled as one"));
      }
    }
    return problems;
  }

  private static @Nullable String differs(DealSheet first, DealSheet other, boolean crossed) {
    if (!first.currency().equals(other.currency())) {
      return "currencies are mixed: " + other.currency() + " after " + first.currency();
    }
    List<String> artists = first.deals().stream().map(Deal::artist).toList();
    if (!artists.equals(other.deals().stream().map(Deal::artist).toList())) {
      return "has other artists than the first night, " + artists;
    }
    if (!first.partners().equals(other.partners())) {
      return "has other partners than the first night";
    }
    if (!crossed) {
      return null;
    }
    if (first.rounding() != other.rounding()) {
      return "is rounded otherwise than the first night";
    }
    for (int i = 0; i < first.deals().size(); i++) {
      Deal mine = other.deals().get(i);
      Deal theirs = first.deals().get(i);
      if (!Pool.frame(mine).equals(Pool.frame(theirs))) {
        return "has another deal for '"
            + mine.artist()
            + "' than the first night: only guarantees, deposits and bonuses may differ where"
            + " nights are settled as one";
      }
    }
    return null;
  }

  private static boolean pools(DealTerms terms) {
    return terms instanceof Flat
        || terms instanceof Door
        || terms instanceof PerTicket
        || terms instanceof Versus
        || (terms instanceof Plus plus && plus.over() == null)
        || terms instanceof DealTerms.BuyOut
        || (terms instanceof CoPromotion shared && pools(shared.under()));
  }
}
