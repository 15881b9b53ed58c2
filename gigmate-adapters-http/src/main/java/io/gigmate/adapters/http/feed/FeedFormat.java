package io.gigmate.adapters.http.feed;

import io.gigmate.core.event.Event;
import io.gigmate.scheduling.feed.CalendarFeed;
import io.gigmate.scheduling.feed.FeedEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How a feed is written. */
public enum FeedFormat {
  /** iCalendar, for calendar programs. */
  ICS("text/calendar; charset=utf-8") {
    @Override
    public byte[] write(CalendarFeed feed, Instant stamp) {
      return ICalendarWriter.write(feed, stamp);
    }
  },
  /** A table of the shows among the entries, for spreadsheets; see {@link EventTable}. */
  CSV("text/csv; charset=utf-8") {
    @Override
    public byte[] write(CalendarFeed feed, Instant stamp) {
      List<Event> shows =
          feed.entries().stream().map(FeedEntry::show).filter(Objects::nonNull).toList();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        EventTable.write(bytes, shows);
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot fail to be written to", e);
      }
      return bytes.toByteArray();
    }
  },
  /** JSON, for programs. */
  JSON("application/json") {
    @Override
    public byte[] write(CalendarFeed feed, Instant stamp) {
      return FeedJson.write(feed);
    }
  };

  private final String contentType;

  FeedFormat(String contentType) {
    this.contentType = contentType;
  }

  /**
   * Returns the feed in this format.
   *
   * @param stamp when it was made, as far as its readers are told
   */
  public abstract byte[] write(CalendarFeed feed, Instant stamp);

  /** Returns what the format is called on the web. */
  public String contentType() {
    return contentType;
  }

  /** Returns how names of files in the format end, such as {@code .ics}. */
  public String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format that the name of a file ends with. */
  public static Optional<FeedFormat> ofName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    for (FeedFormat format : values()) {
      if (name.endsWith(format.suffix())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
