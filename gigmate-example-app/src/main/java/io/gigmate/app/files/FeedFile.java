package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.source.HttpFeedSource;
import io.gigmate.adapters.http.source.HttpFeedSource.Visit;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.feed.FeedKind;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.feed.MarketFeed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that the market is read from: a JSON object with one entry each, by name.
 *
 * <pre>{@code
 * {
 *   "austin news": {"kind": "news", "location": "https://news.example/music.rss",
 *                   "terms": "Headlines and links may be read by feed readers."},
 *   "showbox": {"kind": "shows", "location": "https://showbox.example/calendar.ics",
 *               "room": "Showbox", "every_minutes": 360,
 *               "terms": "The calendar is published for anybody to subscribe to."}
 * }
 * }</pre>
 */
public final class FeedFile {
  private static final List<String> KEYS =
      List.of("kind", "location", "room", "terms", "every_minutes", "private_hosts");

  private FeedFile() {}

  /** Returns the feeds that the file names, in its order; what is wrong goes to the report. */
  public static List<FeedSource> read(InputFile file, InstantSource clock, InputReport report)
      throws IOException {
    JsonObject entries = JsonFile.read(file, report);
    List<FeedSource> feeds = new ArrayList<>();
    if (entries == null) {
      return feeds;
    }
    for (String name : entries.keys()) {
      JsonObject entry = entries.object(name);
      FeedSource feed = entry == null ? null : feed(name, entry, clock);
      if (feed != null) {
        feeds.add(feed);
      }
    }
    return feeds;
  }

  private static @Nullable FeedSource feed(String name, JsonObject entry, InstantSource clock) {
    entry.allowOnly(KEYS);
    String kind = entry.text("kind");
    String location = entry.text("location");
    String terms = entry.text("terms");
    String room = entry.has("room") ? entry.text("room") : null;
    Integer minutes = entry.has("every_minutes") ? entry.whole("every_minutes") : null;
    List<String> within = entry.has("private_hosts") ? entry.texts("private_hosts") : null;
    if (kind == null || location == null || terms == null) {
      return null;
    }
    return entry.build(
        () ->
            new HttpFeedSource(
                new MarketFeed(
                    name,
                    FeedKind.parse(kind),
                    URI.create(location),
                    room,
                    terms,
                    minutes == null ? MarketFeed.HOURLY : Duration.ofMinutes(minutes)),
                FeedFile::shows,
                Objects.requireNonNullElse(within, List.of()),
                Visit.USUAL,
                clock));
  }

  /** A table is read as 'market gaps' reads it; what is wrong with it costs the whole of it. */
  private static List<ObservedShow> shows(String table) throws IOException {
    InputReport report = new InputReport(note -> {});
    List<ObservedShow> shows =
        MarketShowFile.read(InputFile.of("feed", table.getBytes(UTF_8)), report);
    if (report.count() > 0) {
      throw new IOException(report.lines().get(0));
    }
    return shows;
  }
}
