package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.feed.FeedFormat;
import io.gigmate.core.event.Event;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scheduling.feed.CalendarFeed;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

  void mount(ApiRoutes routes) {
    routes.get(
        "/feeds/venues/{file}",
        about("Gives the shows of a room, by the end of the name as .ics, .csv or .json.")
            .answersAs("text/calendar")
            .answersAs("text/csv")
            .answersAs(Json.CONTENT_TYPE),
        asked -> answer(asked, listings::ofVenue),
        Access.OPEN);
    routes.get(
        "/feeds/artists/{file}",
        about("Gives the shows of an act, by the end of the name as .ics, .csv or .json.")
            .answersAs("text/calendar")
            .answersAs("text/csv")
            .answersAs(Json.CONTENT_TYPE),
        asked -> answer(asked, listings::ofArtist),
        Access.OPEN);
    routes.get(
        "/feeds/regions/{file}",
        about("Gives the shows of a town, by the end of the name as .ics, .csv or .json.")
            .answersAs("text/calendar")
            .answersAs("text/csv")
            .answersAs(Json.CONTENT_TYPE),
        asked -> answer(asked, listings::ofRegion),
        Access.OPEN);
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
            .map(Listing::told)
            .toList();
    String name = file.substring(0, file.length() - format.suffix().length());
    CalendarFeed feed =
        topic
            .feed(tenant, name, shows)
            .orElseThrow(() -> missing("there is nothing at " + request.path()));
    // The day is the stamp: the same shows have the same bytes, and so the same tag, all day.
    request
        .header("Cache-Control", "public, max-age=300")
        .contentType(format.contentType())
        .result(format.write(feed, today));
  }

  private static ProblemException missing(String detail) {
    return new ProblemException(HttpStatus.NOT_FOUND, detail);
  }
}
