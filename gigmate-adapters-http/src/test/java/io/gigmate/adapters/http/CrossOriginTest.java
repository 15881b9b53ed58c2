package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrossOriginTest {
  private static final String APP = "https://app.example:8443";
  private static Host open;
  private static Host closed;

  @BeforeAll
  static void start() {
    open = Host.open(APP);
    closed = Host.start();
  }

  @AfterAll
  static void stop() {
    open.close();
    closed.close();
  }

  @Test
  void byDefaultNothingIsSaidToAnySite() {
    HttpResponse<String> answer = closed.ask("/api/v1/events").with("Origin", APP).answer();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control"));
    assertThat(preflight(closed, APP).headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control"));
  }

  @Test
  void aNamedSiteMayReadWithATokenAndSeesTheHeadersOfTheApi() {
    HttpResponse<String> answer = open.ask("/api/v1/events").with("Origin", APP).answer();
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue(APP);
    assertThat(answer.headers().firstValue("access-control-expose-headers").orElse(""))
        .contains("ETag", "Link");
    assertThat(answer.headers().allValues("vary")).contains("Origin");
    // No cookie of this site goes with what another site's page asks.
    assertThat(answer.headers().firstValue("access-control-allow-credentials")).isEmpty();
    assertThat(
            open.ask("/api/v1/leads")
                .with("Origin", APP)
                .answer()
                .headers()
                .firstValue("access-control-allow-origin"))
        .hasValue(APP);
  }

  @Test
  void aNamedSiteIsToldWhatItMaySend() {
    HttpResponse<String> answer = preflight(open, APP);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue(APP);
    assertThat(answer.headers().firstValue("access-control-allow-methods")).isPresent();
    assertThat(answer.headers().firstValue("access-control-allow-headers").orElse(""))
        .contains("Authorization", "Idempotency-Key", "If-Match");
  }

  @Test
  void anyOtherSiteIsToldNothing() {
    for (String origin :
        List.of("https://evil.example", "null", "http://app.example:8443", "https://app.example")) {
      assertThat(
              open.ask("/api/v1/events")
                  .with("Origin", origin)
                  .answer()
                  .headers()
                  .firstValue("access-control-allow-origin"))
          .isEmpty();
      assertThat(preflight(open, origin).headers().firstValue("access-control-allow-origin"))
          .isEmpty();
    }
  }

  @Test
  void aChangeFromANamedSiteNeedsAToken() {
    String path = "/functions/v1/auto-generate-events";
    assertThat(cross(open, path, APP).bearer("the boss's").post("").status()).isEqualTo(200);
    assertThat(cross(open, path, APP).as("boss").post("").status()).isEqualTo(403);
    assertThat(cross(open, path, APP).basic("boss", "p\u00e4ss:word").post("").status())
        .isEqualTo(403);
    assertThat(cross(open, path, "https://evil.example").bearer("the boss's").post("").status())
        .isEqualTo(403);
    assertThat(cross(closed, path, APP).bearer("the boss's").post("").status()).isEqualTo(403);
  }

  @Test
  void onlyOriginsAreTaken() {
    for (String none :
        List.of(
            "*",
            "null",
            "app.example",
            "https://app.example/",
            "https://App.example",
            "https://u@app.example",
            "ftp://app.example",
            "https://app.example?x",
            "")) {
      assertThatThrownBy(
              () -> GigMateApi.builder(new NobodySignsIn()).allowOrigins(List.of(none)).build())
          .as(none)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + none + "'");
    }
  }

  private static Host.Ask cross(Host host, String path, String origin) {
    return host.ask(path).with("Origin", origin).with("Sec-Fetch-Site", "cross-site");
  }

  private static HttpResponse<String> preflight(Host host, String origin) {
    return host.ask("/api/v1/leads")
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "GET")
        .with("Access-Control-Request-Headers", "authorization")
        .method("OPTIONS")
        .answer();
  }
}
