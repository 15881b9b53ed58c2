package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatekeeperTest {
  private static final String LEADS = "/api/v1/leads";
  private static final String GENERATE = "/api/v1/calendar/generate";
  private static final String PASSWORD = "p\u00e4ss:word";

  private static Host host;

  @BeforeAll
  static void start() {
    host = Host.start();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void aRouteWithoutARoleLetsInNobody() {
    assertThat(host.ask("/forgotten").status()).isEqualTo(403);
    assertThat(host.ask("/forgotten").as("boss").status()).isEqualTo(403);
  }

  @Test
  void aRouteWithRolesOfTheHostIsTheHostsToDecide() {
    assertThat(host.ask("/own").status()).isEqualTo(200);
  }

  @Test
  void whoIsNotKnownIsAskedForAPassword() {
    HttpResponse<String> answer = host.ask(LEADS).answer();

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("www-authenticate"))
        .hasValue("Basic realm=\"GigMate\", charset=\"UTF-8\"");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(host.ask(GENERATE).method("POST").status()).isEqualTo(401);
  }

  @Test
  void headIsDecidedAsGetIs() {
    assertThat(host.ask(LEADS).method("HEAD").status()).isEqualTo(401);
    assertThat(host.ask(LEADS).method("HEAD").as("room").status()).isEqualTo(403);
    assertThat(host.ask(LEADS).method("HEAD").as("boss").status()).isEqualTo(200);
    assertThat(host.ask("/health").method("HEAD").status()).isEqualTo(200);
    assertThat(host.ask("/forgotten").method("HEAD").status()).isEqualTo(403);
  }

  @Test
  void whoIsKnownButOfAnotherRoleIsRefused() {
    HttpResponse<String> answer = host.ask(LEADS).as("room").answer();

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("www-authenticate")).isEmpty();
    assertThat(host.ask(GENERATE).method("POST").basic("room", PASSWORD).status()).isEqualTo(403);
  }

  @Test
  void aRouteOfRoomsOpensToRoomsAndToInvestorsOnly() {
    String room = "/api/v1/own/room";
    assertThat(host.ask(room).as("room").answer().body()).isEqualTo("the room of room");
    assertThat(host.ask(room).as("boss").status()).isEqualTo(200);
    assertThat(host.ask(room).as("act").status()).isEqualTo(403);
    assertThat(host.ask(room).status()).isEqualTo(401);
    assertThat(host.ask(room).method("HEAD").as("act").status()).isEqualTo(403);
    assertThat(host.ask(room).bearer("the room's").status()).isEqualTo(200);
    assertThat(host.ask(LEADS).bearer("the room's").status()).isEqualTo(403);
  }

  @Test
  void aRouteOfSeveralRolesOpensToEach() {
    String calendar = "/api/v1/own/calendar";
    for (String username : List.of("room", "act", "boss")) {
      assertThat(host.ask(calendar).post("").as(username).status()).as(username).isEqualTo(200);
      assertThat(host.ask(calendar).post("").as(username).with("X-Foreign", "yes").status())
          .as(username)
          .isEqualTo(403);
    }
    assertThat(host.ask(calendar).post("").status()).isEqualTo(401);
    assertThat(host.ask(calendar).post("").bearer("the room's").status()).isEqualTo(403);
  }

  @Test
  void basicOpensWhatTheRoleOpens() {
    HttpResponse<String> answer = host.ask(LEADS).basic("boss", PASSWORD).answer();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(host.ask(GENERATE).method("POST").basic("boss", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void credentialsThatAreWrongOrMalformedOpenNothing() {
    assertThat(host.ask(LEADS).basic("boss", "wrong").status()).isEqualTo(401);
    assertThat(host.ask(LEADS).with("Authorization", "Basic !!!").status()).isEqualTo(401);
    assertThat(host.ask(LEADS).with("Authorization", "Basic Ym9zcw==").status()).isEqualTo(401);
    assertThat(host.ask(LEADS).with("Authorization", "Bearer abc").status()).isEqualTo(401);
    assertThat(host.ask(LEADS).with("Authorization", "Basic").status()).isEqualTo(401);
  }

  @Test
  void anAuthorizationThatFailsIsNotMadeGoodByASession() {
    assertThat(host.ask(LEADS).as("boss").basic("boss", "wrong").status()).isEqualTo(401);
  }

  @Test
  void openRoutesDoNotAskWhoItIs() {
    assertThat(host.ask("/api/v1/events").basic("boss", "wrong").status()).isEqualTo(200);
  }

  @Test
  void aChangeThatAnotherSiteAsksForIsRefused() {
    assertThat(generateFrom("Origin", "https://evil.example")).isEqualTo(403);
    assertThat(generateFrom("Origin", "null")).isEqualTo(403);
    assertThat(generateFrom("Origin", "not a url")).isEqualTo(403);
    assertThat(generateFrom("Origin", "http://localhost:1")).isEqualTo(403);
    assertThat(generateFrom("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(generateFrom("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(
            host.ask(GENERATE)
                .method("POST")
                .basic("boss", PASSWORD)
                .with("Origin", "https://evil.example")
                .status())
        .isEqualTo(403);
  }

  @Test
  void aChangeFromTheSitesOwnPageOrFromAProgramPasses() {
    String self = host.ask("/health").answer().uri().getAuthority();

    assertThat(generateFrom("Origin", "http://" + self)).isEqualTo(200);
    assertThat(generateFrom("Origin", "https://" + self)).isEqualTo(200);
    assertThat(generateFrom("Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    assertThat(generateFrom("Sec-Fetch-Site", "none")).isEqualTo(200);
    assertThat(host.ask(GENERATE).method("POST").as("boss").status()).isEqualTo(200);
  }

  @Test
  void aSessionChangesNothingFromAFormThatIsNotItsOwn() {
    HttpResponse<String> answer =
        host.ask(GENERATE).method("POST").as("boss").with("X-Foreign", "yes").answer();
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("not one of this session");
    assertThat(host.ask(LEADS).as("boss").with("X-Foreign", "yes").status()).isEqualTo(200);
    assertThat(
            host.ask(GENERATE)
                .method("POST")
                .basic("boss", PASSWORD)
                .with("X-Foreign", "yes")
                .status())
        .isEqualTo(200);
  }

  @Test
  void readingIsNotBoundToTheSite() {
    assertThat(host.ask(LEADS).as("boss").with("Origin", "https://evil.example").status())
        .isEqualTo(200);
  }

  private static int generateFrom(String header, String value) {
    return host.ask(GENERATE).method("POST").as("boss").with(header, value).status();
  }
}
