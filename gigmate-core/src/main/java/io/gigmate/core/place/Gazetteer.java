package io.gigmate.core.place;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the middle of a known city is, and its time zone: it gives a venue without coordinates
 * those of its town.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Gazetteer {
  private static final Gazetteer EMPTY = new Gazetteer(Map.of());

  private final Map<City, Entry> entries;

  /**
   * What is known of a city.
   *
   * @param centre its middle
   * @param timeZone its zone
   */
  public record Entry(GeoPoint centre, ZoneId timeZone) {}

  private Gazetteer(Map<City, Entry> entries) {
    this.entries = Map.copyOf(entries);
  }

  /** Returns a gazetteer that knows these cities. */
  public static Gazetteer of(Map<City, Entry> entries) {
    return new Gazetteer(entries);
  }

  /** Returns a gazetteer that knows none. */
  public static Gazetteer empty() {
    return EMPTY;
  }

  /** Returns a gazetteer that knows one more city. */
  public Gazetteer with(City city, GeoPoint centre, ZoneId timeZone) {
    Map<City, Entry> more = new LinkedHashMap<>(entries);
    more.put(city, new Entry(centre, timeZone));
    return new Gazetteer(more);
  }

  /** Returns what is known of the city, if anything is. */
  public Optional<Entry> find(City city) {
    return Optional.ofNullable(entries.get(city));
  }
}
