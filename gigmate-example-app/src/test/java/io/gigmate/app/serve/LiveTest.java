package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.live.LiveStreams;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.ByItself;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes on open pages: which parts of them are read again, and what tells them to. */
@Timeout(120)
class LiveTest {
  private static final List<String> PAGES =
      List.of("/ai", "/ai/log", "/jobs", "/market", "/campaigns", "/strategies", "/settings");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everyPageListensFromWhereItWasReadAndReplacesNoForm() {
    try (TestApp app = TestApp.filled()) {
      String cookie = app.session(Administrator.USERNAME);
      int regions = 0;
      for (String path : PAGES) {
        Document page = Jsoup.parse(app.get(path + "?page=0", "Cookie", cookie).body());
        long last = app.storage.operationsLog().last(FirstStart.TENANT).orElseThrow().seq();
        assertThat(page.body().attr("sse-connect")).isEqualTo("/api/v1/live?after=" + last);
        assertThat(page.select("script[src^=/assets/sse.js]")).hasSize(1);
        for (Element region : page.select("[id^=live-]")) {
          assertThat(region.attr("hx-get")).isEqualTo(path + "?page=0");
          assertThat(region.attr("hx-trigger")).contains("sse:").endsWith("sse:reset delay:100ms");
          assertThat(region.select("input, select, textarea")).as(path).isEmpty();
          regions++;
        }
      }
      assertThat(regions).isGreaterThan(9);
      assertThat(app.get("/assets/sse.js").statusCode()).isEqualTo(200);
      assertThat(app.get("/assets/live.js").statusCode()).isEqualTo(200);
      Document open = Jsoup.parse(app.get("/").body());
      assertThat(open.body().hasAttr("sse-connect")).isFalse();
      assertThat(open.select("[hx-trigger]")).isEmpty();
    }
  }

  @Test
  void whatAPageAsksByItselfTakesNoNoticeAndKeepsNobodySignedIn() {
    try (TestApp app = TestApp.filled()) {
      String cookie = app.session(Administrator.USERNAME);
      app.post("/jobs/run", "csrf=" + app.csrfToken(cookie), "Cookie", cookie);
      String[] again = {"Cookie", cookie, ByItself.HEADER, "true"};
      assertThat(Jsoup.parse(app.get("/jobs", again).body()).select(".notice")).isEmpty();
      assertThat(Jsoup.parse(app.get("/jobs", "Cookie", cookie).body()).select(".notice"))
          .hasSize(1);
      for (int hour = 0; hour < 12; hour++) {
        app.pass(Duration.ofHours(1));
        assertThat(app.get("/jobs", again).statusCode()).isEqualTo(200);
      }
      app.pass(Duration.ofMinutes(1));
      assertThat(app.get("/jobs", again).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aChangeIsToldOnEveryNodeOfADatabase() throws Exception {
    onTwoNodes(
        (here, there, near, far) -> {
          for (int i = 1; i <= 20; i++) {
            append(i % 2 == 0 ? here : there, i);
          }
          for (int i = 1; i <= 20; i++) {
            assertThat(id(near)).isEqualTo(i);
            assertThat(id(far)).isEqualTo(i);
          }
        });
  }

  /** From the commit to the event in the hands of a client; the median, as machines are busy. */
  @Test
  void aChangeIsToldWithinASecond() throws Exception {
    onTwoNodes(
        (here, there, near, far) -> {
          List<Long> soon = new ArrayList<>();
          List<Long> later = new ArrayList<>();
          for (int i = 1; i <= 15; i++) {
            append(here, i);
            long kept = System.nanoTime();
            assertThat(id(near)).isEqualTo(i);
            soon.add(System.nanoTime() - kept);
            assertThat(id(far)).isEqualTo(i);
            later.add(System.nanoTime() - kept);
          }
          Duration onThisNode = median(soon);
          Duration onAnother = median(later);
          System.out.printf(
              "a change is told after %d ms on its node, %d ms on another%n",
              onThisNode.toMillis(), onAnother.toMillis());
          assertThat(onThisNode).isLessThan(LiveStreams.LOOK);
          assertThat(onAnother).isLessThan(Duration.ofSeconds(1));
        });
  }

  private interface Chain {
    void follow(TestApp here, TestApp there, BufferedReader near, BufferedReader far)
        throws IOException;
  }

  /** Two servers on one database, and a client that listens to each. */
  private void onTwoNodes(Chain chain) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = "postgres://postgres@localhost:" + postgres.getPort() + "/postgres";
      try (OpenDatabase one = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY);
          OpenDatabase other = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY);
          TestApp here = TestApp.on(one.storage());
          TestApp there = TestApp.on(other.storage())) {
        String cookie = here.session(Administrator.USERNAME);
        try (BufferedReader near = listen(here, cookie);
            BufferedReader far = listen(there, cookie)) {
          chain.follow(here, there, near, far);
        }
      }
    }
  }

  private static Duration median(List<Long> nanos) {
    return Duration.ofNanos(nanos.stream().sorted().toList().get(nanos.size() / 2));
  }

  @Test
  void theServerStopsWhileAPageIsOpen() throws Exception {
    TestApp app = TestApp.filled();
    try (BufferedReader stream = listen(app, app.session(Administrator.USERNAME))) {
      CompletableFuture.runAsync(app::close).get(9, TimeUnit.SECONDS);
      assertThat(stream.lines().filter(line -> line.startsWith("data"))).isEmpty();
    }
  }

  private static void append(TestApp app, int number) {
    app.storage
        .operationsLog()
        .append(
            FirstStart.TENANT,
            Operation.builder(OperationKind.DECISION, app.now(), "operator")
                .subject("lead p" + number)
                .decision("new to contacted")
                .rationale("by hand")
                .build());
  }

  private BufferedReader listen(TestApp app, String cookie)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + "/api/v1/live"))
                .header("Cookie", cookie)
                .build(),
            BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    // What opens the stream is no event.
    assertThat(lines.readLine()).isEqualTo("retry: 1000");
    assertThat(lines.readLine()).startsWith("id: ");
    return lines;
  }

  private static long id(BufferedReader stream) throws IOException {
    String line = stream.readLine();
    while (line != null && !line.startsWith("id: ")) {
      line = stream.readLine();
    }
    if (line == null) {
      throw new IOException("the stream is over");
    }
    return Long.parseLong(line.substring(4));
  }
}
