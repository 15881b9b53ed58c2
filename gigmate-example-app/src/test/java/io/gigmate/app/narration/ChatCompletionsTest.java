package io.gigmate.app.narration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gigmate.scoring.narration.Fact;
import io.gigmate.scoring.narration.Facts;
import io.gigmate.scoring.narration.ModelNarrator;
import io.gigmate.scoring.narration.Narration;
import io.gigmate.scoring.narration.PieceKind;
import io.gigmate.scoring.narration.TemplateNarrator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter against a server in this process. */
class ChatCompletionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Facts FACTS =
      new Facts(
          "Acoustic Night", List.of(Fact.words("act", "Quiet Hours"), Fact.count("seats", 80)));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch released = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = said("Quiet Hours play for 80 seats.");
  private volatile boolean waits;
  private volatile boolean drips;
  private volatile @Nullable String asked;
  private volatile @Nullable String key;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void whatStandsUpToTheFactsIsTheModelsText() throws IOException {
    Narration told = narrate(PATIENCE);

    assertThat(told).isEqualTo(new Narration("Quiet Hours play for 80 seats.", "small-1", null));
    JsonNode request = JSON.readTree(asked);
    assertThat(request.get("model").asText()).isEqualTo("small-1");
    assertThat(request.get("messages").get(0).get("role").asText()).isEqualTo("system");
    assertThat(request.get("messages").get(1).get("content").asText())
        .isEqualTo("Acoustic Night\nact: Quiet Hours\nseats: 80");
    assertThat(key).isEqualTo("Bearer secret");
  }

  @Test
  void aMadeUpNumberBringsTheTemplateAndIsTold() {
    answer = said("Quiet Hours play for 90 seats.");
    Narration told = narrate(PATIENCE);
    assertThat(told.author()).isEqualTo("template");
    assertThat(told.note()).contains("not small-1", "the number 90");
  }

  @ParameterizedTest
  @CsvSource({
    "500, {}, status 500",
    "302, {}, status 302",
    "200, {}, has no text",
    "200, {\"choices\":[]}, has no text",
    "200, <html>, is not JSON",
    "200, '', has no text"
  })
  void whatIsNoAnswerBringsTheTemplateAndIsTold(int code, String body, String reason) {
    status = code;
    answer = body;
    Narration told = narrate(PATIENCE);
    assertThat(told.author()).isEqualTo("template");
    assertThat(told.note()).contains(reason).doesNotContain("secret");
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    answer = said("x".repeat(1 << 19));
    assertThat(narrate(PATIENCE).note()).contains("too long");
  }

  @Test
  void aModelThatIsSilentOrDripsIsNotWaitedFor() {
    waits = true;
    assertThat(narrate(Duration.ofMillis(300)).note()).contains("the template wrote this");
    waits = false;
    drips = true;
    assertThat(narrate(Duration.ofMillis(300)).note()).contains("no answer within 300 ms");
  }

  @Test
  void aModelThatIsAwayIsTold() {
    URI base = base();
    server.stop(0);
    Narration told =
        new ModelNarrator(new ChatCompletions(base, "small-1", null, PATIENCE))
            .narrate(PieceKind.AD, FACTS);
    assertThat(told.note()).endsWith("it cannot be reached");
  }

  @Test
  void itIsOffUnlessTheEnvironmentNamesIt() {
    assertThat(ChatCompletions.narrator(Map.of())).isInstanceOf(TemplateNarrator.class);
    assertThat(
            ChatCompletions.narrator(
                Map.of(
                    "GIGMATE_NARRATOR_URL", "http://localhost:1/v1",
                    "GIGMATE_NARRATOR_MODEL", "small-1")))
        .isInstanceOf(ModelNarrator.class);
    assertThatThrownBy(
            () -> ChatCompletions.narrator(Map.of("GIGMATE_NARRATOR_URL", "http://localhost:1")))
        .hasMessageContaining("GIGMATE_NARRATOR_MODEL");
    assertThatThrownBy(
            () ->
                ChatCompletions.narrator(
                    Map.of(
                        "GIGMATE_NARRATOR_URL", "file:///etc/passwd",
                        "GIGMATE_NARRATOR_MODEL", "small-1")))
        .hasMessageContaining("file:");
  }

  private Narration narrate(Duration patience) {
    return new ModelNarrator(new ChatCompletions(base(), "small-1", "secret", patience))
        .narrate(PieceKind.SOCIAL, FACTS);
  }

  private URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    key = exchange.getRequestHeaders().getFirst("Authorization");
    if (waits) {
      await();
    }
    byte[] body = answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, drips ? 0 : body.length == 0 ? -1 : body.length);
    if (drips) {
      exchange.getResponseBody().write(body, 0, 5);
      exchange.getResponseBody().flush();
      await();
    }
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void await() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String said(String text) {
    return JSON.createObjectNode()
        .set(
            "choices",
            JSON.createArrayNode()
                .add(
                    JSON.createObjectNode()
                        .set("message", JSON.createObjectNode().put("content", text))))
        .toString();
  }
}
