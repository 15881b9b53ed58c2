package io.gigmate.scoring.strategy;

import io.gigmate.scoring.internal.text.TextChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A strategy from its proposal to what it brought.
 *
 * @param id identifies it within its tenant
 * @param plan what is to be done
 * @param grounds why, and what it may bring, as it was said when it was proposed
 * @param state where it stands
 * @param decision of a person; null while it is proposed
 * @param startedAt when it began to run; null before
 * @param measurement what it brought; null before
 */
public record Strategy(
    StrategyId id,
    StrategyPlan plan,
    Grounds grounds,
    StrategyState state,
    @Nullable Decision decision,
    @Nullable Instant startedAt,
    @Nullable Measurement measurement) {
  public Strategy {
    startedAt = startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.MILLIS);
    boolean decided = state != StrategyState.PROPOSED;
    boolean over = state == StrategyState.MEASURED || state == StrategyState.LEARNED;
    boolean begun = over || state == StrategyState.RUNNING;
    if (decided != (decision != null)
        || begun != (startedAt != null)
        || over != (measurement != null)) {
      throw new IllegalArgumentException(
          "%s is %s with decision %s, start %s, measurement %s"
              .formatted(id, state.code(), decision, startedAt, measurement));
    }
    if (measurement != null
        && !measurement.spent.getCurrencyUnit().equals(plan.cost().getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "currencies are mixed: " + measurement.spent + " beside " + plan.cost());
    }
  }

  /**
   * Why it was proposed.
   *
   * @param forecast what it may bring
   * @param priority how soon to look at it
   * @param evidence what speaks for it
   * @param at when, to the millisecond
   */
  public record Grounds(
      ReturnForecast forecast, Priority priority, List<Evidence> evidence, Instant at) {
    public Grounds {
      evidence = List.copyOf(evidence);
      at = at.truncatedTo(ChronoUnit.MILLIS);
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("a strategy rests on evidence, and there is none");
      }
    }
  }

  /**
   * What a person said.
   *
   * @param by who
   * @param at when, to the millisecond
   * @param reason why
   */
  public record Decision(String by, Instant at, String reason) {
    public Decision {
      by = TextChecks.text("by whom", by, 200);
      reason = TextChecks.text("reason", reason, 1000);
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * What it brought.
   *
   * @param spent what it cost in the end, above nothing
   * @param returned what came in because of it, not negative
   * @param by who measured it
   * @param at when, to the millisecond
   */
  public record Measurement(Money spent, Money returned, String by, Instant at) {
    public Measurement {
      by = TextChecks.text("by whom", by, 200);
      at = at.truncatedTo(ChronoUnit.MILLIS);
      if (!spent.isPositive() || returned.isNegative()) {
        throw new IllegalArgumentException(
            "a cost is above nothing and a return not below: " + spent + ", " + returned);
      }
      if (!spent.getCurrencyUnit().equals(returned.getCurrencyUnit())) {
        throw new IllegalArgumentException("currencies are mixed: " + spent + ", " + returned);
      }
    }

    /** Returns the return: 0.2 is twenty per cent on top of the cost. */
    public double actual() {
      return returned.getAmount().doubleValue() / spent.getAmount().doubleValue() - 1;
    }
  }

  /** Returns a strategy that nobody has decided on. */
  public static Strategy proposed(StrategyId id, StrategyPlan plan, Grounds grounds) {
    return new Strategy(id, plan, grounds, StrategyState.PROPOSED, null, null, null);
  }

  Strategy decided(StrategyState next, Decision value) {
    return new Strategy(id, plan, grounds, next, value, null, null);
  }

  Strategy started(Instant at) {
    return new Strategy(id, plan, grounds, StrategyState.RUNNING, decision, at, null);
  }

  Strategy measured(Measurement value) {
    return new Strategy(id, plan, grounds, StrategyState.MEASURED, decision, startedAt, value);
  }

  Strategy learned() {
    return new Strategy(id, plan, grounds, StrategyState.LEARNED, decision, startedAt, measurement);
  }
}
