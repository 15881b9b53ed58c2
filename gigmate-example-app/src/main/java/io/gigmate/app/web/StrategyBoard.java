package io.gigmate.app.web;

import io.gigmate.scoring.strategy.BusinessCase;
import io.gigmate.scoring.strategy.StrategyOutcome;
import io.gigmate.scoring.strategy.StrategyRecord;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * What the page of the strategies shows.
 *
 * @param track how good forecasts were, in a sentence
 */
public record StrategyBoard(
    List<StrategyCard> strategies, String track, List<OutcomeLine> outcomes, List<CaseLine> cases) {
  static String track(StrategyRecord track) {
    if (!track.paid().known()) {
      return "Not enough data yet: no strategy is over.";
    }
    return Wording.count(track.paid().of(), "strategy is", "strategies are")
        + " over: "
        + Wording.count(track.insideInterval().hits())
        + " ended inside the 80 % interval ("
        + Wording.percent(track.insideInterval().low())
        + " to "
        + Wording.percent(track.insideInterval().high())
        + " at 95 %), and "
        + Wording.count(track.paid().hits())
        + " paid, where "
        + Wording.percent(track.meanConfidence())
        + " was said.";
  }

  /** The two projections of the plan, at their upper ends. */
  static List<CaseLine> plannedCases() {
    return List.of(line("Conservative", 300, "0.10"), line("Optimistic", 1000, "0.15"));
  }

  private static CaseLine line(String name, long leads, String conversion) {
    BusinessCase plan =
        new BusinessCase(
            leads,
            new BigDecimal(conversion),
            Money.parse("USD 50.00"),
            Money.parse("USD 30000.00"));
    return new CaseLine(
        name,
        Wording.count(leads),
        Wording.percent(plan.conversion().doubleValue()),
        plan.usersPerMonth().toPlainString(),
        AdviceView.signed(plan.revenuePerYear()),
        AdviceView.signed(plan.yearlyCost()),
        Wording.percent(plan.revenueOverCost().doubleValue()),
        StrategyCard.signed(plan.trueReturn().doubleValue()));
  }

  /** A projection of the plan. */
  public record CaseLine(
      String name,
      String leads,
      String conversion,
      String users,
      String revenue,
      String cost,
      String overCost,
      String trueReturn) {}

  /** An outcome that forecasts go by. */
  public record OutcomeLine(
      String id, String type, String spent, String returned, String ended, String source) {
    static OutcomeLine of(StrategyOutcome one) {
      return new OutcomeLine(
          one.id(),
          Wording.label(one.type().code()),
          AdviceView.signed(one.cost()),
          AdviceView.signed(one.returned()),
          one.ended().toString(),
          one.source());
    }
  }
}
