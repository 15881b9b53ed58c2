package io.gigmate.scoring.narration;

import io.gigmate.core.event.Event;
import io.gigmate.scoring.strategy.ReturnForecast;
import io.gigmate.scoring.strategy.Strategy;
import io.gigmate.scoring.strategy.StrategyPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text may tell, and nothing else.
 *
 * @param title what it is about, itself a fact
 * @param all in the order in which they matter; one at least
 */
public record Facts(String title, List<Fact> all) {
  private static final int MOST = 50;

  public Facts {
    title = Fact.words("title", title).text();
    all = List.copyOf(all);
    if (all.isEmpty() || all.size() > MOST) {
      throw new IllegalArgumentException("a text has 1 to 50 facts: " + all.size());
    }
  }

  /** Returns the facts of a strategy. */
  public static Facts of(Strategy strategy) {
    StrategyPlan plan = strategy.plan();
    ReturnForecast forecast = strategy.grounds().forecast();
    List<Fact> all = new ArrayList<>();
    all.add(Fact.words("objective", plan.objective()));
    all.add(Fact.words("audience", plan.audience()));
    plan.tactics().forEach(tactic -> all.add(Fact.words("step", tactic)));
    all.add(Fact.words("channels", String.join(", ", plan.channels())));
    all.add(Fact.money("cost", plan.cost()));
    all.add(Fact.count("days", plan.days()));
    all.add(Fact.percent("projected return", forecast.typical()));
    all.add(Fact.percent("lower end of its 80 % interval", forecast.lower80()));
    all.add(Fact.percent("upper end of its 80 % interval", forecast.upper80()));
    all.add(Fact.percent("probability that it pays", forecast.confidence().probability()));
    return new Facts(plan.play().replace('-', ' '), all);
  }

  /**
   * Returns the facts of a show that is announced.
   *
   * @param artist the public name of the act
   * @param venue the name of the room
   */
  public static Facts of(Event event, String artist, String venue) {
    return new Facts(
        event.title(),
        List.of(
            Fact.words("act", artist),
            Fact.words("room", venue),
            Fact.day("date", event.times().localStart().toLocalDate()),
            Fact.words("begins", event.times().localStart().toLocalTime().toString()),
            event.price().isZero()
                ? Fact.words("price", "free")
                : Fact.money("price", event.price())));
  }
}
