package io.gigmate.scoring.strategy;

import io.gigmate.scoring.internal.text.TextChecks;
import java.util.List;
import org.joda.money.Money;

/**
 * What is to be done.
 *
 * @param play names the kind of plan, such as {@code win-back}; of each, one at a time is open
 * @param type what it is for
 * @param audience whom it is about
 * @param objective what is to be reached
 * @param tactics what is done, in order
 * @param channels on which ways
 * @param cost of all of it; above nothing
 * @param days from the first step to the measurement
 */
public record StrategyPlan(
    String play,
    StrategyType type,
    String audience,
    String objective,
    List<String> tactics,
    List<String> channels,
    Money cost,
    int days) {
  private static final int LONGEST_PLAY = 60;

  public StrategyPlan {
    if (TextChecks.id("play", play).length() > LONGEST_PLAY) {
      throw new IllegalArgumentException("a play has up to 60 characters: '" + play + "'");
    }
    audience = TextChecks.text("audience", audience, 300);
    objective = TextChecks.text("objective", objective, 500);
    tactics = tactics.stream().map(each -> TextChecks.text("tactic", each, 500)).toList();
    channels = channels.stream().map(each -> TextChecks.text("channel", each, 100)).toList();
    if (tactics.isEmpty() || channels.isEmpty()) {
      throw new IllegalArgumentException("a plan has a tactic and a channel: " + play);
    }
    if (!cost.isPositive()) {
      throw new IllegalArgumentException("a plan that costs nothing has no return: " + cost);
    }
    if (days < 1 || days > 730) {
      throw new IllegalArgumentException("a plan runs for 1 to 730 days: " + days);
    }
  }
}
