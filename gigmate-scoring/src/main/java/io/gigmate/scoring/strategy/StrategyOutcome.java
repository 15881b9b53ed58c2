package io.gigmate.scoring.strategy;

import io.gigmate.scoring.internal.text.TextChecks;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a strategy cost and what it brought, once it was over: what later ones are forecast from.
 *
 * @param id names it; of a strategy that ran here, its id
 * @param type what it was for
 * @param cost above nothing
 * @param returned what came in because of it, in the same currency; not negative
 * @param ended on which day it was measured
 * @param source who says so, such as {@code measured} or {@code reported by boss}
 */
public record StrategyOutcome(
    String id, StrategyType type, Money cost, Money returned, LocalDate ended, String source) {
  public StrategyOutcome {
    TextChecks.id("outcome id", id);
    source = TextChecks.text("source of an outcome", source, 200);
    if (!cost.isPositive() || returned.isNegative()) {
      throw new IllegalArgumentException(
          "a cost is above nothing and a return not below: " + cost + ", " + returned);
    }
    if (!cost.getCurrencyUnit().equals(returned.getCurrencyUnit())) {
      throw new IllegalArgumentException("currencies are mixed: " + cost + ", " + returned);
    }
  }

  /** Returns what came back for one that was spent; 1 is the cost. */
  public double multiple() {
    return returned.getAmount().doubleValue() / cost.getAmount().doubleValue();
  }
}
