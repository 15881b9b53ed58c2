package io.gigmate.app.web;

import io.gigmate.core.explain.Factor;
import io.gigmate.core.snooze.Snooze;
import io.gigmate.scoring.acceptance.Acceptance;
import io.gigmate.scoring.strategy.Evidence;
import io.gigmate.scoring.strategy.ReturnForecast;
import io.gigmate.scoring.strategy.Strategy;
import io.gigmate.scoring.strategy.StrategyState;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A strategy as it stands on the page. */
public record StrategyCard(
    String id,
    String title,
    String type,
    String state,
    String priority,
    String confidence,
    String basis,
    String projected,
    String interval,
    String cost,
    int days,
    String audience,
    String objective,
    List<String> tactics,
    String channels,
    List<Reason> reasons,
    List<Piece> evidence,
    String proposed,
    @Nullable String decided,
    @Nullable String ended,
    LikelyView likely,
    @Nullable String asleep,
    boolean mayBeDecided,
    boolean mayBeDeclined,
    boolean mayStart,
    boolean mayBeMeasured) {
  static StrategyCard of(Strategy one, ZoneId zone, Acceptance likely, @Nullable Snooze asleep) {
    ReturnForecast forecast = one.grounds().forecast();
    Strategy.Decision decision = one.decision();
    Strategy.Measurement end = one.measurement();
    StrategyState state = one.state();
    return new StrategyCard(
        one.id().value(),
        Wording.label(one.plan().play().replace('-', ' ')),
        Wording.label(one.plan().type().code()),
        Wording.label(state.code()),
        Wording.label(one.grounds().priority().code()),
        Wording.percent(forecast.confidence().probability()),
        forecast.confidence().basis(),
        signed(forecast.typical()),
        signed(forecast.lower80()) + " to " + signed(forecast.upper80()),
        AdviceView.signed(one.plan().cost()),
        one.plan().days(),
        one.plan().audience(),
        one.plan().objective(),
        one.plan().tactics(),
        String.join(", ", one.plan().channels()),
        forecast.explanation().factors().stream().map(Reason::of).toList(),
        one.grounds().evidence().stream().map(each -> Piece.of(each, zone)).toList(),
        Wording.moment(one.grounds().at().atZone(zone)),
        decision == null
            ? null
            : decision.by()
                + ", "
                + Wording.moment(decision.at().atZone(zone))
                + ": "
                + decision.reason(),
        end == null
            ? null
            : "spent "
                + AdviceView.signed(end.spent())
                + ", returned "
                + AdviceView.signed(end.returned())
                + ": a return of "
                + signed(end.actual())
                + ", "
                + (forecast.holds(end.actual()) ? "inside" : "outside")
                + " the interval",
        LikelyView.of(likely),
        asleep == null ? null : Wording.day(asleep.until()) + ", said " + asleep.by(),
        state == StrategyState.PROPOSED,
        state == StrategyState.PROPOSED || state == StrategyState.APPROVED,
        state == StrategyState.APPROVED,
        state == StrategyState.RUNNING);
  }

  /** Such as {@code +12%} or {@code −40%}. */
  static String signed(double share) {
    String figures = Wording.percent(Math.abs(share));
    return figures.equals("0%") ? figures : (share < 0 ? "\u2212" : "+") + figures;
  }

  /** A reason and the factor that it puts on what comes back. */
  public record Reason(String name, String factor, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(
          factor.name(),
          String.format(Locale.ROOT, "\u00d7 %.2f", Math.exp(factor.contribution())),
          factor.evidence());
    }
  }

  /** A piece of evidence. */
  public record Piece(String id, String kind, String summary, String strength, String seen) {
    static Piece of(Evidence one, ZoneId zone) {
      return new Piece(
          one.id(),
          Wording.label(one.kind().code()),
          one.summary(),
          Wording.percent(one.strength()),
          Wording.moment(one.seenAt().atZone(zone)));
    }
  }
}
