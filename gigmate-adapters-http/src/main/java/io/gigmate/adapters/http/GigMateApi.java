package io.gigmate.adapters.http;

import io.gigmate.core.outreach.OptOutDesk;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.merge.MergeDesk;
import io.javalin.config.JavalinState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON API, to be mounted on a host's own services:
 *
 * <pre>{@code
 * Javalin.create(config -> config.registerPlugin(
 *     GigMateApi.builder(signIn, tenants, TenantId.of("default"))
 *         .listings(listings).leads(ranking).pipeline(pipeline).flow(flow).merges(merges).intake(intake)
 *         .calendar(desk).clock(InstantSource.system())
 *         .build()));
 * }</pre>
 *
 * <table>
 *   <caption>Routes</caption>
 *   <tr><th>route</th><th>for</th><th>answers</th></tr>
 *   <tr><td>GET /health</td><td>everybody</td><td>that the server is up</td></tr>
 *   <tr><td>GET /api/events</td><td>everybody</td><td>the public calendar of one tenant</td></tr>
 *   <tr><td>GET /api/leads</td><td>investors</td><td>ranked leads with their reasons</td></tr>
 *   <tr><td>GET /api/leads/funnel</td><td>investors</td><td>how far leads get</td></tr>
 *   <tr><td>GET /api/leads/overdue</td><td>investors</td><td>who waits for us too long</td></tr>
 *   <tr><td>GET /api/leads/reviews</td><td>investors</td>
 *       <td>records that may be one lead, with evidence</td></tr>
 *   <tr><td>GET, POST /api/leads/merges</td><td>investors</td>
 *       <td>records that are one lead; matches and scores anew</td></tr>
 *   <tr><td>GET, POST /api/leads/rulings</td><td>investors</td>
 *       <td>what persons said of two records</td></tr>
 *   <tr><td>GET /api/leads/{id}</td><td>investors</td><td>one lead and its history</td></tr>
 *   <tr><td>POST /api/leads/{id}/steps</td><td>investors</td><td>the lead, moved on</td></tr>
 *   <tr><td>GET /api/sources</td><td>investors</td><td>the sources and their policies</td></tr>
 *   <tr><td>POST, DELETE /api/sources/{source}/acceptance</td><td>investors</td>
 *       <td>the visitor's word for the policy, given or taken back</td></tr>
 *   <tr><td>POST /api/deals/settlement</td><td>investors</td>
 *       <td>the settlement of a deal sheet, or everything that is wrong with it</td></tr>
 *   <tr><td>POST /api/deals/offer</td><td>investors</td>
 *       <td>the deal to offer and its alternatives, or why not to book</td></tr>
 *   <tr><td>POST /api/deals/parse</td><td>investors</td>
 *       <td>a deal in shorthand, or the ways to read it</td></tr>
 *   <tr><td>GET, POST /u/{token}</td><td>whoever has the link</td>
 *       <td>a page that asks, and the opt-out itself; where there is a desk for it</td></tr>
 *   <tr><td>POST /api/calendar/generate</td><td>investors</td><td>what the run did</td></tr>
 * </table>
 *
 * <p>The plugin brings its {@link Gatekeeper} and answers every error of the host with a problem:
 * the host's own routes need a role of {@link Access} or of their own.
 */
public final class GigMateApi extends Plugin<Void> {
  private static final int EVENTS_A_PAGE = 200;

  /** How far ahead events are answered where no end is given. */
  private static final Duration HORIZON = Duration.ofDays(365);

  private final Builder parts;
  private final Listings listings;
  private final LeadRoutes leads;
  private final MergeRoutes merges;
  private final SourceRoutes sources;
  private final CalendarDesk calendar;
  private final InstantSource clock;

  private GigMateApi(Builder parts) {
    this.parts = parts;
    this.listings = Objects.requireNonNull(parts.listings, "listings");
    this.leads =
        new LeadRoutes(
            Objects.requireNonNull(parts.leads, "leads"),
            Objects.requireNonNull(parts.pipeline, "pipeline"),
            Objects.requireNonNull(parts.flow, "flow"));
    this.merges = new MergeRoutes(Objects.requireNonNull(parts.merges, "merges"));
    this.sources = new SourceRoutes(Objects.requireNonNull(parts.intake, "intake"), parts.sources);
    this.calendar = Objects.requireNonNull(parts.calendar, "calendar");
    this.clock = Objects.requireNonNull(parts.clock, "clock");
  }

  /**
   * Starts the plugin.
   *
   * @param signIn says who is asking
   * @param tenants where tenants are kept
   * @param open the tenant whose public calendar everybody sees
   */
  public static Builder builder(SignIn signIn, Tenants tenants, TenantId open) {
    return new Builder(signIn, tenants, open);
  }

  /** Answers whether the path is one of the API's, where errors are JSON for everybody. */
  public static boolean covers(String path) {
    return path.startsWith("/api/") || path.equals("/health");
  }

  @Override
  public void onInitialize(JavalinState state) {
    RoutesConfig routes = state.routes;
    routes.beforeMatched(new Gatekeeper(parts.signIn, state.internalRouter));
    new Problems(parts.errorPage).catchAll(routes);
    routes.get("/health", GigMateApi::health, Access.OPEN);
    routes.get("/api/events", this::events, Access.OPEN);
    // Before the route of one lead: the first that fits is taken.
    merges.mount(routes);
    leads.mount(routes);
    sources.mount(routes);
    DealRoutes.mount(routes);
    if (parts.optOuts != null) {
      new OptOutRoutes(parts.optOuts).mount(routes);
    }
    routes.post("/api/calendar/generate", this::generate, Access.INVESTOR);
  }

  private static void health(Context request) {
    Json.write(request, new Bodies.Health("up"));
  }

  private void events(Context request) {
    Parameters given = new Parameters(request);
    Tenant tenant = tenant(parts.open);
    Instant today =
        LocalDate.ofInstant(clock.instant(), tenant.timeZone())
            .atStartOfDay(tenant.timeZone())
            .toInstant();
    Instant from = given.time("from", tenant.timeZone()).orElse(today);
    Instant until = given.time("until", tenant.timeZone()).orElseGet(() -> from.plus(HORIZON));
    if (!from.isBefore(until)) {
      throw Parameters.bad("from must lie before until: " + from + ", " + until);
    }
    int limit = given.limit(EVENTS_A_PAGE);
    int offset = given.offset();
    List<Listing> found =
        listings.between(tenant.id(), from, until).stream().filter(Listing::isPublic).toList();
    Json.write(
        request,
        new Bodies.EventPage(
            found.stream().skip(offset).limit(limit).map(Bodies.EventBody::of).toList(),
            found.size(),
            limit,
            offset));
  }

  private void generate(Context request) {
    Tenant tenant = tenant(Gatekeeper.visitor(request).tenant());
    Json.write(request, Bodies.Generation.of(calendar.generate(tenant, PlanRequest.DEFAULT_WEEKS)));
  }

  private Tenant tenant(TenantId id) {
    return parts
        .tenants
        .find(id)
        .orElseThrow(() -> new IllegalStateException("there is no tenant " + id));
  }

  /** Collects the services that the API stands on. */
  public static final class Builder {
    private final SignIn signIn;
    private final Tenants tenants;
    private final TenantId open;
    private @Nullable Listings listings;
    private @Nullable LeadRanking leads;
    private @Nullable LeadPipeline pipeline;
    private @Nullable LeadFlow flow;
    private @Nullable MergeDesk merges;
    private @Nullable ProspectIntake intake;
    private List<ProspectSource> sources = List.of();
    private @Nullable CalendarDesk calendar;
    private @Nullable OptOutDesk optOuts;
    private @Nullable InstantSource clock;
    private ErrorPage errorPage = Problems::writeJson;

    private Builder(SignIn signIn, Tenants tenants, TenantId open) {
      this.signIn = signIn;
      this.tenants = tenants;
      this.open = open;
    }

    /** Sets what the calendar is read from; it must be set. */
    public Builder listings(Listings value) {
      listings = value;
      return this;
    }

    /** Sets what leads are read from; it must be set. */
    public Builder leads(LeadRanking value) {
      leads = value;
      return this;
    }

    /** Sets what moves leads; it must be set. */
    public Builder pipeline(LeadPipeline value) {
      pipeline = value;
      return this;
    }

    /** Sets what says how far leads get; it must be set. */
    public Builder flow(LeadFlow value) {
      flow = value;
      return this;
    }

    /** Sets what joins the records that are one lead; it must be set. */
    public Builder merges(MergeDesk value) {
      merges = value;
      return this;
    }

    /** Sets what asks sources, and knows who accepted their policies; it must be set. */
    public Builder intake(ProspectIntake value) {
      intake = value;
      return this;
    }

    /** Sets the sources that are asked, to be told about; none where left out. */
    public Builder sources(List<ProspectSource> value) {
      sources = List.copyOf(value);
      return this;
    }

    /** Sets who fills the calendar; it must be set. */
    public Builder calendar(CalendarDesk value) {
      calendar = value;
      return this;
    }

    /** Sets who opts out by links; without one there is no such route. */
    public Builder optOuts(OptOutDesk value) {
      optOuts = value;
      return this;
    }

    /** Sets what says which day it is; it must be set. */
    public Builder clock(InstantSource value) {
      clock = value;
      return this;
    }

    /** Sets how errors look on the host's own pages; problem details where left out. */
    public Builder errorPage(ErrorPage value) {
      errorPage = value;
      return this;
    }

    /**
     * Returns the plugin.
     *
     * @throws NullPointerException where a part that must be set was not, naming it
     */
    public GigMateApi build() {
      return new GigMateApi(this);
    }
  }
}
