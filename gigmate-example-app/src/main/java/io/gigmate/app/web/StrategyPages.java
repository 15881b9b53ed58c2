package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.snooze.Snooze;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.acceptance.AcceptanceDesk;
import io.gigmate.scoring.acceptance.AcceptanceLook;
import io.gigmate.scoring.strategy.ProposalRound;
import io.gigmate.scoring.strategy.StrategyDesk;
import io.gigmate.scoring.strategy.StrategyId;
import io.gigmate.scoring.strategy.StrategyMove;
import io.gigmate.scoring.strategy.StrategyOutcome;
import io.gigmate.scoring.strategy.StrategyType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The page of the strategies: what is proposed and why, what a person says, what it brought. */
public final class StrategyPages implements PagePart {
  static final String PATH = "/strategies";

  private final Sessions sessions;
  private final StrategyDesk strategies;
  private final SnoozeDesk snoozes;
  private final AcceptanceDesk acceptance;
  private final Tenants tenants;
  private final InstantSource clock;
  private final Templates templates;

  /** Creates the page on what it shows and moves. */
  public StrategyPages(
      Sessions sessions,
      StrategyDesk strategies,
      SnoozeDesk snoozes,
      AcceptanceDesk acceptance,
      Tenants tenants,
      InstantSource clock) {
    this.sessions = sessions;
    this.strategies = strategies;
    this.snoozes = snoozes;
    this.acceptance = acceptance;
    this.tenants = tenants;
    this.clock = clock;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/proposals", this::propose, Access.INVESTOR);
    routes.post(PATH + "/outcomes", this::report, Access.INVESTOR);
    routes.post(PATH + "/{id}/approval", this::approve, Access.INVESTOR);
    routes.post(PATH + "/{id}/decline", this::decline, Access.INVESTOR);
    routes.post(PATH + "/{id}/snooze", this::snooze, Access.INVESTOR);
    routes.post(PATH + "/{id}/wake", this::wake, Access.INVESTOR);
    routes.post(PATH + "/{id}/start", this::start, Access.INVESTOR);
    routes.post(PATH + "/{id}/measurement", this::measure, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    AcceptanceLook look = acceptance.look(tenant.id());
    Map<String, Snooze> asleep = snoozes.asleep(tenant.id(), SnoozedKind.STRATEGY);
    StrategyBoard board =
        new StrategyBoard(
            strategies.all(tenant.id()).stream()
                .map(
                    one ->
                        StrategyCard.of(
                            one, tenant.timeZone(), look.of(one), asleep.get(one.id().value())))
                .toList(),
            StrategyBoard.track(strategies.record(tenant.id())),
            strategies.outcomes(tenant.id()).stream().map(StrategyBoard.OutcomeLine::of).toList(),
            StrategyBoard.plannedCases());
    templates.render(request, "strategies.jte", "Strategies", Map.of("board", board));
  }

  private void propose(Context request) {
    Pages.requireOwnForm(sessions, request);
    ProposalRound round = strategies.propose(Gatekeeper.visitor(request).tenant());
    sessions.leaveNotice(request, told(round));
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static String told(ProposalRound round) {
    String proposed =
        round.proposed().isEmpty()
            ? "Nothing was proposed."
            : Wording.count(round.proposed().size(), "strategy waits", "strategies wait")
                + " for your word.";
    String withheld =
        round.withheld().stream()
            .map(one -> " Not " + one.plan().play() + ": " + one.reason() + ".")
            .collect(Collectors.joining());
    return round.proposed().isEmpty() && withheld.isEmpty()
        ? "Nothing was seen that calls for a strategy."
        : proposed + withheld;
  }

  private void report(Context request) {
    move(
        request,
        visitor -> {
          StrategyOutcome outcome =
              new StrategyOutcome(
                  given(request, "outcome").strip(),
                  StrategyType.parse(given(request, "type")),
                  dollars(request, "spent"),
                  dollars(request, "returned"),
                  LocalDate.parse(given(request, "ended")),
                  "reported by " + visitor.username());
          strategies.report(visitor.tenant(), outcome, visitor.username());
          return "Forecasts go by " + outcome.id() + " as well now.";
        });
  }

  private void approve(Context request) {
    move(
        request,
        visitor ->
            told(
                strategies.approve(
                    visitor.tenant(),
                    id(request),
                    new Approval(visitor.username(), clock.instant(), given(request, "reason")))));
  }

  private void decline(Context request) {
    move(
        request,
        visitor ->
            told(
                strategies.decline(
                    visitor.tenant(), id(request), visitor.username(), given(request, "reason"))));
  }

  private void snooze(Context request) {
    move(
        request,
        visitor ->
            snoozes
                .snooze(
                    visitor.tenant(),
                    SnoozedKind.STRATEGY,
                    required(visitor, request),
                    LocalDate.parse(given(request, "until")),
                    visitor.username())
                .fold(
                    asleep -> "It is not asked about until " + asleep.snooze().until() + ".",
                    not -> "Nothing was changed: " + not.reason() + "."));
  }

  private void wake(Context request) {
    move(
        request,
        visitor ->
            snoozes.wake(
                    visitor.tenant(),
                    SnoozedKind.STRATEGY,
                    required(visitor, request),
                    visitor.username())
                ? "It waits for your word again."
                : "Nothing was changed: it did not sleep.");
  }

  private String required(Account visitor, Context request) {
    StrategyId id = id(request);
    return strategies.all(visitor.tenant()).stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.id().value())
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(HttpStatus.NOT_FOUND, "there is no strategy '" + id + "'"));
  }

  private void start(Context request) {
    move(
        request,
        visitor -> told(strategies.start(visitor.tenant(), id(request), visitor.username())));
  }

  private void measure(Context request) {
    move(
        request,
        visitor ->
            told(
                strategies.measure(
                    visitor.tenant(),
                    id(request),
                    dollars(request, "spent"),
                    dollars(request, "returned"),
                    visitor.username())));
  }

  private void move(Context request, Move move) {
    Pages.requireOwnForm(sessions, request);
    String said;
    try {
      said = move.made(Gatekeeper.visitor(request));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      said = "Nothing was changed: " + e.getMessage() + ".";
    }
    sessions.leaveNotice(request, said);
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static String told(StrategyMove move) {
    return move.fold(
        done -> done.strategy().id() + " is " + done.strategy().state().code() + ".",
        not -> "Nothing was changed: " + not.reason() + ".",
        none -> {
          throw new ProblemException(
              HttpStatus.NOT_FOUND, "there is no strategy '" + none.id() + "'");
        });
  }

  private static StrategyId id(Context request) {
    return StrategyId.of(request.pathParam("id"));
  }

  private static Money dollars(Context request, String name) {
    return Money.parse("USD " + given(request, name).strip());
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }

  private interface Move {
    String made(Account visitor);
  }
}
