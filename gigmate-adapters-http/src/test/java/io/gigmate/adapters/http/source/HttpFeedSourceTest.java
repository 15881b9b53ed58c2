package io.gigmate.adapters.http.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gigmate.adapters.http.source.HttpFeedSource.Visit;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.feed.FeedAnswer;
import io.gigmate.scoring.feed.FeedKind;
import io.gigmate.scoring.feed.FeedMark;
import io.gigmate.scoring.feed.MarketFeed;
import io.gigmate.scoring.market.NewsEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that means well, is overworked, or means ill. */
class HttpFeedSourceTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final ZoneId AUSTIN = ZoneId.of("America/Chicago");
  private static final Visit QUICK =
      new Visit("GigMate/1.0 (feed reader)", 20_000, Duration.ofSeconds(5));
  private static final String HEAD = "<?xml version=\"1.0\"?>";
  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>Wire</title><link>https://wire.example/</link>"
          + "<description>News</description><item><title>%s</title>"
          + "<link>https://wire.example/1</link></item></channel></rss>";
  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:x
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20260301T000000Z
      DTSTART:20260310T020000Z
      DTEND:20260310T040000Z
      SUMMARY:Blåtåg
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  private record Answer(int status, byte[] body, Map<String, String> headers) {
    static Answer ok(String body, String... headers) {
      return ok(body.getBytes(UTF_8), headers);
    }

    static Answer ok(byte[] body, String... headers) {
      return new Answer(200, body, named(headers));
    }

    static Answer of(int status, String... headers) {
      return new Answer(status, new byte[0], named(headers));
    }

    private static Map<String, String> named(String... headers) {
      Map<String, String> map = new ConcurrentHashMap<>();
      for (int i = 0; i < headers.length; i += 2) {
        map.put(headers[i], headers[i + 1]);
      }
      return map;
    }
  }

  private final Map<String, Answer> site = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Headers> given = new CopyOnWriteArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private HttpServer server;

  @TempDir java.nio.file.Path folder;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void close() {
    ended.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    given.add(exchange.getRequestHeaders());
    if (path.equals("/never")) {
      await();
    }
    if (path.equals("/endless") || path.equals("/drip")) {
      exchange.sendResponseHeaders(200, 0);
      pour(exchange.getResponseBody(), path.equals("/drip"));
      exchange.close();
      return;
    }
    Answer answer = site.getOrDefault(path, Answer.of(404));
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
    boolean same = tag != null && tag.equals(answer.headers().get("ETag"));
    int length = answer.body().length;
    exchange.sendResponseHeaders(same ? 304 : answer.status(), same || length == 0 ? -1 : length);
    if (!same && length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
    exchange.close();
  }

  private void await() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends without an end, or one byte and then nothing. */
  private void pour(OutputStream body, boolean drip) {
    try {
      byte[] part = new byte[drip ? 1 : 1 << 16];
      body.write(part);
      body.flush();
      while (!drip) {
        body.write(part);
      }
      await();
    } catch (IOException e) {
      // The visitor has hung up, which is what is tested.
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private FeedAnswer ask(FeedKind kind, String path, @Nullable String room, Visit visit) {
    MarketFeed feed =
        new MarketFeed("wire", kind, uri(path), room, "read it gladly", MarketFeed.HOURLY);
    return new HttpFeedSource(
            feed, HttpFeedSourceTest::table, List.of("127.0.0.1"), visit, () -> NOW)
        .ask(FeedMark.NONE, AUSTIN);
  }

  private FeedAnswer news(String path) {
    return ask(FeedKind.NEWS, path, null, QUICK);
  }

  private static List<ObservedShow> table(String text) throws IOException {
    if (!text.startsWith("date,artist")) {
      throw new IOException("no table of shows");
    }
    return text.lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> ObservedShow.on(LocalDate.parse(cells[0])).artist(cells[1]).build())
        .toList();
  }

  private static String reason(FeedAnswer answer) {
    return answer.fold(
        news -> "news", shows -> "shows", same -> "unchanged", FeedAnswer.Failed::reason);
  }

  private static FeedAnswer.Failed failure(FeedAnswer answer) {
    assertThat(answer).isInstanceOf(FeedAnswer.Failed.class);
    return (FeedAnswer.Failed) answer;
  }

  private static List<String> titles(FeedAnswer answer) {
    return answer.fold(
        news -> news.entries().stream().map(NewsEntry::title).toList(),
        shows -> List.of(),
        same -> List.of(),
        failed -> List.of("failed: " + failed.reason()));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void newsAreReadUnderItsOwnNameAndOnlyAskedForAgainWhereTheyChanged() {
    site.put(
        "/feed",
        Answer.ok(
            RSS.formatted("A room opens"), "ETag", "\"v1\"", "Last-Modified", "Mon, 02 Mar 2026"));
    FeedAnswer first = news("/feed");
    assertThat(titles(first)).containsExactly("A room opens");
    FeedMark mark = ((FeedAnswer.News) first).mark();
    assertThat(mark).isEqualTo(new FeedMark("\"v1\"", "Mon, 02 Mar 2026"));

    MarketFeed feed =
        new MarketFeed("wire", FeedKind.NEWS, uri("/feed"), null, "terms", MarketFeed.HOURLY);
    FeedAnswer second =
        new HttpFeedSource(feed, HttpFeedSourceTest::table, List.of("127.0.0.1"), QUICK, () -> NOW)
            .ask(mark, AUSTIN);
    assertThat(second).isEqualTo(new FeedAnswer.Unchanged());
    assertThat(given.get(0).getFirst("User-Agent")).startsWith("GigMate/");
    assertThat(given.get(0).getFirst("If-None-Match")).isNull();
    assertThat(given.get(1).getFirst("If-Modified-Since")).isEqualTo("Mon, 02 Mar 2026");
  }

  @Test
  void calendarsAndTablesAreReadAsShowsOfTheRoom() {
    site.put("/cal", Answer.ok(CALENDAR));
    site.put("/table", Answer.ok("\uFEFFdate,artist\n2026-03-12,Red Line\n"));
    assertThat(((FeedAnswer.Shows) ask(FeedKind.SHOWS, "/cal", "Showbox", QUICK)).shows())
        .containsExactly(
            ObservedShow.on(LocalDate.of(2026, 3, 9)).room("Showbox").artist("Blåtåg").build());
    assertThat(((FeedAnswer.Shows) ask(FeedKind.SHOWS, "/table", "Showbox", QUICK)).shows())
        .containsExactly(
            ObservedShow.on(LocalDate.of(2026, 3, 12)).room("Showbox").artist("Red Line").build());
    site.put("/page", Answer.ok("<html>"));
    assertThat(reason(ask(FeedKind.SHOWS, "/page", null, QUICK))).isEqualTo("no table of shows");
  }

  @Test
  void whoIsOverworkedSaysWhenToComeBack() {
    site.put("/seconds", Answer.of(429, "Retry-After", "7200"));
    site.put("/time", Answer.of(503, "Retry-After", "Mon, 02 Mar 2026 21:00:00 GMT"));
    site.put("/odd", Answer.of(429, "Retry-After", "soon"));
    site.put("/broken", Answer.of(500));
    assertThat(failure(news("/seconds")))
        .isEqualTo(new FeedAnswer.Failed("the site answered 429", NOW.plusSeconds(7200)));
    assertThat(failure(news("/time")).notBefore()).isEqualTo("2026-03-02T21:00:00Z");
    assertThat(failure(news("/odd")).notBefore()).isNull();
    assertThat(failure(news("/broken")))
        .isEqualTo(new FeedAnswer.Failed("the site answered 500", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/never", "/drip"})
  void whoDoesNotAnswerInTimeIsNotWaitedFor(String path) {
    Visit hasty = new Visit("GigMate/1.0", 20_000, Duration.ofMillis(400));
    assertThat(reason(ask(FeedKind.NEWS, path, null, hasty))).contains("did not answer within");
  }

  @Test
  void aBodyIsCutAtTheSizeHoweverItIsPacked() throws IOException {
    assertThat(reason(news("/endless"))).contains("more than 20000 bytes");
    site.put("/bomb", Answer.ok(packed(new byte[10_000_000]), "Content-Encoding", "gzip"));
    assertThat(reason(news("/bomb"))).contains("unpacks to more than 20000 bytes");
    site.put(
        "/small",
        Answer.ok(packed(RSS.formatted("Packed").getBytes(UTF_8)), "Content-Encoding", "gzip"));
    assertThat(titles(news("/small"))).containsExactly("Packed");
    site.put("/torn", Answer.ok(new byte[] {0x1f, (byte) 0x8b, 8}, "Content-Encoding", "gzip"));
    assertThat(news("/torn")).isInstanceOf(FeedAnswer.Failed.class);
    site.put("/br", Answer.ok("x", "Content-Encoding", "br"));
    assertThat(reason(news("/br"))).contains("not asked for: br");
  }

  @Test
  void itIsLedOnAFewTimesAndNotInACircle() {
    site.put("/a", Answer.of(301, "Location", "/b"));
    site.put("/b", Answer.of(308, "Location", "c"));
    site.put("/c", Answer.ok(RSS.formatted("Moved")));
    site.put("/loop", Answer.of(302, "Location", "/loop"));
    assertThat(titles(news("/a"))).containsExactly("Moved");
    asked.clear();
    assertThat(reason(news("/loop"))).contains("more than 3 times");
    assertThat(asked).hasSize(4);
  }

  @Test
  void itIsNotLedIntoAPrivateNetworkNorToAFile() {
    int port = server.getAddress().getPort();
    for (String target :
        List.of(
            "http://localhost:" + port + "/secret",
            "http://[::1]:" + port + "/secret",
            "http://2130706433:" + port + "/secret",
            "http://10.0.0.1/secret",
            "http://169.254.169.254/latest/meta-data")) {
      site.put("/away", Answer.of(302, "Location", target));
      assertThat(reason(news("/away"))).as(target).containsAnyOf("private network", "no host");
    }
    for (String target : List.of("file:///etc/passwd", "ftp://wire.example/x", "http:///x")) {
      site.put("/away", Answer.of(302, "Location", target));
      assertThat(news("/away")).as(target).isInstanceOf(FeedAnswer.Failed.class);
    }
    site.put("/away", Answer.of(302, "Location", "http://ann:pw@127.0.0.1/secret"));
    assertThat(reason(news("/away"))).contains("names nobody").doesNotContain("pw");
    assertThat(asked).doesNotContain("/secret");
  }

  @Test
  void withoutItsNameInTheFileAPrivateHostIsNotAsked() {
    site.put("/feed", Answer.ok(RSS.formatted("Within")));
    MarketFeed feed =
        new MarketFeed("wire", FeedKind.NEWS, uri("/feed"), null, "terms", MarketFeed.HOURLY);
    FeedAnswer answer =
        new HttpFeedSource(feed, HttpFeedSourceTest::table, List.of(), QUICK, () -> NOW)
            .ask(FeedMark.NONE, AUSTIN);
    assertThat(reason(answer)).contains("private_hosts");
    assertThat(asked).isEmpty();
  }

  @Test
  void entitiesAreNeitherMultipliedNorFetched() throws IOException {
    StringBuilder laughs = new StringBuilder(HEAD + "<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    site.put("/laughs", Answer.ok(laughs + "]>" + RSS.formatted("&l29;")));
    java.nio.file.Path secret =
        java.nio.file.Files.writeString(folder.resolve("secret"), "the secret of the host");
    site.put(
        "/xxe",
        Answer.ok(
            HEAD
                + "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]>"
                + RSS.formatted("&x;"),
            "Content-Type",
            "application/rss+xml; charset=utf-8"));
    for (String path : List.of("/laughs", "/xxe")) {
      assertThat(reason(news(path))).contains("cannot be read").doesNotContain("the secret of");
    }
  }

  @Test
  void aCharsetIsBelievedWhereTheBytesAreOfIt() {
    String title = "Café Ñandú";
    String declaredLatin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>";
    site.put("/latin", Answer.ok((declaredLatin + RSS.formatted(title)).getBytes(ISO_8859_1)));
    site.put("/text", Answer.ok(HEAD + RSS.formatted(title), "Content-Type", "text/xml"));
    // The site says one thing, the document another: the site is believed where its bytes fit.
    site.put(
        "/site",
        Answer.ok(
            declaredLatin + RSS.formatted(title), "Content-Type", "text/xml; charset=\"UTF-8\""));
    site.put(
        "/wrong",
        Answer.ok(
            (declaredLatin + RSS.formatted(title)).getBytes(ISO_8859_1),
            "Content-Type",
            "text/xml; charset=utf-8"));
    site.put("/odd", Answer.ok(HEAD + RSS.formatted(title), "Content-Type", "x; charset=klingon"));
    for (String path : List.of("/latin", "/text", "/site", "/wrong", "/odd")) {
      assertThat(titles(news(path))).as(path).containsExactly(title);
    }
    site.put("/utf16", Answer.ok(RSS.formatted(title).getBytes(Charset.forName("UTF-16"))));
    assertThat(titles(news("/utf16"))).containsExactly(title);
  }

  @Test
  void aCalendarInNoCharsetIsRefused() {
    site.put("/cal", Answer.ok(CALENDAR.getBytes(ISO_8859_1)));
    assertThat(reason(ask(FeedKind.SHOWS, "/cal", null, QUICK))).contains("nor UTF-8");
    site.put(
        "/named",
        Answer.ok(
            CALENDAR.getBytes(ISO_8859_1), "Content-Type", "text/calendar; charset=iso-8859-1"));
    assertThat(((FeedAnswer.Shows) ask(FeedKind.SHOWS, "/named", null, QUICK)).shows())
        .extracting(ObservedShow::artist)
        .containsExactly("Blåtåg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "https:/x", "http://ann:pw@wire.example/", "feed"})
  void onlyAddressesOfTheWebAreTaken(String address) {
    MarketFeed feed =
        new MarketFeed("wire", FeedKind.NEWS, URI.create(address), null, "t", MarketFeed.HOURLY);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HttpFeedSource(
                    feed, HttpFeedSourceTest::table, List.of(), Visit.USUAL, () -> NOW))
        .withMessageContaining("'wire'");
  }
}
