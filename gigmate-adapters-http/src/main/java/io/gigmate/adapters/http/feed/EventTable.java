package io.gigmate.adapters.http.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.gigmate.adapters.http.table.SafeCell;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/**
 * The table of shows (RFC 4180, UTF-8); doors, start and end carry the offset of the room's clock,
 * and no cell is a formula ({@link SafeCell}).
 */
public final class EventTable {
  /** The columns, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "event_id",
          "venue_id",
          "artist_id",
          "template",
          "title",
          "doors",
          "start",
          "end",
          "time_zone",
          "genre",
          "price",
          "capacity",
          "status");

  private EventTable() {}

  /** Writes the shows, in their order; the stream stays open. */
  public static void write(OutputStream stream, Collection<Event> events) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(stream, UTF_8);
    csv.writeRecord(COLUMNS);
    for (Event event : events) {
      TemplateId template = event.template();
      csv.writeRecord(
          SafeCell.write(event.id().value()),
          SafeCell.write(event.venue().value()),
          SafeCell.write(event.artist().value()),
          template == null ? "" : SafeCell.write(template.value()),
          SafeCell.write(event.title()),
          timestamp(event.times().localDoors()),
          timestamp(event.times().localStart()),
          timestamp(event.times().localEnd()),
          event.times().timeZone().getId(),
          SafeCell.write(event.genre().name()),
          event.price().getAmount().toPlainString(),
          Integer.toString(event.capacity()),
          event.status().code());
    }
    csv.flush();
  }

  private static String timestamp(ZonedDateTime time) {
    return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
