package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.Bodies.moment;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.strategy.Evidence;
import io.gigmate.scoring.strategy.ProposalRound;
import io.gigmate.scoring.strategy.ReturnForecast;
import io.gigmate.scoring.strategy.Strategy;
import io.gigmate.scoring.strategy.StrategyOutcome;
import io.gigmate.scoring.strategy.StrategyPlan;
import io.gigmate.scoring.strategy.StrategyRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of strategies; names become snake_case. */
final class StrategyBodies {
  private StrategyBodies() {}

  /** A page of both lists; the total is that of the longer one. */
  record Page(
      List<Body> strategies,
      List<Outcome> outcomes,
      Track trackRecord,
      int total,
      int limit,
      int offset) {}

  record Body(
      String strategyId,
      Plan plan,
      Forecast forecast,
      String priority,
      List<Seen> evidence,
      String proposedAt,
      String status,
      @Nullable Decided decision,
      @Nullable String startedAt,
      @Nullable Measured measurement) {
    static Body of(Strategy strategy) {
      Strategy.Grounds grounds = strategy.grounds();
      Strategy.Decision decision = strategy.decision();
      Strategy.Measurement end = strategy.measurement();
      return new Body(
          strategy.id().value(),
          Plan.of(strategy.plan()),
          Forecast.of(grounds.forecast()),
          grounds.priority().code(),
          grounds.evidence().stream().map(Seen::of).toList(),
          moment(grounds.at()),
          strategy.state().code(),
          decision == null
              ? null
              : new Decided(decision.by(), moment(decision.at()), decision.reason()),
          strategy.startedAt() == null ? null : moment(strategy.startedAt()),
          end == null
              ? null
              : new Measured(
                  Bodies.Price.of(end.spent()),
                  Bodies.Price.of(end.returned()),
                  end.actual(),
                  grounds.forecast().holds(end.actual()),
                  end.by(),
                  moment(end.at())));
    }
  }

  record Plan(
      String play,
      String type,
      String audience,
      String objective,
      List<String> tactics,
      List<String> channels,
      Bodies.Price cost,
      int days) {
    static Plan of(StrategyPlan plan) {
      return new Plan(
          plan.play(),
          plan.type().code(),
          plan.audience(),
          plan.objective(),
          plan.tactics(),
          plan.channels(),
          Bodies.Price.of(plan.cost()),
          plan.days());
    }
  }

  record Forecast(
      double projectedReturn,
      double low80,
      double high80,
      double confidence,
      String confidenceBasis,
      List<Reason> reasons) {
    static Forecast of(ReturnForecast forecast) {
      return new Forecast(
          forecast.typical(),
          forecast.lower80(),
          forecast.upper80(),
          forecast.confidence().probability(),
          forecast.confidence().basis(),
          forecast.explanation().factors().stream().map(Reason::of).toList());
    }
  }

  /** On a scale of logarithms; they add up to that of what comes back for one that is spent. */
  record Reason(String name, double logFactor, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(factor.name(), factor.contribution(), factor.evidence());
    }
  }

  record Seen(String evidenceId, String kind, String summary, double strength, String seenAt) {
    static Seen of(Evidence one) {
      return new Seen(
          one.id(), one.kind().code(), one.summary(), one.strength(), moment(one.seenAt()));
    }
  }

  record Decided(String by, String at, String reason) {}

  record Measured(
      Bodies.Price spent,
      Bodies.Price returned,
      double actualReturn,
      boolean insideInterval,
      String by,
      String at) {}

  record Outcome(
      String outcomeId,
      String type,
      Bodies.Price spent,
      Bodies.Price returned,
      String ended,
      String source) {
    static Outcome of(StrategyOutcome one) {
      return new Outcome(
          one.id(),
          one.type().code(),
          Bodies.Price.of(one.cost()),
          Bodies.Price.of(one.returned()),
          one.ended().toString(),
          one.source());
    }
  }

  /** Without a strategy that is over its figures are null. */
  record Track(
      long over,
      long insideInterval,
      long paid,
      @Nullable Double meanConfidence,
      @Nullable Double brier) {
    static Track of(StrategyRecord track) {
      boolean known = track.paid().known();
      return new Track(
          track.paid().of(),
          track.insideInterval().hits(),
          track.paid().hits(),
          known ? track.meanConfidence() : null,
          known ? track.brier() : null);
    }
  }

  record Round(List<Body> proposed, List<NotProposed> withheld) {
    static Round of(ProposalRound round) {
      return new Round(
          round.proposed().stream().map(Body::of).toList(),
          round.withheld().stream()
              .map(
                  one ->
                      new NotProposed(
                          one.plan().play(),
                          one.plan().type().code(),
                          Forecast.of(one.forecast()),
                          one.reason()))
              .toList());
    }
  }

  record NotProposed(String play, String type, Forecast forecast, String reason) {}

  /** What was seen; null where the body leaves it out. */
  record Noticed(
      @Nullable String evidenceId,
      @Nullable String kind,
      @Nullable String summary,
      @Nullable Double strength,
      @Nullable String seenAt) {}

  record Search(@Nullable List<Noticed> evidence) {}

  record Why(@Nullable String reason) {}

  record End(@Nullable String currency, @Nullable String spent, @Nullable String returned) {}

  record Report(
      @Nullable String outcomeId,
      @Nullable String type,
      @Nullable String currency,
      @Nullable String spent,
      @Nullable String returned,
      @Nullable String ended) {}
}
