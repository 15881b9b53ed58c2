package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.access.IdempotencyClaim;
import io.gigmate.core.access.IdempotencyKey;
import io.gigmate.core.operations.Digest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepetitionTest {
  private static final String STEPS = "/api/v1/leads/p1/steps";
  private static final String CONTACTED = "{\"status\":\"contacted\",\"note\":\"called\"}";
  private Host host;

  @BeforeEach
  void start() {
    host = Host.start();
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void whatIsSentTwiceIsDoneOnceAndAnsweredTwice() {
    HttpResponse<String> first = post("k1", STEPS, CONTACTED);
    HttpResponse<String> again = post("k1", STEPS, CONTACTED);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().firstValue("idempotent-replayed")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("content-type"))
        .isEqualTo(first.headers().firstValue("content-type"));
    assertThat(again.headers().firstValue("idempotent-replayed")).hasValue("true");
    assertThat(steps("p1")).isEqualTo(1);
    // Without a key the second step is refused as what it is.
    assertThat(host.ask(STEPS).as("boss").post(CONTACTED).status()).isEqualTo(409);
  }

  @Test
  void aKeyInQuotesIsTheSameKey() {
    assertThat(post("k1", STEPS, CONTACTED).statusCode()).isEqualTo(201);
    assertThat(post("\"k1\"", STEPS, CONTACTED).statusCode()).isEqualTo(201);
  }

  @Test
  void aRefusalIsRepeatedAsWell() {
    HttpResponse<String> first = post("k1", STEPS, "{\"status\":\"nothing\"}");
    HttpResponse<String> again = post("k1", STEPS, "{\"status\":\"nothing\"}");
    assertThat(first.statusCode()).isEqualTo(400);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("content-type")).hasValue(Problem.CONTENT_TYPE);
  }

  @Test
  void aKeyStandsForOneRequestOfOneAccount() {
    post("k1", STEPS, CONTACTED);
    assertThat(post("k1", STEPS, CONTACTED + " ").statusCode()).isEqualTo(422);
    assertThat(post("k1", "/api/v1/leads/p2/steps", CONTACTED).statusCode()).isEqualTo(422);
    assertThat(steps("p2")).isZero();
    // Another account's key is another one: this lead is not theirs.
    HttpResponse<String> other =
        host.ask(STEPS).as("stranger").with("Idempotency-Key", "k1").post(CONTACTED).answer();
    assertThat(other.statusCode()).isEqualTo(404);
  }

  @Test
  void ofManyAtOnceOneIsDone() {
    List<CompletableFuture<Integer>> asked =
        IntStream.range(0, 8)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> post("k1", STEPS, CONTACTED).statusCode()))
            .toList();
    assertThat(asked.stream().map(CompletableFuture::join).toList())
        .contains(201)
        .isSubsetOf(List.of(201, 409));
    assertThat(steps("p1")).isEqualTo(1);
  }

  @Test
  void aKeyHoldsForADay() {
    post("k1", STEPS, CONTACTED);
    host.pass(Duration.ofHours(24).minusMillis(1));
    assertThat(post("k1", STEPS, CONTACTED).statusCode()).isEqualTo(201);
    host.pass(Duration.ofMillis(1));
    assertThat(post("k1", STEPS, CONTACTED).statusCode()).isEqualTo(409);
    assertThat(steps("p1")).isEqualTo(1);
  }

  /** The server died after it took the key: nobody knows whether it had done it. */
  @Test
  void whatBrokeOffIsNotDoneAgainByItself() {
    String path = "/api/v1/deals/parse";
    String body = "{\"text\":\"flat 800\"}";
    Digest request =
        Digest.ofBytes(
            ("POST\n" + path + "\n\n\n" + body).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    host.answers.claim(
        new IdempotencyClaim(new IdempotencyKey(Host.TENANT, "boss", "k1"), request, Host.NOW));

    HttpResponse<String> after = post("k1", path, body);
    assertThat(after.statusCode()).isEqualTo(409);
    assertThat(Host.read(after).get("detail").asText())
        .contains("began at 2026-03-02T18:00:00Z", "see whether it was done", "another key");
    assertThat(post("k2", path, body).statusCode()).isEqualTo(200);
    host.pass(Duration.ofHours(24));
    assertThat(post("k1", path, body).statusCode()).isEqualTo(200);
  }

  @Test
  void aFailureOfTheServerIsTriedAgain() {
    host.failing = true;
    assertThat(post("k1", "/api/v1/flaky", "").statusCode()).isEqualTo(500);
    host.failing = false;
    assertThat(post("k1", "/api/v1/flaky", "").statusCode()).isEqualTo(200);
    host.failing = true;
    assertThat(post("k1", "/api/v1/flaky", "").statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerThatIsTooLongToKeepSaysThatItWasDone() {
    host.longest = true;
    assertThat(post("k1", "/api/v1/flaky", "").statusCode()).isEqualTo(200);
    HttpResponse<String> again = post("k1", "/api/v1/flaky", "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("this was done");
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    assertThat(post("", STEPS, CONTACTED).statusCode()).isEqualTo(400);
    assertThat(post("a b", STEPS, CONTACTED).statusCode()).isEqualTo(400);
    assertThat(post("x".repeat(256), STEPS, CONTACTED).statusCode()).isEqualTo(400);
    assertThat(steps("p1")).isZero();
  }

  private HttpResponse<String> post(String key, String path, String body) {
    return host.ask(path).as("boss").with("Idempotency-Key", key).post(body).answer();
  }

  private int steps(String lead) {
    return host.ask("/api/v1/leads/" + lead).as("boss").json().get("history").size();
  }
}
