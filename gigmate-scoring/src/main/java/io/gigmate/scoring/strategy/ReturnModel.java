package io.gigmate.scoring.strategy;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Forecasts the return of a strategy from the outcomes of its type, drawn towards those of all
 * types as far as they are few: a normal hierarchy on the logarithms of what came back for one that
 * was spent, with both variances integrated over rather than estimated, so that few outcomes leave
 * a wide interval. Some strategies bring nothing, less than a twentieth of their cost: how many is
 * learned apart, from all types together, before anything was seen one in ten.
 *
 * <p>Source: A. Gelman et al., Bayesian Data Analysis, 3rd edition (2013), 5.4; A. Gelman, Prior
 * distributions for variance parameters in hierarchical models, Bayesian Analysis 1 (2006).
 */
public final class ReturnModel {
  static final double NOTHING = 0.05;
  private static final double BELIEVED_FAILED = 1;
  private static final double BELIEVED = 10;

  private final ReturnBelief belief;
  private final int outcomes;
  private final double failing;
  private final Map<StrategyType, Seen> seen;
  private final List<TypeVariances> grid;

  private ReturnModel(ReturnBelief belief, Map<StrategyType, Seen> seen, int outcomes, int failed) {
    this.belief = belief;
    this.seen = seen;
    this.outcomes = outcomes;
    this.failing = (failed + BELIEVED_FAILED) / (outcomes + BELIEVED);
    this.grid = TypeVariances.grid(belief, List.copyOf(seen.values()));
  }

  /** Learns from outcomes, with the standard belief before them. */
  public static ReturnModel of(List<StrategyOutcome> outcomes) {
    return of(ReturnBelief.standard(), outcomes);
  }

  /** Learns from outcomes, with a belief of the operator's own before them. */
  public static ReturnModel of(ReturnBelief belief, List<StrategyOutcome> outcomes) {
    Map<StrategyType, List<Double>> logs = new EnumMap<>(StrategyType.class);
    int failed = 0;
    for (StrategyOutcome outcome : outcomes) {
      if (outcome.multiple() < NOTHING) {
        failed++;
        continue;
      }
      logs.computeIfAbsent(outcome.type(), type -> new ArrayList<>())
          .add(Math.log(outcome.multiple()));
    }
    Map<StrategyType, Seen> seen = new EnumMap<>(StrategyType.class);
    logs.forEach((type, values) -> seen.put(type, Seen.of(values)));
    return new ReturnModel(belief, seen, outcomes.size(), failed);
  }

  /** Returns what a strategy of this type may bring. */
  public ReturnForecast forecast(StrategyType type) {
    Seen own = seen.getOrDefault(type, Seen.NOTHING);
    Mixture next = new Mixture();
    double centre = 0;
    double ofType = 0;
    for (TypeVariances each : grid) {
      double mean = each.meanOf(own);
      next.add(each.weight(), mean, Math.sqrt(each.varianceOf(own) + each.within()));
      centre += each.weight() * each.centre();
      ofType += each.weight() * mean;
    }
    double start = Math.log(belief.typical());
    Explanation explanation =
        Explanation.of(
            Scale.LOG_FACTOR,
            List.of(
                Factor.of("belief", start, "declared before any outcome"),
                Factor.of("all outcomes", centre - start, outcomes + " of every type"),
                Factor.of(
                    type.code() + " outcomes",
                    ofType - centre,
                    own.count() == 0 ? "none of this type" : own.count() + " of this type")));
    return new ReturnForecast(
        toReturn(ofType),
        quantile(next, 0.1),
        quantile(next, 0.9),
        Confidence.of((1 - failing) * (1 - next.below(0)), basis(own.count())),
        explanation,
        own.count(),
        outcomes);
  }

  private String basis(int ofType) {
    return String.format(
        Locale.ROOT,
        "probability of a return above the cost, from %d outcomes of the type and %d in all, one"
            + " in %.0f of which brings nothing",
        ofType,
        outcomes,
        1 / failing);
  }

  private double quantile(Mixture next, double probability) {
    return probability <= failing
        ? -1
        : toReturn(next.quantile((probability - failing) / (1 - failing)));
  }

  private static double toReturn(double logarithm) {
    return Math.expm1(logarithm);
  }

  /** The outcomes of one type, as far as the model needs them. */
  record Seen(int count, double mean, double squares) {
    static final Seen NOTHING = new Seen(0, 0, 0);

    static Seen of(List<Double> logs) {
      double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      double squares = 0;
      for (double log : logs) {
        squares += (log - mean) * (log - mean);
      }
      return new Seen(logs.size(), mean, squares);
    }
  }
}
