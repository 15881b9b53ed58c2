package io.gigmate.adapters.http.feed;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import io.gigmate.core.event.Event;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedStatus;
import io.gigmate.scheduling.feed.FeedTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a VEVENT. */
final class EventReader {
  private final ZoneTable zones;
  private final @Nullable ZoneId own;

  EventReader(ZoneTable zones, @Nullable ZoneId own) {
    this.zones = zones;
    this.own = own;
  }

  /**
   * Returns what the event says.
   *
   * @throws BadProperty for the first thing that is wrong with it
   */
  Occasion read(Component event) {
    String uid = text(need(event, "UID")).strip();
    if (uid.isEmpty()) {
      throw new BadProperty(event.line, "UID", "must not be blank");
    }
    ContentLine begin = need(event, "DTSTART");
    Stamp start = stamp(begin, begin.value());
    Values.Length length = length(event, start);
    FeedTime time = Occasion.time(start, length);
    FeedStatus status = status(event.first("STATUS"));
    Event show = ShowProperties.read(event, time);
    ContentLine url = event.first("URL");
    FeedEntry entry =
        new FeedEntry(
            uid,
            time,
            optionalText(event, "SUMMARY", ""),
            event.first("LOCATION") == null ? null : optionalText(event, "LOCATION", ""),
            point(event.first("GEO")),
            status,
            !isTransparent(event.first("TRANSP")),
            url == null ? null : url.value().strip(),
            show);
    return new Occasion(
        event.line,
        uid,
        show == null ? entry : atHome(entry, show),
        start,
        length,
        replaces(event.first("RECURRENCE-ID")),
        sequence(event.first("SEQUENCE")),
        event.all("RRULE"),
        more(event.all("RDATE"), start),
        except(event.all("EXDATE"), start));
  }

  /** The day of a show counts by its room's clock, whatever zone the calendar is in. */
  private static FeedEntry atHome(FeedEntry entry, Event show) {
    FeedEntry own = FeedEntry.of(show, null);
    return new FeedEntry(
        entry.uid(),
        own.time(),
        own.title(),
        entry.place(),
        entry.point(),
        own.status(),
        entry.busy(),
        entry.url(),
        show);
  }

  private static ContentLine need(Component event, String name) {
    ContentLine line = event.first(name);
    if (line == null) {
      throw new BadProperty(event.line, name, "is missing");
    }
    return line;
  }

  static String text(ContentLine line) {
    // The library takes the line break of the machine.
    return VObjectPropertyValues.unescape(line.value()).replace(System.lineSeparator(), "\n");
  }

  private static String optionalText(Component event, String name, String otherwise) {
    ContentLine line = event.first(name);
    return line == null ? otherwise : text(line);
  }

  private Stamp stamp(ContentLine line, String value) {
    if (Values.isDate(line, value)) {
      WallClock days = WallClock.of(own == null ? ZoneOffset.UTC : own);
      return new Stamp(Values.date(line, value).atStartOfDay(), true, days);
    }
    LocalDateTime local = Values.local(line, value);
    if (Values.isUtc(value)) {
      WallClock utc = WallClock.of(ZoneOffset.UTC, own == null ? ZoneOffset.UTC : own);
      return new Stamp(local, false, utc);
    }
    String zone = line.parameter("TZID");
    if (zone != null) {
      return new Stamp(local, false, zones.clock(line, zone));
    }
    if (own == null) {
      throw new BadProperty(
          line, "has no time zone, and nobody said which counts: '" + value + "'");
    }
    return new Stamp(local, false, WallClock.of(own));
  }

  private Values.Length length(Component event, Stamp start) {
    ContentLine end = event.first("DTEND");
    ContentLine duration = event.first("DURATION");
    if (end != null && duration != null) {
      throw new BadProperty(duration, "must not stand beside DTEND");
    }
    if (duration != null) {
      Values.Length length = Values.length(duration, duration.value());
      if (start.wholeDay() && !length.exact().isZero()) {
        throw new BadProperty(
            duration, "must be of whole days where the start is one: '" + duration.value() + "'");
      }
      return length;
    }
    return end == null
        ? new Values.Length(start.wholeDay() ? 1 : 0, Duration.ZERO)
        : between(end, start, stamp(end, end.value()));
  }

  /** A second time that ends a day or an hour counts as the length of every one in a series. */
  private static Values.Length between(ContentLine line, Stamp start, Stamp end) {
    if (start.wholeDay() != end.wholeDay()) {
      throw new BadProperty(line, "must be a day where the start is one, and else a time");
    }
    Values.Length length =
        start.wholeDay()
            ? new Values.Length(ChronoUnit.DAYS.between(start.local(), end.local()), Duration.ZERO)
            : new Values.Length(0, Duration.between(start.instant(), end.instant()));
    if (length.days() < 0 || length.exact().isNegative()) {
      throw new BadProperty(line, "must not be before the start: '" + line.value() + "'");
    }
    return length;
  }

  private @Nullable Stamp replaces(@Nullable ContentLine line) {
    if (line == null) {
      return null;
    }
    if (line.states("RANGE", "THISANDFUTURE")) {
      throw new BadProperty(
          line, "changes all that follow (RANGE=THISANDFUTURE); split the series");
    }
    return stamp(line, line.value());
  }

  private List<Occasion.More> more(List<ContentLine> lines, Stamp start) {
    List<Occasion.More> more = new ArrayList<>();
    for (ContentLine line : lines) {
      for (String value : line.value().split(",", -1)) {
        String[] parts = value.split("/", -1);
        Stamp begin = stamp(line, parts[0]);
        if (parts.length > 2 || begin.wholeDay() != start.wholeDay()) {
          throw new BadProperty(line, "must be a time like the start: '" + value + "'");
        }
        more.add(
            new Occasion.More(
                begin,
                parts.length == 1
                    ? null
                    : parts[1].contains("P")
                        ? Values.length(line, parts[1])
                        : between(line, begin, stamp(line, parts[1]))));
      }
    }
    return more;
  }

  private List<Stamp> except(List<ContentLine> lines, Stamp start) {
    List<Stamp> except = new ArrayList<>();
    for (ContentLine line : lines) {
      for (String value : line.value().split(",", -1)) {
        Stamp stamp = stamp(line, value);
        if (stamp.wholeDay() != start.wholeDay()) {
          throw new BadProperty(line, "must be a time like the start: '" + value + "'");
        }
        except.add(stamp);
      }
    }
    return except;
  }

  private static FeedStatus status(@Nullable ContentLine line) {
    if (line == null) {
      return FeedStatus.CONFIRMED;
    }
    return switch (line.value().strip().toUpperCase(Locale.ROOT)) {
      case "TENTATIVE" -> FeedStatus.TENTATIVE;
      case "CONFIRMED" -> FeedStatus.CONFIRMED;
      case "CANCELLED" -> FeedStatus.CANCELLED;
      default ->
          throw new BadProperty(
              line, "must be TENTATIVE, CONFIRMED or CANCELLED: '" + line.value() + "'");
    };
  }

  private static boolean isTransparent(@Nullable ContentLine line) {
    return line != null && line.value().strip().equalsIgnoreCase("TRANSPARENT");
  }

  private static int sequence(@Nullable ContentLine line) {
    if (line == null) {
      return 0;
    }
    String value = line.value().strip();
    if (!value.matches("\\d{1,9}")) {
      throw new BadProperty(line, "must be a whole number: '" + value + "'");
    }
    return Integer.parseInt(value);
  }

  private static @Nullable GeoPoint point(@Nullable ContentLine line) {
    if (line == null) {
      return null;
    }
    String number = "[+-]?\\d{1,3}(\\.\\d{1,30})?";
    String value = line.value().strip();
    if (value.matches(number + ";" + number)) {
      try {
        String[] parts = value.split(";", -1);
        return GeoPoint.of(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
      } catch (IllegalArgumentException e) {
        // Told below.
      }
    }
    throw new BadProperty(line, "must be degrees such as 30.27;-97.74: '" + value + "'");
  }
}
