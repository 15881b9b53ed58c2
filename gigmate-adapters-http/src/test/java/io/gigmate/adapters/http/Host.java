package io.gigmate.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigmate.adapters.http.rule.KnownIds;
import io.gigmate.adapters.http.rule.WrittenAgreements;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.KeptAnswer;
import io.gigmate.core.access.Role;
import io.gigmate.core.access.Scope;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.autonomy.ApprovalDesk;
import io.gigmate.core.autonomy.ConfigurationDesk;
import io.gigmate.core.autonomy.phase.AutonomyDesk;
import io.gigmate.core.autonomy.phase.AutonomyPolicy;
import io.gigmate.core.autonomy.phase.PhaseGates;
import io.gigmate.core.compliance.RuleDesk;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryConsents;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryIdempotentAnswers;
import io.gigmate.core.memory.InMemoryLeadSteps;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryPendingChanges;
import io.gigmate.core.memory.InMemoryPhases;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemorySourceVisits;
import io.gigmate.core.memory.InMemorySuppressions;
import io.gigmate.core.memory.InMemoryTenants;
import io.gigmate.core.memory.InMemoryTightenings;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.operations.ErasureDesk;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.OptOutDesk;
import io.gigmate.core.outreach.UnsubscribeTokens;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.SourcePolicies;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scheduling.demand.SalesDesk;
import io.gigmate.scheduling.hold.HoldDesk;
import io.gigmate.scheduling.memory.InMemoryEventTemplates;
import io.gigmate.scheduling.memory.InMemoryHolds;
import io.gigmate.scheduling.memory.InMemoryJobRuns;
import io.gigmate.scheduling.memory.InMemoryShowResults;
import io.gigmate.scheduling.memory.InMemoryStandingRules;
import io.gigmate.scheduling.rolling.CalendarMonitor;
import io.gigmate.scheduling.rolling.RollingCalendar;
import io.gigmate.scheduling.rolling.Timetable;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import io.gigmate.scoring.lead.LeadDesk;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.memory.InMemoryBookingDecisions;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import io.gigmate.scoring.memory.InMemoryMatchings;
import io.gigmate.scoring.memory.InMemoryRulings;
import io.gigmate.scoring.merge.JoinedProspects;
import io.gigmate.scoring.merge.JoinedSteps;
import io.gigmate.scoring.merge.MergeDesk;
import io.gigmate.scoring.merge.MergedProspects;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A host that mounts the API beside routes of its own, on two tenants in memory. It is noon on
 * Monday, March 2, 2026, in Texas.
 */
final class Host implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  static final ZoneId TEXAS = ZoneId.of("America/Chicago");
  private static final GeoPoint TOWN = GeoPoint.of(30.098, -98.4214);
  static final TenantId TENANT = TenantId.of("default");
  static final TenantId OTHER = TenantId.of("other");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A role that the plugin knows nothing of. */
  enum OwnRole implements RouteRole {
    ANYBODY
  }

  /** Where every recipient of this host is reached. */
  static final ContactPoint MAILBOX =
      new ContactPoint(ContactPoint.Kind.MAILBOX, "owner@venue.example");

  static final UnsubscribeTokens TOKENS =
      UnsubscribeTokens.of(new byte[32], UnsubscribeTokens.SHORTEST_LIFE);

  final InMemorySuppressions suppressions = new InMemorySuppressions(ContactKey.of(new byte[16]));
  final InMemoryConsents consents = new InMemoryConsents();
  final InMemoryEvents events = new InMemoryEvents();
  private final InMemoryTenants tenants = new InMemoryTenants();
  private final InMemoryVenues venues = new InMemoryVenues();
  private final InMemoryArtists artists = new InMemoryArtists();
  private final InMemoryProspects prospects = new InMemoryProspects();
  private final InMemoryLeadAssessments assessments = new InMemoryLeadAssessments(prospects);
  private final InMemoryLeadSteps steps = new InMemoryLeadSteps(prospects);
  final InMemoryMatchings matchings = new InMemoryMatchings();
  private final InMemoryRulings rulings = new InMemoryRulings();
  final InMemoryBookingDecisions decisions = new InMemoryBookingDecisions();
  final InMemoryEventTemplates templates = new InMemoryEventTemplates();
  final InMemoryShowResults results = new InMemoryShowResults();
  private final InMemoryHolds holds = new InMemoryHolds();
  private final InMemoryStandingRules rules = new InMemoryStandingRules();
  private final InMemoryJobRuns runs = new InMemoryJobRuns();
  private final InMemorySourceVisits visits = new InMemorySourceVisits();
  final InMemoryOperationsLog log = new InMemoryOperationsLog();
  final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final InMemoryPendingChanges pendingChanges = new InMemoryPendingChanges();
  final InMemoryPhases phases = new InMemoryPhases();
  private final InMemoryTightenings tightenings = new InMemoryTightenings();
  final AutonomyDesk autonomy;
  final InMemoryIdempotentAnswers answers = new InMemoryIdempotentAnswers();
  private volatile Instant now = NOW;
  volatile boolean failing;
  volatile boolean longest;
  private final InstantSource clock = () -> now;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Javalin javalin;

  private Host(List<String> origins, RequestLimits limits, boolean paced) {
    InMemoryTransactions transactions =
        InMemoryTransactions.over(
            events,
            prospects,
            assessments,
            steps,
            matchings,
            rulings,
            decisions,
            visits,
            runs,
            results,
            holds,
            rules,
            suppressions,
            consents,
            configurations,
            pendingChanges,
            phases,
            tightenings,
            log);
    autonomy =
        new AutonomyDesk(
            phases,
            configurations,
            PhaseGates.standard(),
            AutonomyPolicy.standard(),
            log,
            transactions,
            clock);
    HoldDesk holdDesk = new HoldDesk(holds, venues, artists, log, transactions, clock);
    MergedProspects merged = new MergedProspects(prospects, matchings);
    JoinedProspects joined = new JoinedProspects(prospects, merged);
    JoinedSteps joinedSteps = new JoinedSteps(steps, merged);
    LeadPipeline pipeline = new LeadPipeline(joined, joinedSteps, log, transactions, clock);
    CalendarDesk calendar =
        new CalendarDesk(
                venues, artists, templates, events, log, transactions, clock, Distance.ofMiles(20))
            .keepingTo(new WrittenAgreements(rules).and(holdDesk));
    tenants.save(Tenant.of(TENANT, "First", TEXAS));
    tenants.save(Tenant.of(OTHER, "Second", TEXAS));
    fill();
    LeadDesk desk =
        new LeadDesk(
            joined,
            assessments,
            new InMemoryConfigurations(),
            log,
            transactions,
            clock,
            Regions.standard());
    desk.assessAll(TENANT);
    MergeDesk merges =
        new MergeDesk(prospects, matchings, rulings, assessments, desk, log, transactions, clock);
    javalin =
        Javalin.create(
                config -> {
                  config.http.prefer405over404 = true;
                  config.registerPlugin(
                      GigMateApi.builder(new SomeAccounts())
                          .idempotent(answers, clock)
                          .allowOrigins(origins)
                          .limits(limits, paced ? clock : InstantSource.system())
                          .sessionCookie("session")
                          .with(
                              new EventRoutes(
                                  new Listings(events, venues, artists), tenants, TENANT, clock))
                          .with(
                              new LeadRoutes(
                                  new LeadRanking(merged, assessments, joinedSteps),
                                  pipeline,
                                  new LeadFlow(joined, assessments, joinedSteps, pipeline),
                                  merges))
                          .with(
                              new SourceRoutes(
                                  new ProspectIntake(
                                      SourcePolicies.standard(),
                                      visits,
                                      prospects,
                                      new InMemoryConfigurations(),
                                      log,
                                      transactions,
                                      clock),
                                  List.of()))
                          .with(new DealRoutes())
                          .with(this::mountFlaky)
                          .with(
                              new OperationRoutes(
                                  log, tenants, new ErasureDesk(log, transactions, clock)))
                          .with(new GrowthParts(events, artists, venues, tenants, log, clock))
                          .with(
                              new BookingRoutes(
                                  new BookingDesk(
                                      artists,
                                      venues,
                                      events,
                                      decisions,
                                      log,
                                      transactions,
                                      clock,
                                      BookingKnowledge.none())))
                          .with(
                              new CalendarRoutes(
                                  new RollingCalendar(calendar, runs, transactions, clock),
                                  new SomeTimetable(),
                                  new CalendarMonitor(events, templates, runs, clock),
                                  tenants))
                          .with(
                              new RuleRoutes(
                                  rules, new KnownIds(venues, artists, templates, events), clock))
                          .with(new HoldRoutes(holdDesk, clock))
                          .with(
                              new ConfigurationRoutes(
                                  new ApprovalDesk(
                                      new ConfigurationDesk(
                                          configurations, log, transactions, clock),
                                      pendingChanges,
                                      log,
                                      transactions,
                                      clock),
                                  Regions.standard(),
                                  clock))
                          .with(new AutonomyRoutes(autonomy, clock))
                          .with(
                              new TighteningRoutes(
                                  new RuleDesk(tightenings, log, transactions, clock)))
                          .with(
                              new SalesRoutes(
                                  new SalesDesk(
                                      events,
                                      venues,
                                      templates,
                                      results,
                                      log,
                                      transactions,
                                      clock)))
                          .with(
                              new OptOutRoutes(
                                  new OptOutDesk(
                                      TOKENS,
                                      (tenant, recipient) -> List.of(MAILBOX),
                                      suppressions,
                                      consents,
                                      log,
                                      transactions,
                                      clock)))
                          .build());
                  config.routes.get("/forgotten", ctx -> ctx.result("in"));
                  config.routes.get("/own", ctx -> ctx.result("in"), OwnRole.ANYBODY);
                  config.routes.get(
                      "/api/v1/broken",
                      ctx -> {
                        throw new IllegalStateException("the inner secret");
                      },
                      Access.OPEN);
                })
            .start(0);
  }

  /** A part of the host's own, which fails where it is told to. */
  private void mountFlaky(ApiRoutes routes) {
    routes.post(
        "/api/v1/flaky",
        About.about("Fails now and then.").answersAs("text/plain"),
        request -> {
          if (failing) {
            throw new IllegalStateException("as told");
          }
          request.result(longest ? "x".repeat(KeptAnswer.LONGEST + 1) : "done");
        },
        Access.INVESTOR);
    routes.get(
        "/api/v1/own/room",
        About.about("Shows a room to who runs it.").answersAs("text/plain"),
        request -> request.result("the room of " + Gatekeeper.visitor(request).username()),
        Access.VENUE);
    routes.post(
        "/api/v1/own/calendar",
        About.about("Changes what rooms and acts have in common.").answersAs("text/plain"),
        request -> request.result("done"),
        Access.VENUE,
        Access.ARTIST);
  }

  static Host start() {
    return new Host(List.of(), RequestLimits.standard(), false);
  }

  /** Starts a host with these limits, whose rate counts by the host's clock. */
  static Host within(RequestLimits limits) {
    return new Host(List.of(), limits, true);
  }

  /** Starts a host whose API pages of these sites may ask. */
  static Host open(String... origins) {
    return new Host(List.of(origins), RequestLimits.standard(), false);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  int port() {
    return javalin.port();
  }

  /** Returns what is mounted, as method and path. */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(route -> route.method.isHttpMethod())
        .map(route -> route.method.name() + " " + route.path)
        .toList();
  }

  /** Keeps a show in the first room at this hour on this day. */
  void keep(String id, String date, EventStatus status) {
    keep(id, date, status, null);
  }

  /** Keeps a show that was made from this template. */
  void keep(String id, String date, EventStatus status, @Nullable TemplateId template) {
    ZonedDateTime start = LocalDate.parse(date).atTime(20, 0).atZone(TEXAS);
    events.save(
        TENANT,
        Event.builder(
                EventId.of(id),
                VenueId.of("v1"),
                ArtistId.of("a1"),
                ShowTimes.of(start.minusMinutes(30), start, start.plusHours(2)))
            .template(template)
            .title("Quiet Hours - Acoustic Night")
            .genre(Genre.of("acoustic"))
            .price(Money.parse("USD 12.50"))
            .capacity(80)
            .status(status)
            .build());
  }

  Ask ask(String path) {
    return new Ask(path);
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void fill() {
    venues.saveAll(
        TENANT,
        List.of(
            Venue.builder(VenueId.of("v1"), "Lantern Hall", TEXAS, 120)
                .city(City.of("Blanco", "TX"))
                .location(TOWN)
                .build()));
    artists.saveAll(
        TENANT, List.of(Artist.builder(ArtistId.of("a1"), "Quiet Hours").location(TOWN).build()));
    prospects.saveAll(
        TENANT,
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                i ->
                    Prospect.builder(ProspectId.of("p" + i), ProspectType.VENUE, "Room " + i)
                        .city(City.of("Austin", "TX"))
                        .capacity(100 * i)
                        .genres(List.of(Genre.of("Country")))
                        .contact(
                            new ContactDetails(
                                "owner" + i + "@venue.example", null, null, null, null))
                        .build())
            .toList());
  }

  /** The session is a header here; a host would look into a cookie. */
  private static final class SomeAccounts implements SignIn {
    @Override
    public Optional<Account> bySession(Context request) {
      String username = request.header("X-Session");
      return username == null ? Optional.empty() : Optional.of(account(username));
    }

    @Override
    public boolean isOwnForm(Context request) {
      return request.header("X-Foreign") == null;
    }

    @Override
    public Optional<Account> byPassword(Context request, String username, String password) {
      return password.equals("p\u00e4ss:word") ? Optional.of(account(username)) : Optional.empty();
    }

    @Override
    public Optional<TokenVisit> byToken(String token) {
      return switch (token) {
        case "the boss's" ->
            Optional.of(new TokenVisit(account("boss"), List.of(Scope.GENERATE_EVENTS)));
        case "the room's" ->
            Optional.of(
                new TokenVisit(account("room"), List.of(Scope.GENERATE_EVENTS, Scope.READ)));
        case "for nothing" -> Optional.of(new TokenVisit(account("boss"), List.of()));
        default -> Optional.empty();
      };
    }

    private static Account account(String username) {
      return switch (username) {
        case "act" -> new Account("act", TENANT, Role.ARTIST, "hash-of-act");
        case "room" -> new Account("room", TENANT, Role.VENUE, "hash-of-room");
        case "stranger" -> new Account("stranger", OTHER, Role.INVESTOR, "hash-of-stranger");
        default -> new Account(username, TENANT, Role.INVESTOR, "hash-of-investor");
      };
    }
  }

  /** Runs next at midnight, whatever it is told; knows one cron that cannot be read. */
  private static final class SomeTimetable implements Timetable {
    private volatile String cron = RollingCalendar.DEFAULT_CRON;

    @Override
    public String cron(TenantId tenant) {
      return cron;
    }

    @Override
    public Optional<Instant> next(TenantId tenant) {
      return Optional.of(Instant.parse("2026-03-03T00:00:00Z"));
    }

    @Override
    public void change(TenantId tenant, String changed, String by) {
      if (changed.equals("never")) {
        throw new IllegalArgumentException("never is no cron");
      }
      cron = changed;
    }
  }

  /** A request in the making. */
  final class Ask {
    private final HttpRequest.Builder request;

    private Ask(String path) {
      request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + javalin.port() + path))
              .timeout(Duration.ofSeconds(20));
    }

    Ask with(String header, String value) {
      request.header(header, value);
      return this;
    }

    Ask as(String username) {
      return with("X-Session", username);
    }

    Ask basic(String username, String password) {
      byte[] pair = (username + ":" + password).getBytes(UTF_8);
      return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Ask post(String body) {
      request.POST(BodyPublishers.ofString(body));
      return this;
    }

    Ask put(String body) {
      request.PUT(BodyPublishers.ofString(body));
      return this;
    }

    Ask bearer(String token) {
      return with("Authorization", "Bearer " + token);
    }

    Ask method(String method) {
      request.method(method, BodyPublishers.noBody());
      return this;
    }

    HttpResponse<String> answer() {
      try {
        return client.send(request.build(), BodyHandlers.ofString());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    int status() {
      return answer().statusCode();
    }

    JsonNode json() {
      return read(answer());
    }
  }

  static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
