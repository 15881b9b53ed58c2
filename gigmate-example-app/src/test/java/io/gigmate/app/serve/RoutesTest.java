package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.ByPerson;
import io.gigmate.adapters.http.ForScope;
import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.adapters.http.RequestLimits;
import io.gigmate.adapters.http.live.LiveRoutes;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.CsrfToken;
import io.gigmate.app.access.Front;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.access.Tokens;
import io.gigmate.app.jobs.CronTimetable;
import io.gigmate.app.metrics.Metrics;
import io.gigmate.app.outreach.OutreachSettings;
import io.gigmate.app.pipeline.ViralSettings;
import io.gigmate.app.pipeline.ViralSignals;
import io.gigmate.core.access.Role;
import io.gigmate.core.access.Scope;
import io.gigmate.core.place.Distance;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks the table of routes, so that a new one cannot be forgotten. */
class RoutesTest {
  private static TestApp app;
  private static String investor;

  /** Sessions of everybody who is somebody and no investor. */
  private static Map<Role, String> others;

  @BeforeAll
  static void start() {
    app = TestApp.filled();
    investor = app.session(Administrator.USERNAME);
    others =
        Map.of(Role.VENUE, app.session(TestApp.VENUE_OWNER), Role.ARTIST, app.session(TestApp.ACT));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void everyRouteSaysForWhomItIs() {
    assertThat(routes()).isNotEmpty();
    assertThat(routes())
        .allSatisfy(
            route -> assertThat(roles(route)).filteredOn(Access.class::isInstance).hasSize(1));
  }

  @Test
  void onlyThisRouteIsOpenToTokens() {
    assertThat(
            routes().stream()
                .filter(route -> roles(route).contains(new ForScope(Scope.GENERATE_EVENTS)))
                .map(RoutesTest::name))
        .containsExactly("POST /functions/v1/auto-generate-events");
    assertThat(routes()).allSatisfy(route -> assertThat(roles(route)).hasSizeLessThanOrEqualTo(2));
  }

  @Test
  void onlyTheseRoutesAreOpenToEverybody() {
    assertThat(routes().stream().filter(RoutesTest::isOpen).map(RoutesTest::name))
        .containsExactlyInAnyOrder(
            "GET /",
            "GET /assets/{name}",
            "GET /login",
            "POST /login",
            "POST /logout",
            "GET /health",
            "GET /api/v1/openapi.json",
            "GET /u/{token}",
            "POST /u/{token}",
            "POST /api/v1/outreach/webhooks/{provider}",
            "GET /api/v1/events",
            "GET /feeds/venues/{file}",
            "GET /feeds/artists/{file}",
            "GET /feeds/regions/{file}");
  }

  @Test
  void everyOtherRouteIsRefusedWithoutASignIn() {
    assertThat(guarded())
        .isNotEmpty()
        .allSatisfy(
            route -> {
              HttpResponse<String> answer = ask(route);
              boolean ledToSignIn =
                  answer.statusCode() == 303
                      && answer.headers().firstValue("location").orElse("").equals("/login");
              assertThat(answer.statusCode() == 401 || ledToSignIn).as(name(route)).isTrue();
              assertThat(answer.body()).doesNotContain("Lantern Hall", "factor");
            });
  }

  @Test
  void everyOtherRouteIsRefusedToEveryOtherRole() {
    assertThat(others)
        .containsOnlyKeys(EnumSet.complementOf(EnumSet.of(Role.INVESTOR)).toArray(Role[]::new));
    others.forEach(
        (role, session) ->
            assertThat(guarded())
                .allSatisfy(
                    route ->
                        assertThat(ask(route, "Cookie", session).statusCode())
                            .as(name(route) + " as " + role)
                            .isEqualTo(403)));
  }

  @Test
  void theAppOpensNoRouteToVenuesOrArtists() {
    assertThat(guarded())
        .allSatisfy(
            route ->
                assertThat(roles(route))
                    .as(name(route))
                    .contains(Access.INVESTOR)
                    .doesNotContain(Access.VENUE, Access.ARTIST));
  }

  @Test
  void noChangeIsTakenFromAnotherSite() {
    assertThat(changing())
        .isNotEmpty()
        .allSatisfy(
            route -> {
              assertThat(
                      ask(route, "Cookie", investor, "Origin", "https://evil.example").statusCode())
                  .as(name(route))
                  .isEqualTo(403);
              assertThat(
                      ask(route, "Cookie", investor, "Sec-Fetch-Site", "cross-site").statusCode())
                  .as(name(route))
                  .isEqualTo(403);
            });
  }

  @Test
  void noChangeIsTakenWithoutTheTokenOfTheSession() {
    assertThat(changing())
        .filteredOn(route -> !route.path.equals("/login"))
        .isNotEmpty()
        .allSatisfy(
            route -> {
              assertThat(ask(route, "Cookie", "x=1; " + investor).statusCode())
                  .as(name(route))
                  .isEqualTo(403);
              assertThat(
                      ask(route, "Cookie", "x=1; " + investor, CsrfToken.HEADER, "guessed")
                          .statusCode())
                  .as(name(route))
                  .isEqualTo(403);
            });
    assertThat(app.get("/ai", "Cookie", investor).statusCode()).isEqualTo(200);
  }

  @Test
  void theTokenOfAnotherSessionIsNone() {
    String other = app.csrfToken(app.session(Administrator.USERNAME));
    assertThat(changing())
        .filteredOn(route -> !route.path.equals("/login"))
        .allSatisfy(
            route ->
                assertThat(
                        ask(route, "Cookie", "x=1; " + investor, CsrfToken.HEADER, other)
                            .statusCode())
                    .as(name(route))
                    .isEqualTo(403));
  }

  @Test
  void whoAsksForProblemDetailsGetsThemOnEveryRefusal() {
    String[][] refused = {
      {},
      {"Cookie", others.get(Role.VENUE)},
      {"Cookie", others.get(Role.ARTIST)},
      {"Cookie", "x=1; " + investor},
      {"Cookie", investor, "Origin", "https://evil.example"}
    };
    for (String[] headers : refused) {
      String[] asking =
          Stream.concat(Stream.of("Accept", "application/problem+json"), Stream.of(headers))
              .toArray(String[]::new);
      assertThat(changing())
          .filteredOn(route -> !isOpen(route))
          .allSatisfy(
              route -> {
                HttpResponse<String> answer = ask(route, asking);
                assertThat(answer.statusCode()).as(name(route)).isIn(401, 403);
                assertThat(answer.headers().firstValue("content-type"))
                    .as(name(route))
                    .hasValue("application/problem+json");
                assertThat(answer.body()).contains("\"status\":" + answer.statusCode());
              });
    }
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItNeverDoes() {
    List<HttpResponse<String>> answers =
        Stream.of(
                routes().stream().map(route -> ask(route, "X-Forwarded-Proto", "https")),
                routes().stream()
                    .filter(route -> route.method.equals(HandlerType.GET))
                    .map(route -> ask(route, "Cookie", investor, "X-Forwarded-Proto", "https")),
                Stream.of(
                    app.get("/nowhere", "X-Forwarded-Proto", "https"),
                    app.send("PATCH", "/login", "X-Forwarded-Proto", "https")))
            .flatMap(each -> each)
            .toList();

    assertThat(answers)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            answer -> {
              HttpHeaders headers = answer.headers();
              assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                  .as(answer.uri().toString())
                  .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                  .doesNotContain("unsafe");
              assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
              assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
              assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
              assertThat(headers.firstValue("Permissions-Policy")).isPresent();
              assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
              assertThat(headers.firstValue("Server")).isEmpty();
            });
  }

  @Test
  void noPageNeedsWhatThePolicyForbids() {
    assertThat(routes())
        .filteredOn(route -> route.method.equals(HandlerType.GET))
        .filteredOn(route -> !GigMateApi.covers(route.path) && !route.path.contains("/assets/"))
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(ask(route, "Cookie", investor).body())
                    .as(name(route))
                    .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=\"|javascript:")
                    .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=)"));
  }

  @Test
  void aTokenOpensWhatItsScopeSaysAndNothingElse() {
    Tokens tokens = new Tokens(app.storage.apiTokens(), InstantSource.system());
    String reading = "Bearer " + tokens.issue("admin", "reads", List.of(Scope.READ));
    String writing = "Bearer " + tokens.issue("admin", "writes", List.of(Scope.WRITE));
    assertThat(guarded())
        .allSatisfy(
            route -> {
              boolean reads = route.method.equals(HandlerType.GET);
              boolean open = GigMateApi.covers(route.path) && !roles(route).contains(ByPerson.ONLY);
              String fitting = reads ? reading : writing;
              String other = reads ? writing : reading;
              assertThat(ask(route, "Authorization", other).statusCode())
                  .as(name(route))
                  .isEqualTo(403);
              if (open && reads) {
                assertThat(ask(route, "Authorization", fitting).statusCode())
                    .as(name(route))
                    .isIn(200, 400, 404);
              } else if (!open) {
                assertThat(ask(route, "Authorization", fitting).statusCode())
                    .as(name(route))
                    .isEqualTo(403);
              }
            });
  }

  static List<Endpoint> routes() {
    return Server.assemble(house(), List.of(), RequestLimits.standard())
        .unsafe
        .internalRouter
        .allHttpHandlers()
        .stream()
        .map(parsed -> parsed.endpoint)
        .filter(route -> route.method.isHttpMethod())
        .toList();
  }

  /** An empty house in memory. */
  static House house() {
    Storage storage = Storage.inMemory();
    InstantSource clock = InstantSource.system();
    return House.on(
        storage,
        Desks.on(storage, clock, Distance.ofMiles(20), BookingKnowledge.none()),
        Outreach.on(
            storage,
            Governance.on(storage, clock),
            OutreachSettings.none(Path.of("target")),
            clock),
        List.of(),
        List.of(),
        new CronTimetable(storage.jobSchedules(), clock),
        new Passwords(),
        Front.DIRECT,
        new Metrics(),
        Pipelines.on(storage, ViralSettings.standard(), ViralSignals.none(), clock),
        clock);
  }

  private static List<Endpoint> guarded() {
    return routes().stream().filter(route -> !isOpen(route)).toList();
  }

  private static List<Endpoint> changing() {
    return routes().stream()
        .filter(route -> !route.method.equals(HandlerType.GET))
        .filter(route -> !roles(route).contains(Access.LINK))
        .toList();
  }

  private static HttpResponse<String> ask(Endpoint route, String... headers) {
    // A stream has no end; its head says who is let in.
    if (route.path.equals(LiveRoutes.PATH)) {
      return app.send("HEAD", path(route), headers);
    }
    return route.method.equals(HandlerType.GET)
        ? app.get(path(route), headers)
        : app.send(route.method.name(), path(route), headers);
  }

  /** Returns the route's path for something that is there. */
  private static String path(Endpoint route) {
    return route
        .path
        .replace("artists/{id}", "artists/a1")
        .replace("{id}", "p1")
        .replace("{advice}", "advice-1")
        .replace("{recipient}", "p1")
        .replace("{source}", "yelp")
        .replaceAll("\\{[^}]+}", "x");
  }

  private static boolean isOpen(Endpoint route) {
    return roles(route).contains(Access.OPEN) || roles(route).contains(Access.LINK);
  }

  private static Set<RouteRole> roles(Endpoint route) {
    Roles roles = route.metadata(Roles.class);
    return roles == null ? Set.of() : roles.getRoles();
  }

  private static String name(Endpoint route) {
    return route.method.name() + " " + route.path;
  }
}
