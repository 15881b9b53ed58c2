package io.gigmate.app.web;

import io.gigmate.adapters.http.Listing;
import io.gigmate.adapters.http.Listings;
import io.gigmate.core.tenant.Tenant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shows from today on, week by week. */
public final class Programme {
  /** Twice as far as the calendar is filled by itself. */
  private static final int WEEKS_AHEAD = 8;

  private final Listings listings;
  private final InstantSource clock;

  /** Creates the programme on what it is read from. */
  public Programme(Listings listings, InstantSource clock) {
    this.listings = listings;
    this.clock = clock;
  }

  LocalDate today(Tenant tenant) {
    return LocalDate.ofInstant(clock.instant(), tenant.timeZone());
  }

  /** Returns what everybody may see. */
  List<Listing> announced(Tenant tenant) {
    return all(tenant).stream().filter(Listing::isPublic).toList();
  }

  /** Returns every show, drafts and cancelled ones included. */
  List<Listing> all(Tenant tenant) {
    LocalDate today = today(tenant);
    return between(tenant, today, today.plusWeeks(WEEKS_AHEAD));
  }

  /** Returns every show from a day to before another. */
  List<Listing> between(Tenant tenant, LocalDate from, LocalDate until) {
    return listings.between(
        tenant.id(),
        from.atStartOfDay(tenant.timeZone()).toInstant(),
        until.atStartOfDay(tenant.timeZone()).toInstant());
  }

  /** Returns the shows of the last days that are over, the latest first. */
  List<Listing> over(Tenant tenant, int days) {
    LocalDate today = today(tenant);
    Instant now = clock.instant();
    return between(tenant, today.minusDays(days), today.plusDays(1)).stream()
        .filter(show -> !show.event().times().end().isAfter(now))
        .sorted(
            Comparator.comparing((Listing show) -> show.event().times().end())
                .reversed()
                .thenComparing(show -> show.event().id()))
        .toList();
  }

  static List<Week> weeks(Collection<Listing> listings) {
    List<Week> weeks = new ArrayList<>();
    by(listings, listing -> monday(listing.event().times().date()))
        .forEach((monday, shows) -> weeks.add(week(monday, shows)));
    return weeks;
  }

  private static Week week(LocalDate monday, List<Listing> listings) {
    List<Week.Day> days = new ArrayList<>();
    by(listings, listing -> listing.event().times().date())
        .forEach(
            (date, shows) ->
                days.add(
                    new Week.Day(date, Wording.day(date), shows.stream().map(Show::of).toList())));
    long rooms = listings.stream().map(listing -> listing.venue().id()).distinct().count();
    return new Week(
        monday,
        Wording.week(monday),
        Wording.count(listings.size(), "show", "shows"),
        Wording.count(rooms, "room", "rooms"),
        days);
  }

  static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Map<LocalDate, List<Listing>> by(
      Collection<Listing> listings, Function<Listing, LocalDate> key) {
    return listings.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
