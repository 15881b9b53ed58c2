package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.live.LiveStreams;
import io.gigmate.adapters.http.live.Topic;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes on open pages: what has each read again, and how soon it is told. */
@Timeout(120)
class LiveTest {
  private static final List<String> TOPICS = Stream.of(Topic.values()).map(Topic::code).toList();

  /** What shows nothing that changes by itself, by the words of each page. */
  private static final Set<String> STILL = Set.of("/deals", "/offers", "/import", "/nowhere");

  private final HttpClient client = HttpClient.newHttpClient();

  /** A page that is new is in the tour, and says here or in the navigation what it follows. */
  @Test
  void everyPageSaysWhatItFollowsOrThatItFollowsNothing() {
    try (TestApp app = TestApp.sample()) {
      Tour.prepare(app);
      String cookie = app.session(Administrator.USERNAME);
      String last =
          Long.toString(app.storage.operationsLog().last(FirstStart.TENANT).orElseThrow().seq());
      Set<String> still = new TreeSet<>();
      for (Tour.Stop stop : Tour.PAGES) {
        Document page = Jsoup.parse(app.get(stop.path(), "Cookie", cookie).body());
        Element main = page.expectFirst("main");
        if (main.hasAttr("data-follows")) {
          assertThat(main.attr("data-follows").split(" ")).as(stop.path()).isSubsetOf(TOPICS);
          assertThat(main.attr("data-seen")).as(stop.path()).isEqualTo(last);
          assertThat(main.attr("data-visitor")).isEqualTo(Administrator.USERNAME);
          assertThat(page.select("script[src^=/assets/live.js]")).as(stop.path()).hasSize(1);
          assertThat(app.get(main.attr("data-stream")).statusCode()).isEqualTo(200);
        } else {
          still.add(stop.path());
          assertThat(main.attributes().asList()).as(stop.path()).hasSize(1);
          assertThat(page.select("script[src^=/assets/live.js]")).as(stop.path()).isEmpty();
        }
      }
      assertThat(still).isEqualTo(new TreeSet<>(STILL));
    }
  }

  /** Else a page would flicker with each change, whether it is concerned or not. */
  @Test
  void aPageInWhichNothingChangedIsReadTheSameAgain() {
    try (TestApp app = TestApp.sample()) {
      Tour.prepare(app);
      String cookie = app.session(Administrator.USERNAME);
      for (Tour.Stop stop : Tour.PAGES) {
        String once = app.get(stop.path(), "Cookie", cookie).body();
        String again = app.get(stop.path(), "Cookie", cookie, ByItself.HEADER, "true").body();
        if (stop.status() == 200) {
          assertThat(again).as(stop.path()).isEqualTo(once);
        }
      }
    }
  }

  @Test
  void whoMayNotListenOpensNoStream() {
    try (TestApp app = TestApp.filled()) {
      String stranger = app.get("/").body();
      assertThat(stranger).doesNotContain("data-follows").doesNotContain("live.js");
      String room = app.session(TestApp.VENUE_OWNER);
      assertThat(app.get("/", "Cookie", room).body()).doesNotContain("data-follows");
      HttpResponse<String> forbidden = app.get("/leads", "Cookie", room);
      assertThat(forbidden.statusCode()).isEqualTo(403);
      assertThat(forbidden.body()).doesNotContain("data-follows");
    }
  }

  @Test
  void theStreamsScriptKnowsEveryTopic() {
    try (TestApp app = TestApp.filled()) {
      String script = app.get("/assets/stream.js").body();
      assertThat(TOPICS).allSatisfy(topic -> assertThat(script).contains('"' + topic + '"'));
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
