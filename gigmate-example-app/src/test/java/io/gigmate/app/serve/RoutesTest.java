package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.ForScope;
import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.Front;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.jobs.CronTimetable;
import io.gigmate.core.access.Scope;
import io.gigmate.core.place.Distance;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks the table of routes, so that a new one cannot be forgotten. */
class RoutesTest {
  private static TestApp app;
  private static String investor;
  private static String venueOwner;

  @BeforeAll
  static void start() {
    app = TestApp.filled();
    investor = app.session(Administrator.USERNAME);
    venueOwner = app.session(TestApp.VENUE_OWNER);
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
            "GET /api/events",
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
  void everyOtherRouteIsRefusedToAnotherRole() {
    assertThat(guarded())
        .allSatisfy(
            route ->
                assertThat(ask(route, "Cookie", venueOwner).statusCode())
                    .as(name(route))
                    .isEqualTo(403));
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
  void noFormIsTakenWithoutTheTokenOfTheSession() {
    assertThat(changing())
        .filteredOn(route -> !GigMateApi.covers(route.path) && !route.path.equals("/login"))
        .isNotEmpty()
        .allSatisfy(
            route -> {
              assertThat(ask(route, "Cookie", investor).statusCode())
                  .as(name(route))
                  .isEqualTo(403);
              assertThat(app.post(path(route), "csrf=guessed", "Cookie", investor).statusCode())
                  .as(name(route))
                  .isEqualTo(403);
            });
  }

  private static List<Endpoint> routes() {
    Storage storage = Storage.inMemory();
    InstantSource clock = InstantSource.system();
    Desks desks = Desks.on(storage, clock, Distance.ofMiles(20), BookingKnowledge.none());
    return Server.assemble(
            storage,
            desks,
            List.of(),
            new CronTimetable(storage.jobSchedules(), clock),
            new Passwords(),
            Front.DIRECT,
            clock)
        .unsafe
        .internalRouter
        .allHttpHandlers()
        .stream()
        .map(parsed -> parsed.endpoint)
        .filter(route -> route.method.isHttpMethod())
        .toList();
  }

  private static List<Endpoint> guarded() {
    return routes().stream().filter(route -> !isOpen(route)).toList();
  }

  private static List<Endpoint> changing() {
    return routes().stream().filter(route -> !route.method.equals(HandlerType.GET)).toList();
  }

  private static HttpResponse<String> ask(Endpoint route, String... headers) {
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
        .replace("{source}", "yelp")
        .replace("{job}", "x");
  }

  private static boolean isOpen(Endpoint route) {
    return roles(route).contains(Access.OPEN);
  }

  private static Set<RouteRole> roles(Endpoint route) {
    Roles roles = route.metadata(Roles.class);
    return roles == null ? Set.of() : roles.getRoles();
  }

  private static String name(Endpoint route) {
    return route.method.name() + " " + route.path;
  }
}
