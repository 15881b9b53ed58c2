package io.gigmate.adapters.http.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.Geo;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import io.gigmate.core.event.Event;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.scheduling.feed.CalendarFeed;
import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedStatus;
import io.gigmate.scheduling.feed.FeedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/**
 * Writes iCalendar (RFC 5545). Times are written in UTC, which every calendar shows by its own
 * clock; so no rules of time zones are needed, nor fetched from anywhere.
 */
final class ICalendarWriter {
  /** The most bytes of a line (RFC 5545, section 3.1). */
  private static final int LONGEST_LINE = 75;

  private static final String LINE_BREAK = "\r\n";

  private ICalendarWriter() {}

  /** Returns the text. */
  static byte[] write(CalendarFeed feed, Instant stamp) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//GigMate//GigMate//EN");
    calendar.addExperimentalProperty("X-WR-CALNAME", escaped(feed.name()));
    feed.entries().forEach(entry -> calendar.addEvent(event(entry, stamp)));
    if (feed.entries().isEmpty()) {
      // A calendar must have a component (RFC 5545, section 3.6): this one says nothing.
      calendar.addComponent(utc());
    }
    return folded(Biweekly.write(calendar).foldLines(false).go()).getBytes(UTF_8);
  }

  private static VTimezone utc() {
    VTimezone zone = new VTimezone("Etc/UTC");
    StandardTime always = new StandardTime();
    always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
    always.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
    always.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
    zone.addStandardTime(always);
    return zone;
  }

  private static VEvent event(FeedEntry entry, Instant stamp) {
    VEvent event = new VEvent();
    event.setUid(writable(entry.uid()));
    event.setDateTimeStamp(date(stamp));
    setTime(event, entry.time());
    event.setSummary(writable(entry.title()));
    event.setStatus(status(entry.status()));
    if (!entry.busy()) {
      event.setTransparency(true);
    }
    if (entry.place() != null) {
      event.setLocation(writable(entry.place()));
    }
    GeoPoint point = entry.point();
    if (point != null) {
      event.setGeo(new Geo(point.latitude(), point.longitude()));
    }
    if (entry.url() != null) {
      // The library would escape it like text, which an address is not.
      event.addExperimentalProperty("URL", writable(entry.url()).replace("\n", " "));
    }
    Event show = entry.show();
    if (show != null) {
      ShowProperties.of(show)
          .forEach((name, text) -> event.addExperimentalProperty(name, escaped(text)));
    }
    return event;
  }

  private static void setTime(VEvent event, FeedTime time) {
    if (time instanceof FeedTime.Hours hours) {
      event.setDateStart(date(hours.start()));
      event.setDateEnd(date(hours.end()));
    } else if (time instanceof FeedTime.Days days) {
      event.setDateStart(day(days.first()), false);
      event.setDateEnd(day(days.last().plusDays(1)), false);
    }
  }

  @SuppressWarnings("JavaUtilDate") // The library takes no other.
  private static Date date(Instant time) {
    return Date.from(time);
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private static Status status(FeedStatus status) {
    return switch (status) {
      case TENTATIVE -> Status.tentative();
      case CONFIRMED -> Status.confirmed();
      case CANCELLED -> Status.cancelled();
    };
  }

  private static String escaped(String text) {
    return VObjectPropertyValues.escape(writable(text));
  }

  /** Line breaks become one kind, and control characters, which no line may have, spaces. */
  private static String writable(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }

  /** Lines are counted in bytes, and no character is cut in two. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
    int length = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int bytes = bytes(character);
      if (character == '\r' || character == '\n') {
        length = 0;
      } else if (length + bytes > LONGEST_LINE) {
        folded.append(LINE_BREAK).append(' ');
        length = 1 + bytes;
      } else {
        length += bytes;
      }
      folded.appendCodePoint(character);
      at += Character.charCount(character);
    }
    return folded.toString();
  }

  private static int bytes(int character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
