package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.explain.Factor;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.acceptance.Acceptance;
import io.gigmate.scoring.acceptance.AcceptanceBacktest;
import io.gigmate.scoring.acceptance.AcceptanceBacktest.Fifth;
import io.gigmate.scoring.acceptance.AcceptanceDesk;
import io.gigmate.scoring.acceptance.AcceptanceLook;
import io.gigmate.scoring.acceptance.AcceptanceModel;
import io.gigmate.scoring.acceptance.PastWord;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.strategy.StrategyDesk;
import io.gigmate.scoring.strategy.StrategyState;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The route of what this house tends to say yes to: what was learned from its decisions, how good
 * that would have been, and the chance of each advice that waits.
 *
 * <table>
 *   <caption>Routes, for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/acceptance</td>
 *       <td>the weights, the backtest, and the chances of nights and strategies that wait</td></tr>
 * </table>
 */
public final class AcceptanceRoutes implements ApiPart {
  private static final int MOST = 200;

  private final AcceptanceDesk acceptance;
  private final BookingDecisions decisions;
  private final StrategyDesk strategies;
  private final SnoozeDesk snoozes;
  private final Tenants tenants;
  private final InstantSource clock;

  /**
   * Creates the part on who learns, and what advice there is.
   *
   * @param snoozes strategies that sleep do not wait
   * @param tenants say where it is today
   */
  public AcceptanceRoutes(
      AcceptanceDesk acceptance,
      BookingDecisions decisions,
      StrategyDesk strategies,
      SnoozeDesk snoozes,
      Tenants tenants,
      InstantSource clock) {
    this.acceptance = acceptance;
    this.decisions = decisions;
    this.strategies = strategies;
    this.snoozes = snoozes;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/acceptance",
        about("Tells what decisions taught, how good that was, and the chances of what waits.")
            .answers(Report.class),
        this::report,
        Access.INVESTOR);
  }

  private void report(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    AcceptanceLook look = acceptance.look(tenant.id());
    Json.write(
        request,
        new Report(
            look.model().isLearned(),
            look.model().decisions(),
            look.words().stream().anyMatch(PastWord::simulated),
            AcceptanceModel.FEWEST,
            look.model().weights().entrySet().stream()
                .map(
                    one ->
                        new Weight(
                            one.getKey().kind().code(), one.getKey().value(), one.getValue()))
                .toList(),
            Backtest.of(look.backtest()),
            waiting(tenant, look)));
  }

  /** What a person can still act upon: the latest nights, then strategies. */
  private List<Chance> waiting(Tenant tenant, AcceptanceLook look) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.timeZone());
    Set<String> asleep = snoozes.asleep(tenant.id(), SnoozedKind.STRATEGY).keySet();
    return Stream.concat(
            decisions.waiting(tenant.id(), today).stream()
                .sorted(Comparator.comparing((AdviceRecord one) -> one.said().at()).reversed())
                .limit(MOST)
                .map(one -> Chance.of("night", one.id().value(), look.of(one))),
            strategies.all(tenant.id()).stream()
                .filter(one -> one.state() == StrategyState.PROPOSED)
                .filter(one -> !asleep.contains(one.id().value()))
                .limit(MOST)
                .map(one -> Chance.of("strategy", one.id().value(), look.of(one))))
        .toList();
  }

  /** Weights are log-odds; simulated where some of the decisions were made up. */
  record Report(
      boolean learned,
      int decisions,
      boolean simulated,
      int needed,
      List<Weight> weights,
      Backtest backtest,
      List<Chance> waiting) {}

  record Weight(String kind, String value, double logOdds) {}

  /** Without a case its figures are null. */
  record Backtest(
      int cases,
      @Nullable Double logLoss,
      @Nullable Double baseLogLoss,
      @Nullable Double brier,
      @Nullable Double baseBrier,
      List<Fifth> fifths) {
    static Backtest of(AcceptanceBacktest test) {
      boolean known = test.cases() > 0;
      return new Backtest(
          test.cases(),
          known ? test.logLoss() : null,
          known ? test.baseLogLoss() : null,
          known ? test.brier() : null,
          known ? test.baseBrier() : null,
          test.fifths());
    }
  }

  /** Below the decisions that it takes, the chance and the words are null. */
  record Chance(
      String kind,
      String id,
      @Nullable Double probability,
      @Nullable String words,
      boolean simulated,
      List<Reason> reasons) {
    static Chance of(String kind, String id, Acceptance answer) {
      return answer.fold(
          it ->
              new Chance(
                  kind,
                  id,
                  it.probability(),
                  it.words(),
                  it.simulated(),
                  it.explanation().factors().stream().map(Reason::of).toList()),
          few -> new Chance(kind, id, null, null, false, List.of()));
    }
  }

  /** On a scale of log-odds; they add up to those of the probability. */
  record Reason(String name, double logOdds, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(factor.name(), factor.contribution(), factor.evidence());
    }
  }
}
