package io.gigmate.app.files;

import io.gigmate.adapters.http.feed.EventTable;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.VenueId;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The table of shows; doors, start and end carry the offset of the room's clock, and prices are US
 * dollars. Only the template and the time zone may be blank: then the show was made by hand, and
 * its day counts by the offset of its start.
 */
public final class EventFile {
  private static final CsvTable TABLE =
      CsvTable.of(
          EventTable.COLUMNS.stream()
              .filter(column -> !column.equals("template") && !column.equals("time_zone"))
              .toList(),
          EventTable.COLUMNS);

  private EventFile() {}

  /** Returns the shows of the file, in its order. */
  public static List<Event> read(InputFile file, InputReport report) throws IOException {
    return placed(file, report).stream().map(Placed::value).toList();
  }

  /** Returns the shows of the file with their lines. */
  public static List<Placed<Event>> placed(InputFile file, InputReport report) throws IOException {
    List<Placed<Event>> events = new ArrayList<>();
    TABLE.read(
        file,
        report,
        row -> {
          Event event = event(row);
          if (event != null) {
            events.add(new Placed<>(event, row.line()));
          }
        });
    return events;
  }

  /** Writes the shows, in their order. */
  public static void write(OutputFile file, List<Event> events) throws IOException {
    write(file.stream(), events);
  }

  /** Writes the same; the stream stays open. */
  public static void write(OutputStream stream, List<Event> events) throws IOException {
    EventTable.write(stream, events);
  }

  private static @Nullable Event event(CsvRow row) {
    EventId id = row.id("event_id", EventId::of);
    VenueId venue = row.required("venue_id", VenueId::of);
    ArtistId artist = row.required("artist_id", ArtistId::of);
    TemplateId template = row.optional("template", TemplateId::of);
    String title = row.required("title", text -> Fields.text(text, 300));
    ShowTimes times = times(row);
    Genre genre = row.required("genre", Genre::of);
    BigDecimal price = row.required("price", Fields::amount);
    Integer capacity = row.required("capacity", text -> Fields.count(text, 1, 1_000_000));
    EventStatus status = row.required("status", EventStatus::parse);
    if (id == null
        || venue == null
        || artist == null
        || title == null
        || times == null
        || genre == null
        || price == null
        || capacity == null
        || status == null) {
      return null;
    }
    return row.build(
        () ->
            Event.builder(id, venue, artist, times)
                .template(template)
                .title(title)
                .genre(genre)
                .price(Money.of(CurrencyUnit.USD, price))
                .capacity(capacity)
                .status(status)
                .build());
  }

  private static @Nullable ShowTimes times(CsvRow row) {
    OffsetDateTime doors = row.required("doors", Fields::timestamp);
    OffsetDateTime start = row.required("start", Fields::timestamp);
    OffsetDateTime end = row.required("end", Fields::timestamp);
    ZoneId zone = row.optional("time_zone", Fields::zone);
    if (doors == null || start == null || end == null) {
      return null;
    }
    if (doors.isAfter(start)) {
      row.refuse("doors", "must not be after the start: '" + doors + "'");
      return null;
    }
    if (!end.isAfter(start)) {
      row.refuse("end", "must be after the start: '" + end + "'");
      return null;
    }
    return new ShowTimes(
        doors.toInstant(),
        start.toInstant(),
        end.toInstant(),
        zone == null ? start.getOffset() : zone);
  }
}
