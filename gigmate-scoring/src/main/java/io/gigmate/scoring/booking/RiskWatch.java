package io.gigmate.scoring.booking;

import io.gigmate.core.explain.Factor;
import io.gigmate.core.genre.Genre;
import io.gigmate.scoring.risk.Mishap;
import io.gigmate.scoring.risk.PastShow;
import io.gigmate.scoring.risk.PlannedShow;
import io.gigmate.scoring.risk.RiskAssessment;
import io.gigmate.scoring.risk.RiskModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** A mishap that is watched: how likely it is, what it costs, and what can be done about it. */
public final class RiskWatch {
  private final Function<PlannedShow, RiskAssessment> model;
  private final Function<NightMoney, Money> cost;
  private final String mitigation;

  private RiskWatch(
      Function<PlannedShow, RiskAssessment> model,
      Function<NightMoney, Money> cost,
      String mitigation) {
    this.model = model;
    this.cost = cost;
    this.mitigation = mitigation;
  }

  /** Watches for a cancellation: it costs the profit, and what is due even so. */
  public static RiskWatch cancellation(List<PastShow> history) {
    return of(
        RiskModel.fit(Mishap.cancellation(), history)::assess,
        money -> money.expectedProfit().minus(money.whenNobodyComes()),
        "insure the night, agree who pays when it is called off, announce late");
  }

  /** Watches for fewer people than a part of the forecast: it costs what they would have left. */
  public static RiskWatch emptyRoom(List<PastShow> history, double part) {
    return of(
        RiskModel.fit(Mishap.belowForecast(part), history)::assess,
        money -> money.expectedProfit().minus(money.expectedProfitWith(part)),
        "a smaller guarantee and a larger share, a support act with a following, a smaller room");
  }

  /**
   * Watches for whatever a host knows.
   *
   * @param model how likely it is
   * @param cost of it; what is negative counts as nothing
   * @param mitigation what can be done about it
   */
  public static RiskWatch of(
      Function<PlannedShow, RiskAssessment> model,
      Function<NightMoney, Money> cost,
      String mitigation) {
    return new RiskWatch(model, cost, mitigation);
  }

  BookingRisk look(BookingNight night, NightMoney money) {
    List<Genre> genres = night.artist().genres();
    PlannedShow show =
        new PlannedShow(
            night.artist().id(),
            night.venue().id(),
            genres.isEmpty() ? null : genres.get(0),
            night.date());
    RiskAssessment said = model.apply(show);
    Money spent = cost.apply(money);
    return new BookingRisk(
        said.mishap().name(),
        said.probability(),
        spent.isNegative() ? Money.zero(spent.getCurrencyUnit()) : spent,
        mitigation,
        evidence(said),
        said.confidence());
  }

  private static String evidence(RiskAssessment said) {
    String reasons =
        said.explanation().factors().stream()
            .map(Factor::evidence)
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "%.0f to %.0f %% with a probability of 80 %%: %s",
        100 * said.low(),
        100 * said.high(),
        reasons);
  }
}
