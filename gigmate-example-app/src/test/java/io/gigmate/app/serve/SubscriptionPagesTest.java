package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gigmate.app.access.Administrator;
import io.gigmate.core.delivery.WebhookKeys;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionPagesTest {
  private static final String PATH = "/account/subscriptions";

  private final TestApp app = TestApp.filled();
  private final Queue<Received> received = new ConcurrentLinkedQueue<>();
  private volatile int answer = 204;
  private HttpServer server;
  private String url;

  @SuppressWarnings("ArrayRecordComponent") // Only read, never compared.
  private record Received(String id, String time, String signature, byte[] body) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          received.add(
              new Received(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  exchange.getRequestBody().readAllBytes()));
          exchange.getResponseHeaders().add("Location", "http://localhost:1/");
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
    url = "http://localhost:" + server.getAddress().getPort() + "/in-here";
  }

  @AfterEach
  void stop() {
    server.stop(0);
    app.close();
  }

  @Test
  void aSystemIsSignedUpTriedToldAndRemoved() {
    String cookie = app.session(Administrator.USERNAME);
    HttpResponse<String> page = form(cookie, PATH, "url=" + encoded(url) + "&topic=learning");
    assertThat(page.statusCode()).isEqualTo(200);
    Matcher secret = Pattern.compile("whsec_[A-Za-z0-9+/=]+").matcher(page.body());
    assertThat(secret.find()).isTrue();
    String list = app.get(PATH, "Cookie", cookie).body();
    assertThat(list)
        .contains("localhost", "Told as it happens")
        .doesNotContain("whsec_", "/in-here");
    Matcher id = Pattern.compile("sub-[0-9a-f]{12}").matcher(list);
    assertThat(id.find()).isTrue();

    form(cookie, PATH + "/" + id.group() + "/test", "");
    assertThat(app.get(PATH, "Cookie", cookie).body())
        .contains("The call was taken: it answered 204");
    Received test = received.remove();
    assertThat(test.id()).startsWith("test_" + id.group());

    happens();
    assertThat(app.outreach.courier().go(FirstStart.TENANT)).isEqualTo(1);
    Received told = received.remove();
    assertThat(new String(told.body(), UTF_8)).contains("operation.learning", "show e1");
    assertThat(
            WebhookKeys.of(List.of(secret.group()))
                .refusal(told.id(), told.time(), told.signature(), told.body(), app.now()))
        .isEmpty();

    // A redirect is no place to go to.
    answer = 302;
    happens();
    assertThat(app.outreach.courier().go(FirstStart.TENANT)).isZero();
    assertThat(app.get(PATH, "Cookie", cookie).body()).contains("Failing since", "answered 302");

    form(cookie, PATH + "/" + id.group() + "/replay", "from=1");
    answer = 200;
    received.clear();
    assertThat(app.outreach.courier().go(FirstStart.TENANT)).isEqualTo(2);
    assertThat(received).extracting(Received::id).contains(told.id());

    form(cookie, PATH + "/" + id.group() + "/removal", "");
    assertThat(app.get(PATH, "Cookie", cookie).body()).contains("Nobody is told");
    assertThat(
            app.storage
                .operationsLog()
                .last(FirstStart.TENANT)
                .orElseThrow()
                .operation()
                .decision())
        .isEqualTo("removed");
  }

  @Test
  void nobodysOwnNetworkIsCalled() {
    for (String refused :
        List.of(
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0.0.0.0/",
            "https://10.0.0.8/a",
            "https://192.168.1.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/",
            "https://[::1]/",
            "https://[fd00::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://[64:ff9b::a00:1]/",
            "https://[2002:a00:1::]/",
            "http://hooks.example/")) {
      HttpResponse<String> answered =
          post("{\"url\":\"" + refused + "\",\"topics\":[\"decision\"]}");
      assertThat(answered.statusCode()).as(refused).isEqualTo(422);
      assertThat(answered.body()).as(refused).containsAnyOf("private network", "https", "no host");
    }
    assertThat(app.get("/api/v1/subscriptions", auth()).body()).isEqualTo("{\"subscriptions\":[]}");
  }

  @Test
  void theApiTellsTheSecretOnce() {
    HttpResponse<String> made = post("{\"url\":\"" + url + "\",\"topics\":[\"decision\"]}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body()).contains("\"secret\":\"whsec_", "\"state\":\"active\"");
    String list = app.get("/api/v1/subscriptions", auth()).body();
    assertThat(list).contains("\"topics\":[\"decision\"]").doesNotContain("whsec_");
    Matcher id = Pattern.compile("sub-[0-9a-f]{12}").matcher(list);
    assertThat(id.find()).isTrue();
    String one = "/api/v1/subscriptions/" + id.group();
    assertThat(app.post(one + "/test", "", auth()).body())
        .isEqualTo("{\"taken\":true,\"status\":204,\"word\":\"answered 204\"}");
    assertThat(app.post(one + "/replay", "{\"from\":0}", auth()).statusCode()).isEqualTo(400);
    assertThat(app.post(one + "/replay", "{\"from\":1}", auth()).statusCode()).isEqualTo(204);
    assertThat(app.send("DELETE", one, auth()).statusCode()).isEqualTo(204);
    assertThat(app.send("DELETE", one, auth()).statusCode()).isEqualTo(404);
    assertThat(post("{\"url\":\"" + url + "\",\"topics\":[\"weather\"]}").statusCode())
        .isEqualTo(400);
  }

  private void happens() {
    app.storage
        .operationsLog()
        .append(
            FirstStart.TENANT,
            Operation.builder(OperationKind.LEARNING, app.now(), "a test")
                .subject("show e1")
                .decision("40 of 80 tickets sold")
                .rationale("told")
                .build());
  }

  private HttpResponse<String> form(String cookie, String path, String fields) {
    return app.post(path, fields + "&csrf=" + app.csrfToken(cookie), "Cookie", cookie);
  }

  private HttpResponse<String> post(String body) {
    return app.post("/api/v1/subscriptions", body, auth());
  }

  private static String[] auth() {
    String pair = Administrator.USERNAME + ":" + TestApp.PASSWORD;
    return new String[] {
      "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
