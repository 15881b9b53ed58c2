package io.gigmate.app.files;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of rooms. A room without coordinates has those of its town where the gazetteer knows
 * it; one without a time zone has that of its town or, where {@link StateTimeZones} knows one, of
 * its state.
 */
public final class VenueFile {
  private static final List<String> COLUMNS =
      List.of(
          "venue_id",
          "name",
          "city",
          "state",
          "latitude",
          "longitude",
          "time_zone",
          "venue_type",
          "capacity",
          "genres");
  private static final CsvTable TABLE =
      CsvTable.of(List.of("venue_id", "name", "capacity"), COLUMNS);

  private VenueFile() {}

  /** Returns the rooms of the file, in its order. */
  public static List<Venue> read(InputFile file, Gazetteer towns, InputReport report)
      throws IOException {
    List<Venue> venues = new ArrayList<>();
    TABLE.read(
        file,
        report,
        row -> {
          Venue venue = venue(row, towns);
          if (venue != null) {
            venues.add(venue);
          }
        });
    return venues;
  }

  /** Writes the rooms, in their order. */
  public static void write(OutputFile file, List<Venue> venues) throws IOException {
    write(file.stream(), venues);
  }

  /** Writes the same; the stream stays open. */
  public static void write(OutputStream stream, List<Venue> venues) throws IOException {
    TableWriter csv = new TableWriter(stream);
    csv.row(COLUMNS);
    for (Venue venue : venues) {
      City city = venue.city();
      GeoPoint point = venue.location();
      csv.row(
          venue.id().value(),
          venue.name(),
          city == null ? "" : city.name(),
          city == null ? "" : city.state(),
          point == null ? "" : Fields.plain(point.latitude()),
          point == null ? "" : Fields.plain(point.longitude()),
          venue.timeZone().getId(),
          venue.type() == null ? "" : venue.type(),
          Integer.toString(venue.capacity()),
          Fields.joined(venue.genres()));
    }
    csv.end();
  }

  private static @Nullable Venue venue(CsvRow row, Gazetteer towns) {
    VenueId id = row.id("venue_id", VenueId::of);
    String name = row.required("name", text -> Fields.text(text, 200));
    City city = row.city("city");
    Optional<Gazetteer.Entry> town = city == null ? Optional.empty() : towns.find(city);
    GeoPoint given = row.point();
    GeoPoint point = given == null ? town.map(Gazetteer.Entry::centre).orElse(null) : given;
    ZoneId zone = zone(row, city, point, town);
    String type = row.text("venue_type", 60);
    Integer capacity = row.required("capacity", text -> Fields.count(text, 1, 1_000_000));
    List<Genre> genres = row.optional("genres", Fields::genres);
    if (id == null || name == null || zone == null || capacity == null) {
      return null;
    }
    return row.build(
        () ->
            Venue.builder(id, name, zone, capacity)
                .city(city)
                .location(point)
                .type(type)
                .genres(genres == null ? List.of() : genres)
                .build());
  }

  private static @Nullable ZoneId zone(
      CsvRow row, @Nullable City city, @Nullable GeoPoint point, Optional<Gazetteer.Entry> town) {
    boolean sound = row.isSound();
    ZoneId given = row.optional("time_zone", Fields::zone);
    if (given != null || sound != row.isSound()) {
      return given;
    }
    Optional<ZoneId> known =
        town.map(Gazetteer.Entry::timeZone)
            .or(() -> city == null ? Optional.empty() : StateTimeZones.find(city, point));
    if (known.isEmpty()) {
      row.refuse(
          "time_zone",
          "must not be blank here: neither the town nor the state "
              + (city == null ? "is given" : "of " + city + " has just one zone that is known"));
    }
    return known.orElse(null);
  }
}
