package io.gigmate.scheduling.feed;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.Event;
import io.gigmate.core.place.City;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A calendar that people subscribe to.
 *
 * <pre>{@code
 * CalendarFeed feed = CalendarFeed.ofVenue(venue, events);
 * }</pre>
 *
 * @param name what it is called where it is shown
 * @param entries in the order in which they were given
 */
public record CalendarFeed(String name, List<FeedEntry> entries) {
  public CalendarFeed {
    entries = List.copyOf(entries);
  }

  /** Returns those of the shows that are in the room. */
  public static CalendarFeed ofVenue(Venue venue, Collection<Event> shows) {
    return new CalendarFeed(
        venue.name(),
        shows.stream()
            .filter(show -> show.venue().equals(venue.id()))
            .map(show -> FeedEntry.of(show, venue))
            .toList());
  }

  /** Returns those of the shows that the act plays, with their places among the rooms. */
  public static CalendarFeed ofArtist(
      Artist artist, Collection<Event> shows, Collection<Venue> venues) {
    return new CalendarFeed(
        artist.name(),
        all(shows.stream().filter(show -> show.artist().equals(artist.id())).toList(), venues));
  }

  /** Returns those of the shows whose rooms are in the town. */
  public static CalendarFeed ofRegion(
      City town, Collection<Event> shows, Collection<Venue> venues) {
    Map<VenueId, Venue> there =
        byId(venues.stream().filter(venue -> town.equals(venue.city())).toList());
    return new CalendarFeed(
        town.toString(),
        all(
            shows.stream().filter(show -> there.containsKey(show.venue())).toList(),
            there.values()));
  }

  /** Returns the shows as entries, with their places among the rooms. */
  public static List<FeedEntry> all(Collection<Event> shows, Collection<Venue> venues) {
    Map<VenueId, Venue> rooms = byId(venues);
    return shows.stream().map(show -> FeedEntry.of(show, rooms.get(show.venue()))).toList();
  }

  /**
   * Returns the town's name in an address, such as {@code san-marcos-tx}: letters without their
   * marks, digits, and a hyphen for all the rest.
   */
  public static String slug(City town) {
    String plain =
        Normalizer.normalize(town.name() + " " + town.state(), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "");
    return plain
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static Map<VenueId, Venue> byId(Collection<Venue> venues) {
    return venues.stream().collect(Collectors.toMap(Venue::id, Function.identity()));
  }
}
