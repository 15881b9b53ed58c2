package io.gigmate.adapters.http.source;

import io.gigmate.adapters.http.news.NewsFeedReader;
import io.gigmate.adapters.http.news.SeenCalendar;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.feed.FeedAnswer;
import io.gigmate.scoring.feed.FeedKind;
import io.gigmate.scoring.feed.FeedMark;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.feed.MarketFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed on the web: RSS and Atom as news; iCalendar, and tables by whoever reads those, as shows.
 *
 * <p>It asks only for what changed (RFC 9110), reads no more than a size in no more than a time,
 * unpacked or not, is led on at most three times and never from https to http, and goes into a
 * private network only where the operator named the host. This class is immutable and thread-safe.
 */
public final class HttpFeedSource implements FeedSource {
  private static final int MOST_REDIRECTS = 3;
  private static final String CALENDAR = "BEGIN:VCALENDAR";
  private static final String ACCEPTED =
      "application/rss+xml, application/atom+xml, text/calendar, text/csv, application/xml;q=0.9,"
          + " text/xml;q=0.9, */*;q=0.5";

  private final MarketFeed feed;
  private final ShowTable table;
  private final PublicAddresses addresses;
  private final Visit visit;
  private final InstantSource clock;
  private final WebVisitor visitor;

  /** Reads a table of shows, such as CSV. */
  @FunctionalInterface
  public interface ShowTable {
    /**
     * Returns the shows of a table.
     *
     * @throws IOException where it cannot be read, saying why
     */
    List<ObservedShow> read(String table) throws IOException;
  }

  /**
   * How a visitor behaves.
   *
   * @param agent the name it gives
   * @param largest how many bytes it reads at the most
   * @param patience how long an answer may take in all, wherever it leads
   */
  public record Visit(String agent, int largest, Duration patience) {
    /** Up to 5 MiB within 20 seconds. */
    public static final Visit USUAL =
        new Visit("GigMate/1.0 (feed reader)", 5 << 20, Duration.ofSeconds(20));

    public Visit {
      if (agent.isBlank() || largest < 1 || patience.isNegative() || patience.isZero()) {
        throw new IllegalArgumentException(
            "not a visit: '" + agent + "', " + largest + ", " + patience);
      }
    }
  }

  /**
   * Creates the source; nothing is asked yet.
   *
   * @param feed what is read where
   * @param table reads what is no iCalendar
   * @param privateHosts hosts that may lie in a private network
   */
  public HttpFeedSource(
      MarketFeed feed,
      ShowTable table,
      List<String> privateHosts,
      Visit visit,
      InstantSource clock) {
    URI address = feed.address();
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.matches("https?")
        || address.getHost() == null
        || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the address of '" + feed.name() + "' must be http or https, without a user");
    }
    this.feed = feed;
    this.table = table;
    this.addresses = new PublicAddresses(privateHosts);
    this.visit = visit;
    this.clock = clock;
    this.visitor = new WebVisitor(visit.agent(), visit.patience());
  }

  @Override
  public MarketFeed feed() {
    return feed;
  }

  @Override
  public FeedAnswer ask(FeedMark since, ZoneId zone) {
    try {
      HttpResponse<byte[]> answer = follow(since);
      int status = answer.statusCode();
      if (status == 304) {
        return new FeedAnswer.Unchanged();
      }
      if (status != 200) {
        return new FeedAnswer.Failed("the site answered " + status, wish(answer.headers()));
      }
      return read(
          FeedBody.of(answer.body(), answer.headers(), visit.largest()),
          mark(answer.headers()),
          zone);
    } catch (IOException | IllegalArgumentException e) {
      return new FeedAnswer.Failed(String.valueOf(e.getMessage()), null);
    }
  }

  private FeedAnswer read(FeedBody body, FeedMark mark, ZoneId zone) throws IOException {
    if (feed.kind() == FeedKind.NEWS) {
      String text = body.declaredText();
      return new FeedAnswer.News(
          text == null
              ? NewsFeedReader.read(feed.name(), new ByteArrayInputStream(body.bytes()))
              : NewsFeedReader.read(feed.name(), text),
          mark);
    }
    String text = body.text();
    String room = feed.room();
    boolean calendar = text.stripLeading().regionMatches(true, 0, CALENDAR, 0, CALENDAR.length());
    List<ObservedShow> shows =
        calendar
            ? SeenCalendar.read(text, room, zone, clock.instant())
            : table.read(text).stream().map(show -> show.orIn(room)).toList();
    return new FeedAnswer.Shows(shows, mark);
  }

  private HttpResponse<byte[]> follow(FeedMark since) throws IOException {
    long end = System.nanoTime() + visit.patience().toNanos();
    URI place = feed.address();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      addresses.pass(place);
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative() || left.isZero()) {
        throw new IOException("it did not answer within " + visit.patience());
      }
      HttpResponse<byte[]> answer = visitor.ask(place, headers(since), visit.largest(), left);
      if (!WebVisitor.leadsOn(answer)) {
        return answer;
      }
      URI next = place.resolve(answer.headers().firstValue("location").orElseThrow());
      if ("https".equalsIgnoreCase(place.getScheme())
          && !"https".equalsIgnoreCase(next.getScheme())) {
        throw new IOException("it leads from https to " + next.getScheme());
      }
      place = next;
    }
    throw new IOException("it leads on more than " + MOST_REDIRECTS + " times");
  }

  private static Map<String, String> headers(FeedMark since) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", ACCEPTED);
    headers.put("Accept-Encoding", "gzip");
    if (since.tag() != null) {
      headers.put("If-None-Match", since.tag());
    }
    if (since.changed() != null) {
      headers.put("If-Modified-Since", since.changed());
    }
    return headers;
  }

  private static FeedMark mark(HttpHeaders headers) {
    return new FeedMark(
        headers.firstValue("etag").orElse(null), headers.firstValue("last-modified").orElse(null));
  }

  /** Seconds from now or a time, by RFC 9110; what is neither says nothing. */
  private @Nullable Instant wish(HttpHeaders headers) {
    Optional<String> after = headers.firstValue("retry-after").map(String::strip);
    if (after.isEmpty()) {
      return null;
    }
    if (after.get().matches("[0-9]{1,9}")) {
      return clock.instant().plusSeconds(Long.parseLong(after.get()));
    }
    try {
      return ZonedDateTime.parse(after.get(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
