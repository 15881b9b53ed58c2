package io.gigmate.scoring.strategy;

import io.gigmate.scoring.internal.text.TextChecks;
import java.util.List;
import org.joda.money.Money;

/**
 * What a service costs a month.
 *
 * @param service what for
 * @param low at little use
 * @param high at much
 */
public record RunningCost(String service, Money low, Money high) {
  public RunningCost {
    service = TextChecks.text("service", service, 100);
    if (low.isNegative() || high.isLessThan(low)) {
      throw new IllegalArgumentException("not a range of costs: " + low + ".." + high);
    }
  }

  /** Returns the services of full autonomy, as planned: 1,150 to 4,200 dollars a month. */
  public static List<RunningCost> planned() {
    return List.of(
        of("language models", 500, 2000),
        of("data collection", 300, 1000),
        of("e-mail", 100, 500),
        of("analytics and monitoring", 200, 500),
        of("automation", 50, 200));
  }

  /** Returns what all of them cost together; there is at least one. */
  public static RunningCost total(List<RunningCost> all) {
    return all.stream()
        .reduce(
            (one, other) ->
                new RunningCost("all", one.low.plus(other.low), one.high.plus(other.high)))
        .orElseThrow(() -> new IllegalArgumentException("no cost to add up"));
  }

  private static RunningCost of(String service, int low, int high) {
    return new RunningCost(service, Money.parse("USD " + low), Money.parse("USD " + high));
  }
}
