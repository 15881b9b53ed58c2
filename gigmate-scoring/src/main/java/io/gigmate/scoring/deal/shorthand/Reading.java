package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a line of shorthand says.
 *
 * @param terms the structure; null where the line is only about the merch
 * @param bonuses what comes on top
 * @param statedExpenses what it counts as expenses; null where it does not say
 * @param night what it says beside the deal
 */
public record Reading(
    @Nullable DealTerms terms,
    List<Bonus> bonuses,
    @Nullable Money statedExpenses,
    NightClauses night) {
  public Reading {
    bonuses = List.copyOf(bonuses);
    if (terms == null && (!bonuses.isEmpty() || statedExpenses != null)) {
      throw new IllegalArgumentException("bonuses and expenses belong to a deal");
    }
    if (!night.partners().isEmpty() && !(terms instanceof DealTerms.CoPromotion)) {
      throw new IllegalArgumentException("partners belong to a co-promotion");
    }
    if (terms == null && night.merchHouseShare() == null) {
      throw new IllegalArgumentException("a line must say what somebody gets");
    }
  }

  /** Returns the reading of terms alone. */
  public static Reading of(DealTerms terms, @Nullable Money statedExpenses) {
    return new Reading(terms, List.of(), statedExpenses, NightClauses.NONE);
  }

  /** Returns the deal of an artist; null where the line is only about the merch. */
  public @Nullable Deal deal(String artist) {
    return terms == null
        ? null
        : Deal.of(artist, terms).withBonuses(bonuses).withStatedExpenses(statedExpenses);
  }
}
