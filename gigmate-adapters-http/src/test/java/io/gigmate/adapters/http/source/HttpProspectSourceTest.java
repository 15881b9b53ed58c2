package io.gigmate.adapters.http.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gigmate.adapters.http.source.HttpProspectSource.Manners;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourcePolicy.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpProspectSourceTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final String ONE =
      "[{\"prospect_id\":\"p1\",\"prospect_type\":\"venue\",\"name\":\"A Room\",\"capacity\":120,"
          + "\"city\":\"Austin\",\"state\":\"TX\",\"genres\":[\"Jazz\",\"Folk\"],\"other\":{}}]";
  private static final Manners QUICK =
      new Manners("GigMate/1.0", Duration.ofMinutes(1), 2000, Duration.ofSeconds(5));

  private record Answer(int status, String body, Map<String, String> headers) {
    static Answer ok(String body) {
      return new Answer(200, body, Map.of());
    }
  }

  private final Map<String, Answer> site = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private HttpServer server;
  private Instant now = START;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    site.put("/feed", Answer.ok(ONE));
  }

  @AfterEach
  void close() {
    ended.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    if (path.equals("/never")) {
      try {
        ended.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    Answer answer = site.getOrDefault(path, new Answer(404, "", Map.of()));
    String given = exchange.getRequestHeaders().getFirst("If-None-Match");
    String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    boolean same =
        (given != null && given.equals(answer.headers().get("ETag")))
            || (since != null && since.equals(answer.headers().get("Last-Modified")));
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(
        same ? 304 : answer.status(), same || body.length == 0 ? -1 : body.length);
    if (!same && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private HttpProspectSource source(String path) {
    return source(path, QUICK);
  }

  private HttpProspectSource source(String path, Manners manners) {
    return new HttpProspectSource("open_stage", Way.PUBLIC_PAGE, uri(path), manners, () -> now);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private static String refusal(Fetch fetch) {
    return fetch.fold(found -> "found", later -> "not yet", Fetch.Refused::reason);
  }

  private static List<Prospect> found(Fetch fetch) {
    return fetch.fold(Fetch.Found::prospects, later -> List.of(), refused -> List.of());
  }

  @Test
  void whatIsFoundCarriesWhereWhenAndOnWhichBasis() {
    Prospect prospect = source("/feed").prospects().toList().get(0);

    assertThat(prospect.name()).isEqualTo("A Room");
    assertThat(prospect.capacity()).isEqualTo(120);
    assertThat(prospect.genres()).containsExactly(Genre.of("Jazz"), Genre.of("Folk"));
    assertThat(prospect.provenance())
        .isEqualTo(new Provenance("open_stage", uri("/feed").toString(), START, Way.PUBLIC_PAGE));
    assertThat(asked).containsExactly("/robots.txt", "/feed");
  }

  @Test
  void whatRobotsForbidIsNotAskedFor() {
    site.put("/robots.txt", Answer.ok("User-agent: *\nDisallow: /\nAllow: /open\n"));
    site.put("/open", Answer.ok(ONE));

    assertThat(refusal(source("/feed").fetch())).startsWith("robots.txt forbids http://localhost");
    assertThat(asked).containsExactly("/robots.txt");
    assertThat(found(source("/open").fetch())).hasSize(1);
  }

  @Test
  void theGroupOfOurNameGoesBeforeThatOfEverybody() {
    site.put(
        "/robots.txt",
        Answer.ok("User-agent: *\nDisallow: /\n\nUser-agent: gigmate\nDisallow: /private\n"));
    site.put("/private", Answer.ok(ONE));

    assertThat(found(source("/feed").fetch())).hasSize(1);
    assertThat(refusal(source("/private").fetch())).startsWith("robots.txt forbids");
  }

  /**
   * The simple example of RFC 9309, section 5.1, for a crawler of no group, and the longest match.
   */
  @Test
  void theExamplesOfTheStandardHold() {
    site.put(
        "/robots.txt",
        Answer.ok(
            """
            User-Agent: *
            Disallow: *.gif$
            Disallow: /example/
            Allow: /publications/

            User-Agent: foobot
            Disallow:/
            Allow:/example/page.html
            Allow:/example/allowed.gif

            User-Agent: barbot
            User-Agent: bazbot
            Disallow: /example/page.html

            User-Agent: quxbot
            """));
    for (String path :
        List.of("/example/page.html", "/example/allowed.gif", "/publications/a", "/x.gif")) {
      site.put(path, Answer.ok(ONE));
    }

    assertThat(allowed("gigmate")).containsExactly("/publications/a");
    assertThat(allowed("foobot")).containsExactly("/example/page.html", "/example/allowed.gif");
    assertThat(allowed("barbot"))
        .containsExactly("/example/allowed.gif", "/publications/a", "/x.gif");
    assertThat(allowed("quxbot")).hasSize(4);
  }

  private List<String> allowed(String agent) {
    Manners manners = new Manners(agent, Duration.ZERO, 2000, Duration.ofSeconds(5));
    return List.of("/example/page.html", "/example/allowed.gif", "/publications/a", "/x.gif")
        .stream()
        .filter(path -> !found(source(path, manners).fetch()).isEmpty())
        .toList();
  }

  @Test
  void withoutAnAnswerAboutRobotsNothingIsAskedFor() {
    for (int status : List.of(500, 503, 429)) {
      site.put("/robots.txt", new Answer(status, "", Map.of()));
      assertThat(refusal(source("/feed").fetch()))
          .isEqualTo("its robots.txt cannot be had: the site answered " + status);
    }
    site.put("/robots.txt", new Answer(403, "", Map.of()));
    assertThat(found(source("/feed").fetch())).hasSize(1);
  }

  @Test
  void itIsNotAskedAgainBeforeThePauseIsOver() {
    HttpProspectSource source = source("/feed");
    source.fetch();
    now = START.plusSeconds(59);
    assertThat(source.fetch()).isEqualTo(new Fetch.NotYet(START.plusSeconds(60)));
    assertThatThrownBy(source::prospects)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("may be asked again at 2026-03-02T18:01:00Z");
    assertThat(asked).hasSize(2);
    now = START.plusSeconds(60);
    assertThat(found(source.fetch())).hasSize(1);
  }

  @Test
  void theSitesCrawlDelayIsKeptWhereItIsLonger() {
    site.put("/robots.txt", Answer.ok("User-agent: *\nCrawl-delay: 120\n"));
    HttpProspectSource source = source("/feed");
    source.fetch();
    now = START.plusSeconds(60);
    assertThat(source.fetch()).isEqualTo(new Fetch.NotYet(START.plusSeconds(120)));
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    for (Map<String, String> mark :
        List.of(
            Map.of("ETag", "\"v1\""), Map.of("Last-Modified", "Mon, 02 Mar 2026 17:00:00 GMT"))) {
      now = START;
      site.put("/feed", new Answer(200, ONE, mark));
      HttpProspectSource source = source("/feed");
      Fetch first = source.fetch();
      now = START.plusSeconds(60);
      assertThat(source.fetch()).isEqualTo(new Fetch.Found(found(first), false));
      now = START.plusSeconds(120);
      site.put("/feed", Answer.ok("[]"));
      assertThat(source.fetch()).isEqualTo(new Fetch.Found(List.of(), true));
    }
  }

  @Test
  void robotsAreReadOnceADay() {
    HttpProspectSource source = source("/feed");
    source.fetch();
    now = START.plus(Duration.ofHours(23));
    source.fetch();
    assertThat(asked).containsExactly("/robots.txt", "/feed", "/feed");
    now = START.plus(Duration.ofHours(24));
    source.fetch();
    assertThat(asked).endsWith("/robots.txt", "/feed");
  }

  @Test
  void whatIsTooLargeIsRefused() {
    site.put("/feed", Answer.ok("[" + " ".repeat(3000) + "]"));
    assertThat(refusal(source("/feed").fetch())).isEqualTo("it sent more than 2000 bytes");
  }

  @Test
  void whatTakesTooLongIsGivenUp() {
    Manners hasty = new Manners("GigMate", Duration.ZERO, 2000, Duration.ofMillis(300));
    // Another handler waits; robots.txt has been answered by then.
    assertThat(refusal(source("/never", hasty).fetch())).isNotEqualTo("found").isNotBlank();
  }

  @Test
  void redirectsAreFollowedOnTheSameSiteOnly() {
    site.put("/old", new Answer(301, "", Map.of("Location", "/feed")));
    site.put("/away", new Answer(302, "", Map.of("Location", "http://elsewhere.example/feed")));
    site.put("/round", new Answer(302, "", Map.of("Location", "/round")));
    site.put("/sly", new Answer(302, "", Map.of("Location", "/secret")));
    site.put("/robots.txt", Answer.ok("User-agent: *\nDisallow: /secret\n"));

    assertThat(found(source("/old").fetch())).hasSize(1);
    assertThat(refusal(source("/away").fetch()))
        .isEqualTo("it leads to another site: http://elsewhere.example/feed");
    assertThat(refusal(source("/round").fetch())).isEqualTo("it leads on more than 5 times");
    assertThat(refusal(source("/sly").fetch())).startsWith("robots.txt forbids");
  }

  @Test
  void whatCannotBeReadIsNamedByItsPlace() {
    assertThat(refused("{}")).isEqualTo("the document must be an array of objects");
    assertThat(refused("[{")).startsWith("the document is not JSON");
    assertThat(refused("[1]")).isEqualTo("[0] must be an object");
    assertThat(refused("[{\"prospect_id\":\"p\"}]"))
        .isEqualTo("[0].prospect_type: must not be blank");
    assertThat(refused(ONE.replace("120", "\"many\""))).startsWith("[0].capacity: ");
    assertThat(refused(ONE.replace("120", "[]")))
        .isEqualTo("[0].capacity: must be a text or a number");
    assertThat(refused(ONE.replace("venue", "pub"))).startsWith("[0].prospect_type: ");
    site.put("/feed", new Answer(500, "", Map.of()));
    assertThat(refusal(source("/feed").fetch())).isEqualTo("the site answered 500");
  }

  private String refused(String document) {
    site.put("/feed", Answer.ok(document));
    return refusal(source("/feed").fetch());
  }

  @Test
  void anAddressOrMannersThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HttpProspectSource(
                    "x", Way.PUBLIC_PAGE, URI.create("file:///etc/hosts"), QUICK, () -> now))
        .withMessageContaining("file:///etc/hosts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Manners("two words", Duration.ZERO, 1, Duration.ofSeconds(1)))
        .withMessageContaining("'two words'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Manners("GigMate", Duration.ZERO, 0, Duration.ofSeconds(1)));
  }
}
