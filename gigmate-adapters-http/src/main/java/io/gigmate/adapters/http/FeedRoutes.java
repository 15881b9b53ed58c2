package io.gigmate.adapters.http;

import io.gigmate.adapters.http.feed.FeedFormat;
import io.gigmate.core.event.Event;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scheduling.feed.CalendarFeed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The public shows of a room, an act or a town, for whoever subscribes to them; a program asks
 * again and again, so what did not change is not sent twice.
 */
final class FeedRoutes {
  /** How far back and ahead a feed reaches. */
  private static final Duration BACK = Duration.ofDays(7);

  private static final Duration AHEAD = Duration.ofDays(365);

  /** What a feed is of, found by the name in its address. */
  private interface Topic {
    Optional<CalendarFeed> feed(Tenant tenant, String name, List<Event> shows);
  }

  private final Listings listings;
  private final Supplier<Tenant> open;
  private final InstantSource clock;

  /**
   * Creates the routes.
   *
   * @param open the tenant whose public calendar everybody sees
   */
  FeedRoutes(Listings listings, Supplier<Tenant> open, InstantSource clock) {
    this.listings = listings;
    this.open = open;
    this.clock = clock;
  }

  void mount(RoutesConfig routes) {
    routes.get("/feeds/venues/{file}", asked -> answer(asked, listings::ofVenue), Access.OPEN);
    routes.get("/feeds/artists/{file}", asked -> answer(asked, listings::ofArtist), Access.OPEN);
    routes.get("/feeds/regions/{file}", asked -> answer(asked, listings::ofRegion), Access.OPEN);
  }

  private void answer(Context request, Topic topic) {
    String file = request.pathParam("file");
    FeedFormat format =
        FeedFormat.ofName(file)
            .orElseThrow(() -> missing("a feed ends in .ics, .csv or .json: '" + file + "'"));
    Tenant tenant = open.get();
    Instant today =
        LocalDate.ofInstant(clock.instant(), tenant.timeZone())
            .atStartOfDay(tenant.timeZone())
            .toInstant();
    List<Event> shows =
        listings.between(tenant.id(), today.minus(BACK), today.plus(AHEAD)).stream()
            .filter(Listing::isPublic)
            .map(Listing::event)
            .toList();
    String name = file.substring(0, file.length() - format.suffix().length());
    CalendarFeed feed =
        topic
            .feed(tenant, name, shows)
            .orElseThrow(() -> missing("there is nothing at " + request.path()));
    // The day is the stamp: the same shows have the same bytes, and so the same tag, all day.
    byte[] text = format.write(feed, today);
    String tag = "\"" + Digest.ofBytes(text).hex().substring(0, 32) + "\"";
    request.header("ETag", tag).header("Cache-Control", "public, max-age=300");
    if (isKnown(request.header("If-None-Match"), tag)) {
      request.status(HttpStatus.NOT_MODIFIED);
    } else {
      request.contentType(format.contentType()).result(text);
    }
  }

  /** Answers whether the visitor has it already; a tag that was weakened on the way counts. */
  private static boolean isKnown(@Nullable String given, String tag) {
    return given != null
        && Arrays.stream(given.split(",", -1))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  private static ProblemException missing(String detail) {
    return new ProblemException(HttpStatus.NOT_FOUND, detail);
  }
}
