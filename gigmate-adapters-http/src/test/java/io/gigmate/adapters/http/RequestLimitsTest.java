package io.gigmate.adapters.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the plugin brings to a host that has set nothing else. */
class RequestLimitsTest {
  private static final String LEADS = "/api/v1/leads?limit=1";
  private static final String EVENTS = "/api/v1/events";
  private static final String PASSWORD = "p\u00e4ss:word";

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() {
    try (Host host = twice(Duration.ofSeconds(90))) {
      assertThat(host.ask(LEADS).as("boss").status()).isEqualTo(200);
      assertThat(host.ask(LEADS).as("boss").status()).isEqualTo(200);

      HttpResponse<String> answer = host.ask(LEADS).as("boss").answer();
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("90");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.body())
          .contains("more than 2 requests in 90000 ms; try again in 90 seconds");
      host.pass(Duration.ofMillis(89_500));
      assertThat(host.ask(LEADS).as("boss").answer().headers().firstValue("Retry-After"))
          .hasValue("1");
      host.pass(Duration.ofMillis(500));
      assertThat(host.ask(LEADS).as("boss").status()).isEqualTo(200);
    }
  }

  @Test
  void accountsTokensAndAddressesEachHaveTheirOwn() {
    try (Host host = twice(Duration.ofMinutes(1))) {
      String generate = "/functions/v1/auto-generate-events";
      for (int i = 0; i < 2; i++) {
        assertThat(host.ask(LEADS).as("boss").status()).isEqualTo(200);
        assertThat(host.ask(LEADS).as("other").status()).isEqualTo(200);
        assertThat(host.ask(LEADS).as("stranger").status()).isEqualTo(200);
        assertThat(host.ask(generate).post("{}").bearer("the boss's").status()).isNotEqualTo(429);
        assertThat(host.ask(generate).post("{}").bearer("for nothing").status()).isEqualTo(403);
        assertThat(host.ask(EVENTS).status()).isEqualTo(200);
      }
      // However an account comes.
      assertThat(host.ask(LEADS).basic("boss", PASSWORD).status()).isEqualTo(429);
      assertThat(host.ask(LEADS).as("other").status()).isEqualTo(429);
      assertThat(host.ask(LEADS).as("stranger").status()).isEqualTo(429);
      assertThat(host.ask(generate).post("{}").bearer("the boss's").status()).isEqualTo(429);
      assertThat(host.ask(generate).post("{}").bearer("for nothing").status()).isEqualTo(429);
      assertThat(host.ask(EVENTS).status()).isEqualTo(429);
      // One address for all that is open and for whoever is not known.
      assertThat(host.ask("/health").as("boss").status()).isEqualTo(429);
      assertThat(host.ask(LEADS).status()).isEqualTo(429);
      assertThat(host.ask(LEADS).basic("boss", "wrong").status()).isEqualTo(429);
      assertThat(host.ask(LEADS).as("somebody").status()).isEqualTo(200);
    }
  }

  @Test
  void aRefusalCountsAsWell() {
    try (Host host = twice(Duration.ofMinutes(1))) {
      assertThat(host.ask(LEADS).as("room").status()).isEqualTo(403);
      assertThat(host.ask(LEADS).as("room").status()).isEqualTo(403);
      assertThat(host.ask(LEADS).as("room").status()).isEqualTo(429);
    }
  }

  @Test
  void theHostsOwnRoutesAreCountedToo() {
    try (Host host = twice(Duration.ofMinutes(1))) {
      assertThat(host.ask("/api/v1/broken").status()).isEqualTo(500);
      assertThat(host.ask("/api/v1/broken").status()).isEqualTo(500);
      assertThat(host.ask("/own").status()).isEqualTo(429);
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    try (Host host = Host.within(RequestLimits.standard().withBody(100))) {
      HttpResponse<String> answer =
          host.ask("/api/v1/deals/parse").as("boss").post("x".repeat(101)).answer();
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("the request's body is too large");
      assertThat(host.ask("/api/v1/flaky").as("boss").post("x".repeat(100)).status())
          .isEqualTo(200);
    }
  }

  @Test
  void aHeaderThatIsTooLargeIsRefused() {
    try (Host host = Host.start()) {
      assertThat(host.ask("/health").with("X", "x".repeat(15_000)).status()).isEqualTo(200);
      assertThat(host.ask("/health").with("X", "x".repeat(17_000)).status()).isEqualTo(431);
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws IOException {
    RequestLimits hasty =
        new RequestLimits(1000, 8192, Duration.ofMillis(200), 100, RequestRate.standard());
    try (Host host = Host.within(hasty);
        Socket socket = new Socket("localhost", host.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .doesNotContain(" 200 ");
    }
  }

  @Test
  void theDescriptionSaysSoOfEveryRoute() {
    try (Host host = Host.start()) {
      JsonNode document = host.ask(GigMateApi.DESCRIPTION).json();
      for (JsonNode path : document.get("paths")) {
        for (JsonNode operation : path) {
          assertThat(operation.at("/responses/429/$ref").asText())
              .as(operation.get("operationId").asText())
              .isEqualTo("#/components/responses/TooManyRequests");
          assertThat(operation.at("/responses").has("413")).isEqualTo(operation.has("requestBody"));
        }
      }
      assertThat(
              document
                  .at("/components/responses/TooManyRequests/headers/Retry-After/schema/type")
                  .asText())
          .isEqualTo("integer");
    }
  }

  @Test
  void limitsThatLetNothingThroughAreNone() {
    assertThatThrownBy(() -> RequestLimits.standard().withBody(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> new RequestLimits(1, 1, Duration.ZERO, 1, RequestRate.standard()))
        .hasMessageContaining("PT0S");
  }

  private static Host twice(Duration window) {
    return Host.within(RequestLimits.standard().withRate(new RequestRate(2, window, 1024)));
  }
}
