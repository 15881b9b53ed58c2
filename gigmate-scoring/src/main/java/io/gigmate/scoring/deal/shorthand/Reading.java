package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a line of shorthand says.
 *
 * @param terms the structure
 * @param statedExpenses what it counts as expenses; null where it does not say
 */
public record Reading(DealTerms terms, @Nullable Money statedExpenses) {
  /** Returns the deal of an artist. */
  public Deal deal(String artist) {
    return Deal.of(artist, terms).withStatedExpenses(statedExpenses);
  }
}
