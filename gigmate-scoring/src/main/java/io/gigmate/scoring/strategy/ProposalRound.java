package io.gigmate.scoring.strategy;

import java.util.List;

/**
 * What came of looking for strategies.
 *
 * @param proposed what waits for a person now
 * @param withheld what was not proposed, and why
 */
public record ProposalRound(List<Strategy> proposed, List<Withheld> withheld) {
  public ProposalRound {
    proposed = List.copyOf(proposed);
    withheld = List.copyOf(withheld);
  }

  /**
   * A plan that was not proposed.
   *
   * @param plan which
   * @param forecast what it may bring
   * @param reason why not, in a sentence
   */
  public record Withheld(StrategyPlan plan, ReturnForecast forecast, String reason) {}
}
