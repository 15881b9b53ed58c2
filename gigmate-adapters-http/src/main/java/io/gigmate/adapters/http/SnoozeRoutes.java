package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.snooze.Snooze;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.StrategyDesk;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The routes of what is not to be asked about until a day.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/snoozes</td><td>what sleeps, and until when</td></tr>
 *   <tr><td>POST, DELETE /api/v1/leads/{id}/snooze</td>
 *       <td>a lead sleeps until a day, or no longer</td></tr>
 *   <tr><td>POST, DELETE /api/v1/strategies/{id}/snooze</td><td>the same of a strategy</td></tr>
 * </table>
 */
public final class SnoozeRoutes implements ApiPart {
  private static final int SNOOZES_A_PAGE = 100;
  private static final String LEAD = "/api/v1/leads/{id}/snooze";
  private static final String STRATEGY = "/api/v1/strategies/{id}/snooze";
  private static final String SHAPE =
      "a JSON object with a day, such as {\"until\":\"2026-05-15\"}";

  private final SnoozeDesk snoozes;
  private final LeadRanking leads;
  private final StrategyDesk strategies;

  /**
   * Creates the part.
   *
   * @param snoozes who puts to sleep
   * @param leads say which leads there are
   * @param strategies say which strategies there are
   */
  public SnoozeRoutes(SnoozeDesk snoozes, LeadRanking leads, StrategyDesk strategies) {
    this.snoozes = snoozes;
    this.leads = leads;
    this.strategies = strategies;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/snoozes",
        about("Lists what is not asked about until a day.").paged().answers(Page.class),
        this::all,
        Access.INVESTOR);
    routes.post(
        LEAD,
        about("Has a lead wait for nobody until a day.")
            .takes(Until.class)
            .answers(HttpStatus.CREATED, Body.class)
            .refuses(HttpStatus.CONFLICT),
        request -> snooze(request, SnoozedKind.LEAD),
        Access.INVESTOR);
    routes.delete(
        LEAD,
        about("Has a lead wait again at once.").answersNothing(),
        request -> wake(request, SnoozedKind.LEAD),
        Access.INVESTOR);
    routes.post(
        STRATEGY,
        about("Has a strategy wait for nobody until a day.")
            .takes(Until.class)
            .answers(HttpStatus.CREATED, Body.class)
            .refuses(HttpStatus.CONFLICT),
        request -> snooze(request, SnoozedKind.STRATEGY),
        Access.INVESTOR);
    routes.delete(
        STRATEGY,
        about("Has a strategy wait again at once.").answersNothing(),
        request -> wake(request, SnoozedKind.STRATEGY),
        Access.INVESTOR);
  }

  private void all(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, SNOOZES_A_PAGE);
    List<Body> asleep =
        Stream.of(SnoozedKind.values())
            .flatMap(kind -> snoozes.asleep(tenant, kind).values().stream())
            .map(Body::of)
            .toList();
    Json.write(
        request, new Page(paging.of(asleep), asleep.size(), paging.limit(), paging.offset()));
  }

  private void snooze(Context request, SnoozedKind kind) {
    Account visitor = Gatekeeper.visitor(request);
    String id = known(request, visitor.tenant(), kind);
    String until = Given.needed("until", Json.read(request, Until.class, SHAPE).until());
    LocalDate day = Given.checked(() -> LocalDate.parse(until));
    Snooze kept =
        snoozes
            .snooze(visitor.tenant(), kind, id, day, visitor.username())
            .fold(
                asleep -> asleep.snooze(),
                not -> {
                  throw new ProblemException(HttpStatus.CONFLICT, not.reason());
                });
    request.status(HttpStatus.CREATED);
    Json.write(request, Body.of(kept));
  }

  private void wake(Context request, SnoozedKind kind) {
    Account visitor = Gatekeeper.visitor(request);
    String id = known(request, visitor.tenant(), kind);
    snoozes.wake(visitor.tenant(), kind, id, visitor.username());
    request.status(HttpStatus.NO_CONTENT);
  }

  /** Returns the identifier by which it is kept: of a lead, that of all its records together. */
  private String known(Context request, TenantId tenant, SnoozedKind kind) {
    String id = request.pathParam("id");
    Stream<String> found =
        kind == SnoozedKind.LEAD
            ? lead(tenant, id)
            : strategies.all(tenant).stream().map(one -> one.id().value()).filter(id::equals);
    return found
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND, "there is no " + kind.code() + " '" + id + "'"));
  }

  private Stream<String> lead(TenantId tenant, String id) {
    try {
      return leads.find(tenant, ProspectId.of(id)).stream()
          .map(known -> known.whole().id().value());
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  record Until(@Nullable String until) {}

  record Page(List<Body> snoozes, int total, int limit, int offset) {}

  record Body(String kind, String id, String until, String by, String at) {
    static Body of(Snooze one) {
      return new Body(
          one.kind().code(), one.id(), one.until().toString(), one.by(), Bodies.moment(one.at()));
    }
  }
}
