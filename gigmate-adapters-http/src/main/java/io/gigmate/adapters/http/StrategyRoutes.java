package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.StrategyBodies.End;
import io.gigmate.adapters.http.StrategyBodies.Noticed;
import io.gigmate.adapters.http.StrategyBodies.Report;
import io.gigmate.adapters.http.StrategyBodies.Search;
import io.gigmate.adapters.http.StrategyBodies.Why;
import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.Evidence;
import io.gigmate.scoring.strategy.EvidenceKind;
import io.gigmate.scoring.strategy.ProposalRound;
import io.gigmate.scoring.strategy.Strategy;
import io.gigmate.scoring.strategy.StrategyDesk;
import io.gigmate.scoring.strategy.StrategyId;
import io.gigmate.scoring.strategy.StrategyMove;
import io.gigmate.scoring.strategy.StrategyOutcome;
import io.gigmate.scoring.strategy.StrategyType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * The routes of strategies: what is proposed, what a person decided, and what it brought.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/strategies</td>
 *       <td>every strategy, what forecasts go by, and how good they were</td></tr>
 *   <tr><td>POST /api/v1/strategies/proposals</td>
 *       <td>what is proposed on this evidence, and what is not and why</td></tr>
 *   <tr><td>POST /api/v1/strategies/outcomes</td><td>an outcome to learn from, as it is kept</td></tr>
 *   <tr><td>POST /api/v1/strategies/{id}/approval, decline, start, measurement</td>
 *       <td>the strategy as it stands then</td></tr>
 * </table>
 */
public final class StrategyRoutes implements ApiPart {
  private static final int MOST_EVIDENCE = 1000;
  private static final int STRATEGIES_A_PAGE = 100;
  private static final String SEARCH =
      "a JSON object, with evidence as a list of objects with evidence_id, kind, summary, strength"
          + " and seen_at, or without";
  private static final String REASON = "a JSON object with a reason";
  private static final String END =
      "a JSON object with spent and returned, such as {\"spent\":\"900.00\",\"returned\":"
          + "\"1200.00\"}";
  private static final String REPORT =
      "a JSON object with outcome_id, type, spent, returned and ended";

  private final StrategyDesk strategies;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param strategies who draws them up and keeps them
   * @param clock says when something was approved
   */
  public StrategyRoutes(StrategyDesk strategies, InstantSource clock) {
    this.strategies = strategies;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    String one = "/api/v1/strategies/{id}";
    routes.get(
        "/api/v1/strategies",
        about("Lists the strategies, the outcomes that forecasts go by, and how good those were.")
            .paged()
            .answers(StrategyBodies.Page.class),
        this::list,
        Access.INVESTOR);
    routes.post(
        "/api/v1/strategies/proposals",
        about("Proposes strategies on this evidence, and tells what it does not propose and why.")
            .takes(Search.class)
            .answers(StrategyBodies.Round.class),
        this::propose,
        Access.INVESTOR);
    routes.post(
        "/api/v1/strategies/outcomes",
        about("Keeps an outcome to learn from.")
            .takes(Report.class)
            .answers(HttpStatus.CREATED, StrategyBodies.Outcome.class),
        this::report,
        Access.INVESTOR);
    routes.post(
        one + "/approval",
        about("Approves a strategy.")
            .takes(Why.class)
            .answers(StrategyBodies.Body.class)
            .refuses(HttpStatus.CONFLICT),
        this::approve,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        one + "/decline",
        about("Declines a strategy.")
            .takes(Why.class)
            .answers(StrategyBodies.Body.class)
            .refuses(HttpStatus.CONFLICT),
        this::decline,
        Access.INVESTOR);
    routes.post(
        one + "/start",
        about("Starts an approved strategy.")
            .answers(StrategyBodies.Body.class)
            .refuses(HttpStatus.CONFLICT),
        this::start,
        Access.INVESTOR);
    routes.post(
        one + "/measurement",
        about("Takes down what a strategy cost and brought.")
            .takes(End.class)
            .answers(StrategyBodies.Body.class)
            .refuses(HttpStatus.CONFLICT),
        this::measure,
        Access.INVESTOR);
  }

  private void list(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, STRATEGIES_A_PAGE);
    List<Strategy> all = strategies.all(tenant);
    List<StrategyOutcome> outcomes = strategies.outcomes(tenant);
    // A page takes the same part of both, and there is a next one while either goes on.
    List<StrategyOutcome> some =
        outcomes.stream().skip(paging.offset()).limit(paging.limit()).toList();
    paging.name(Math.max(all.size(), outcomes.size()));
    Json.write(
        request,
        new StrategyBodies.Page(
            all.stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .map(StrategyBodies.Body::of)
                .toList(),
            some.stream().map(StrategyBodies.Outcome::of).toList(),
            StrategyBodies.Track.of(strategies.record(tenant)),
            Math.max(all.size(), outcomes.size()),
            paging.limit(),
            paging.offset()));
  }

  private void propose(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Search search = Json.read(request, Search.class, SEARCH);
    List<Noticed> noticed = search.evidence();
    if (noticed != null && noticed.size() > MOST_EVIDENCE) {
      throw Parameters.bad("up to 1000 pieces of evidence at a time: " + noticed.size());
    }
    ProposalRound round =
        noticed == null
            ? strategies.propose(tenant)
            : strategies.propose(tenant, noticed.stream().map(StrategyRoutes::evidence).toList());
    Json.write(request, StrategyBodies.Round.of(round));
  }

  private static Evidence evidence(Noticed one) {
    String id = Given.needed("evidence_id", one.evidenceId());
    String kind = Given.needed("kind", one.kind());
    String summary = Given.needed("summary", one.summary());
    double strength = Given.needed("strength", one.strength());
    String seenAt = Given.needed("seen_at", one.seenAt());
    return Given.checked(
        () -> new Evidence(id, EvidenceKind.parse(kind), summary, strength, Instant.parse(seenAt)));
  }

  private void report(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Report given = Json.read(request, Report.class, REPORT);
    String id = Given.needed("outcome_id", given.outcomeId());
    String type = Given.needed("type", given.type());
    String ended = Given.needed("ended", given.ended());
    Money spent = Given.money("spent", given.currency(), given.spent());
    Money returned = Given.money("returned", given.currency(), given.returned());
    StrategyOutcome outcome =
        Given.checked(
            () ->
                new StrategyOutcome(
                    id,
                    StrategyType.parse(type),
                    spent,
                    returned,
                    LocalDate.parse(ended),
                    "reported by " + visitor.username()));
    strategies.report(visitor.tenant(), outcome, visitor.username());
    request.status(HttpStatus.CREATED);
    Json.write(request, StrategyBodies.Outcome.of(outcome));
  }

  private void approve(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Approval approval = Given.word(request, clock, Json.read(request, Why.class, REASON).reason());
    answer(request, strategies.approve(visitor.tenant(), id(request), approval));
  }

  private void decline(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String reason = Given.needed("reason", Json.read(request, Why.class, REASON).reason());
    StrategyId id = id(request);
    answer(
        request,
        Given.checked(() -> strategies.decline(visitor.tenant(), id, visitor.username(), reason)));
  }

  private void start(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    answer(request, strategies.start(visitor.tenant(), id(request), visitor.username()));
  }

  private void measure(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    End end = Json.read(request, End.class, END);
    Money spent = Given.money("spent", end.currency(), end.spent());
    Money returned = Given.money("returned", end.currency(), end.returned());
    StrategyId id = id(request);
    answer(
        request,
        Given.checked(
            () -> strategies.measure(visitor.tenant(), id, spent, returned, visitor.username())));
  }

  private static StrategyId id(Context request) {
    String id = request.pathParam("id");
    try {
      return StrategyId.of(id);
    } catch (IllegalArgumentException e) {
      throw unknown(id);
    }
  }

  private static void answer(Context request, StrategyMove move) {
    Strategy moved =
        move.fold(
            done -> done.strategy(),
            not -> {
              throw new ProblemException(HttpStatus.CONFLICT, not.reason());
            },
            none -> {
              throw unknown(none.id().value());
            });
    Json.write(request, StrategyBodies.Body.of(moved));
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(HttpStatus.NOT_FOUND, "there is no strategy '" + id + "'");
  }
}
