package io.gigmate.adapters.http.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The answers are cut down by hand to what is read, in the shape that the documentation of each
 * interface shows; names in them are made up.
 */
class PublicApisTest {
  private static final String KEY = "abcdefgh12345678";
  private static final City AUSTIN = City.of("Austin", "TX");
  private static final String EVENTS =
      """
      {"_embedded":{"events":[
        {"name":"Blue Train Live","id":"vv1","url":"https://tickets.example/vv1",
         "dates":{"start":{"localDate":"2026-03-10","localTime":"20:00:00",
           "dateTime":"2026-03-11T01:00:00Z"},"timezone":"America/Chicago",
           "status":{"code":"onsale"}},
         "classifications":[{"primary":true,"segment":{"name":"Music"},"genre":{"name":"Jazz"}}],
         "priceRanges":[{"type":"standard","currency":"USD","min":25.0,"max":60.0}],
         "_embedded":{"venues":[{"name":"Harbor Room","city":{"name":"Austin"}}],
           "attractions":[{"name":"Blue Train"}]}},
        {"name":"Somebody, cancelled","dates":{"start":{"localDate":"2026-03-11"},
           "status":{"code":"cancelled"}},"_embedded":{"venues":[{"name":"Harbor Room"}]}},
        {"name":"No day yet","dates":{"start":{"dateTBD":true}},
         "_embedded":{"venues":[{"name":"Harbor Room"}]}},
        {"name":"An Evening","dates":{"start":{"localDate":"2026-03-12"}},
         "classifications":[{"genre":{"name":"Undefined"}}],
         "priceRanges":[{"currency":"CAD","min":10.0}],
         "_embedded":{"venues":[{"name":"The Cellar"}]}}]},
       "page":{"size":200,"totalElements":5,"totalPages":2,"number":0}}
      """;
  private static final String SECOND =
      """
      {"_embedded":{"events":[{"name":"Last","dates":{"start":{"localDate":"2026-03-13"}},
        "_embedded":{"venues":[{"name":"The Cellar"}]}}]},
       "page":{"size":200,"totalElements":5,"totalPages":2,"number":1}}
      """;
  private static final String ARTISTS =
      """
      {"created":"2026-03-01T00:00:00.000Z","count":2,"offset":0,"artists":[
        {"id":"5b11f4ce-a62d-471e-81fc-a69a8278c7da","type":"Group","score":100,
         "name":"Blue Train","sort-name":"Blue Train","country":"US",
         "area":{"id":"a1","type":"City","name":"Austin"},
         "life-span":{"ended":null},
         "tags":[{"count":1,"name":"american"},{"count":7,"name":"jazz"},
           {"count":-1,"name":"metal"}]},
        {"id":"x","score":60,"name":"Blue Trains"}]}
      """;

  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T18:00:00Z");
  private int status = 200;
  private @Nullable String retryAfter;
  private HttpServer server;
  private URI root;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          byte[] body = (answers.isEmpty() ? "{}" : answers.remove()).getBytes(UTF_8);
          if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
          }
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    root = URI.create("http://localhost:" + server.getAddress().getPort() + "/v2/");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private TicketmasterShows ticketmaster() {
    return new TicketmasterShows(root, KEY, () -> now, waits::add);
  }

  private MusicBrainzArtists musicBrainz() {
    return new MusicBrainzArtists(root, "ops@gigmate.example", () -> now, waits::add);
  }

  private static List<ObservedShow> shows(TicketmasterShows client) throws IOException {
    return client.shows(AUSTIN, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 2));
  }

  @Test
  void showsOfATownAreReadPageByPage() throws IOException {
    answers.addAll(List.of(EVENTS, SECOND));
    assertThat(shows(ticketmaster()))
        .containsExactly(
            ObservedShow.on(LocalDate.of(2026, 3, 10))
                .room("Harbor Room")
                .artist("Blue Train")
                .genre(Genre.of("Jazz"))
                .price(25.0)
                .build(),
            ObservedShow.on(LocalDate.of(2026, 3, 12))
                .room("The Cellar")
                .artist("An Evening")
                .build(),
            ObservedShow.on(LocalDate.of(2026, 3, 13)).room("The Cellar").artist("Last").build());
    assertThat(asked).hasSize(2);
    assertThat(asked.get(0))
        .startsWith("/v2/events.json?")
        .contains("city=Austin&stateCode=TX", "startDateTime=2026-03-02T00%3A00%3A00Z", "&page=0")
        .contains("classificationName=music", "apikey=" + KEY);
    assertThat(asked.get(1)).contains("&page=1");
    // The clock stands still here: what matters is that it waited its turn.
    assertThat(waits).containsExactly(Duration.ofMillis(200));
  }

  @Test
  void noMoreThanTheThousandthIsAskedFor() throws IOException {
    for (int i = 0; i < 9; i++) {
      answers.add("{\"page\":{\"totalPages\":9}}");
    }
    assertThat(shows(ticketmaster())).isEmpty();
    assertThat(asked).hasSize(5);
  }

  @Test
  void whoSaysItWasTooMuchIsLeftAloneForAWhile() {
    TicketmasterShows client = ticketmaster();
    status = 429;
    assertThatThrownBy(() -> shows(client)).isInstanceOf(IOException.class);
    now = now.plusSeconds(59);
    assertThatThrownBy(() -> shows(client)).hasMessageContaining("asked too often");
    assertThat(asked).hasSize(1);
    now = now.plusSeconds(1);
    retryAfter = "300";
    assertThatThrownBy(() -> shows(client)).hasMessageContaining("18:06:00Z");
    assertThat(asked).hasSize(2);
    now = now.plusSeconds(299);
    assertThatThrownBy(() -> shows(client)).isInstanceOf(IOException.class);
    assertThat(asked).hasSize(2);
  }

  @Test
  void theRequestsOfADayEnd() throws IOException {
    PacedClient client =
        new PacedClient(
            "GigMate", new PacedClient.Limits(Duration.ZERO, 2, 1000), () -> now, waits::add);
    client.get(root);
    client.get(root);
    assertThatThrownBy(() -> client.get(root)).hasMessageContaining("2 requests of the day");
    now = now.plus(Duration.ofDays(1));
    assertThat(client.get(root).isObject()).isTrue();
  }

  @Test
  void whatIsWrongNeverTellsTheKey() {
    TicketmasterShows client = ticketmaster();
    status = 401;
    assertThatThrownBy(() -> shows(client)).hasMessage("it answered 401");
    status = 200;
    answers.add("<html>");
    assertThatThrownBy(() -> shows(client)).hasMessage("it answered something else than JSON");
    answers.add("\"" + "x".repeat(6 << 20) + "\"");
    assertThatThrownBy(() -> shows(client)).hasMessageStartingWith("no answer");
    server.stop(0);
    assertThatThrownBy(() -> shows(client))
        .hasMessageStartingWith("no answer")
        .message()
        .doesNotContain(KEY);
    assertThatThrownBy(() -> new TicketmasterShows("a key&x", () -> now))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("a key");
  }

  @Test
  void anActIsFoundByItsNameWithGenresAndArea() throws IOException {
    answers.add(ARTISTS);
    MusicBrainzArtists client = musicBrainz();
    assertThat(client.find("blue train"))
        .hasValue(
            new CataloguedArtist(
                "5b11f4ce-a62d-471e-81fc-a69a8278c7da",
                "Blue Train",
                "Austin",
                List.of(Genre.of("jazz"), Genre.of("american"))));
    assertThat(agents).containsExactly("GigMate/1 ( ops@gigmate.example )");
    assertThat(asked.get(0))
        .isEqualTo("/v2/artist?fmt=json&limit=5&query=artist%3A%22blue+train%22");
    assertThat(client.find("Nobody \" OR *:*")).isEmpty();
    assertThat(asked.get(1)).contains("query=artist%3A%22Nobody+++OR+*%3A*%22");
    assertThat(waits).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void ofTwoOfOneNameNoneIsTaken() throws IOException {
    answers.add(
        ARTISTS.replace(
            "\"score\":60,\"name\":\"Blue Trains\"", "\"score\":95,\"name\":\"Blue Train\""));
    assertThat(musicBrainz().find("Blue Train")).isEmpty();
    assertThatThrownBy(() -> new MusicBrainzArtists("", () -> now))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
