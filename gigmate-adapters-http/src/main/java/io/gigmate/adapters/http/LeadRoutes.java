package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.prospect.LeadMove;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.merge.MergeDesk;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of the leads: who they are, where they stand, a step further, and which records are
 * one of them.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/leads</td><td>ranked leads with their reasons</td></tr>
 *   <tr><td>GET /api/v1/leads/funnel</td><td>how far leads get</td></tr>
 *   <tr><td>GET /api/v1/leads/overdue</td><td>who waits for us too long</td></tr>
 *   <tr><td>GET /api/v1/leads/reviews</td><td>records that may be one lead, with evidence</td></tr>
 *   <tr><td>GET, POST /api/v1/leads/merges</td>
 *       <td>records that are one lead; matches and scores anew</td></tr>
 *   <tr><td>GET, POST /api/v1/leads/rulings</td><td>what persons said of two records</td></tr>
 *   <tr><td>GET /api/v1/leads/{id}</td><td>one lead and its history</td></tr>
 *   <tr><td>POST /api/v1/leads/{id}/steps</td><td>the lead, moved on</td></tr>
 * </table>
 */
public final class LeadRoutes implements ApiPart {
  private static final int LEADS_A_PAGE = 100;
  private static final String SHAPE =
      "a JSON object with a status such as contacted, and where there is one a channel and a note";

  private final LeadRanking leads;
  private final LeadPipeline pipeline;
  private final LeadFlow flow;
  private final MergeRoutes merges;

  /**
   * Creates the part.
   *
   * @param leads what leads are read from
   * @param pipeline what moves them
   * @param flow what says how far they get
   * @param merges what joins the records that are one lead
   */
  public LeadRoutes(LeadRanking leads, LeadPipeline pipeline, LeadFlow flow, MergeDesk merges) {
    this.leads = leads;
    this.pipeline = pipeline;
    this.flow = flow;
    this.merges = new MergeRoutes(merges);
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/leads",
        about("Lists the leads, the best first, with their reasons.")
            .paged()
            .query("after", "the mark of Link: what comes after it costs the same however far down")
            .answers(LeadBodies.LeadPage.class),
        this::page,
        Access.INVESTOR);
    // Before the route of one lead: the first that fits is taken.
    routes.get(
        "/api/v1/leads/funnel",
        about("Tells how far leads get, with intervals.").answers(LeadBodies.FunnelBody.class),
        this::funnel,
        Access.INVESTOR);
    routes.get(
        "/api/v1/leads/overdue",
        about("Lists who waits for us longer than so many days.")
            .count("days", "how long is too long")
            .paged()
            .answers(LeadBodies.Overdue.class),
        this::overdue,
        Access.INVESTOR);
    merges.mount(routes);
    routes.get(
        "/api/v1/leads/{id}",
        about("Tells one lead and its history.").answers(LeadBodies.Detail.class),
        this::one,
        Access.INVESTOR);
    routes.post(
        "/api/v1/leads/{id}/steps",
        about("Moves a lead on.")
            .takes(LeadBodies.Move.class)
            .answers(HttpStatus.CREATED, LeadBodies.Detail.class)
            .refuses(HttpStatus.CONFLICT),
        this::move,
        Access.INVESTOR);
  }

  private void page(Context request) {
    Paging paging = Paging.of(request, LEADS_A_PAGE);
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Optional<LeadMark> after =
        Optional.ofNullable(request.queryParam("after")).map(LeadMark::parse);
    LeadRanking.Page page =
        after
            .map(mark -> leads.after(tenant, mark, paging.limit()))
            .orElseGet(() -> leads.from(tenant, paging.offset(), paging.limit()));
    page.next().ifPresent(paging::nextAfter);
    Json.write(
        request,
        new LeadBodies.LeadPage(
            page.leads().stream().map(LeadBodies.Ranked::of).toList(),
            after.isPresent() ? null : leads.total(tenant),
            paging.limit(),
            after.map(LeadMark::rank).orElse(paging.offset())));
  }

  private void funnel(Context request) {
    Json.write(
        request, LeadBodies.FunnelBody.of(flow.funnel(Gatekeeper.visitor(request).tenant())));
  }

  private void overdue(Context request) {
    int days = new Parameters(request).days((int) LeadFlow.PROMISED.toDays());
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, LEADS_A_PAGE);
    Duration atLeast = Duration.ofDays(days);
    long total = flow.countOverdue(tenant, atLeast);
    List<Waiting> waiting = flow.overdue(tenant, atLeast, paging.offset(), paging.limit());
    paging.name(total);
    Map<ProspectId, String> names =
        leads.names(tenant, waiting.stream().map(Waiting::prospect).toList());
    Json.write(
        request,
        new LeadBodies.Overdue(
            days,
            total,
            waiting.stream().map(one -> LeadBodies.Wait.of(one, names)).toList(),
            paging.limit(),
            paging.offset()));
  }

  private void one(Context request) {
    show(request, Gatekeeper.visitor(request).tenant(), id(request));
  }

  private void move(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    ProspectId id = id(request);
    LeadStep wish = wish(id, Json.read(request, LeadBodies.Move.class, SHAPE), visitor);
    LeadMove outcome =
        pipeline.move(visitor.tenant(), id, wish.status(), wish.by(), wish.channel(), wish.note());
    Optional<ProblemException> obstacle =
        outcome.fold(
            moved -> Optional.empty(),
            refused -> Optional.of(new ProblemException(HttpStatus.CONFLICT, refused.reason())),
            unknown -> Optional.of(nobody(id.value())));
    if (obstacle.isPresent()) {
      throw obstacle.get();
    }
    request.status(HttpStatus.CREATED);
    show(request, visitor.tenant(), id);
  }

  /** What cannot be a step is told before anything is done; when it is taken is not said here. */
  private static LeadStep wish(ProspectId id, LeadBodies.Move body, Account visitor) {
    if (body.status() == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    try {
      return new LeadStep(
          id,
          LeadStatus.parse(body.status()),
          Instant.EPOCH,
          visitor.username(),
          body.channel(),
          body.note());
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }

  private void show(Context request, TenantId tenant, ProspectId id) {
    Json.write(request, LeadBodies.Detail.of(lead(tenant, id)));
  }

  private KnownLead lead(TenantId tenant, ProspectId id) {
    return leads.find(tenant, id).orElseThrow(() -> nobody(id.value()));
  }

  private static ProspectId id(Context request) {
    String given = request.pathParam("id");
    try {
      return ProspectId.of(given);
    } catch (IllegalArgumentException e) {
      throw nobody(given);
    }
  }

  private static ProblemException nobody(String id) {
    return new ProblemException(HttpStatus.NOT_FOUND, "there is no lead '" + id + "'");
  }
}
