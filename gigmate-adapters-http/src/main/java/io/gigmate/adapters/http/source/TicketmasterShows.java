package io.gigmate.adapters.http.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shows of a town that are announced on Ticketmaster, by its Discovery API, version 2: music
 * only, page by page up to the thousandth, five requests a second and 5,000 a day, as its
 * documentation has it. Whoever has a key has agreed to its terms.
 */
public final class TicketmasterShows {
  private static final URI DISCOVERY = URI.create("https://app.ticketmaster.com/discovery/v2/");
  private static final PacedClient.Limits LIMITS =
      new PacedClient.Limits(Duration.ofMillis(200), 5000, 5 << 20);
  private static final int A_PAGE = 200;

  /** No further: size times page must stay below a thousand. */
  private static final int MOST_PAGES = 5;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");

  private final URI root;
  private final String key;
  private final PacedClient client;

  /** Creates the client under a key of one's own. */
  public TicketmasterShows(String key, InstantSource clock) {
    this(DISCOVERY, key, clock, PacedClient.Waiting.real());
  }

  TicketmasterShows(URI root, String key, InstantSource clock, PacedClient.Waiting waiting) {
    if (!key.matches("[A-Za-z0-9]{8,100}")) {
      // Never with the value: it would end up in a log.
      throw new IllegalArgumentException("the key of Ticketmaster has letters and digits only");
    }
    this.root = root;
    this.key = key;
    this.client = new PacedClient("GigMate", LIMITS, clock, waiting);
  }

  /**
   * Returns the shows in a town of the United States from a day to before another, by date.
   *
   * @throws IOException where it cannot be asked now or says something else
   */
  public List<ObservedShow> shows(City town, LocalDate from, LocalDate until) throws IOException {
    List<ObservedShow> shows = new ArrayList<>();
    int pages = 1;
    for (int page = 0; page < pages && page < MOST_PAGES; page++) {
      JsonNode answer = client.get(address(town, from, until, page));
      pages = answer.path("page").path("totalPages").asInt(0);
      for (JsonNode event : answer.path("_embedded").path("events")) {
        ObservedShow show = show(event);
        if (show != null) {
          shows.add(show);
        }
      }
    }
    return List.copyOf(shows);
  }

  private URI address(City town, LocalDate from, LocalDate until, int page) {
    return root.resolve(
        "events.json?classificationName=music&countryCode=US&sort=date,asc&size="
            + A_PAGE
            + "&page="
            + page
            + "&city="
            + encoded(town.name())
            + "&stateCode="
            + encoded(town.state())
            + "&startDateTime="
            + begin(from)
            + "&endDateTime="
            + begin(until)
            + "&apikey="
            + key);
  }

  private static String begin(LocalDate day) {
    return encoded(TIME.format(day.atStartOfDay(ZoneOffset.UTC)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static @Nullable ObservedShow show(JsonNode event) {
    JsonNode dates = event.path("dates");
    LocalDate date = date(dates.path("start").path("localDate").asText(""));
    String status = dates.path("status").path("code").asText("");
    String room = named(event.path("_embedded").path("venues").path(0).path("name"));
    if (date == null || room == null || status.equals("cancelled") || status.equals("postponed")) {
      return null;
    }
    String artist = named(event.path("_embedded").path("attractions").path(0).path("name"));
    JsonNode cheapest = event.path("priceRanges").path(0);
    boolean dollars = cheapest.path("currency").asText("").equals("USD");
    double price = cheapest.path("min").asDouble(-1);
    return ObservedShow.on(date)
        .room(room)
        .artist(artist == null ? named(event.path("name")) : artist)
        .genre(genre(event.path("classifications").path(0).path("genre").path("name")))
        .price(dollars && price >= 0 && price < 1e6 ? (Double) price : null)
        .build();
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Genre genre(JsonNode name) {
    String text = named(name);
    if (text == null || text.equals("Undefined") || text.equals("Other")) {
      return null;
    }
    try {
      return Genre.of(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String named(JsonNode name) {
    String text = name.asText("").strip();
    return text.isEmpty() || text.length() > 200 ? null : text;
  }
}
