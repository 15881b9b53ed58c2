package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.feed.FeedProblems;
import io.gigmate.adapters.http.feed.ICalendarReader;
import io.gigmate.core.event.Event;
import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedStatus;
import io.gigmate.scheduling.feed.FeedTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's calendar: iCalendar, told by its name or from standard input by how it begins, or a
 * table with start and end (a day, a time of the clock, or a time with its offset), title, status
 * and uid, of which the last three may be left out.
 */
public final class CalendarFile {
  private static final CsvTable TABLE =
      CsvTable.of(List.of("start", "end"), List.of("start", "end", "title", "status", "uid"));
  private static final int LONGEST_TITLE = 1000;
  private static final String FIRST_LINE = "BEGIN:VCALENDAR";

  /** A moment, or a day. */
  private record Point(@Nullable Instant time, @Nullable LocalDate day) {}

  private CalendarFile() {}

  /** Answers whether a file of this name is iCalendar. */
  public static boolean isICalendar(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".ics") || lower.endsWith(".ics.gz");
  }

  /**
   * Returns the entries of the file in a span of time, with what recurs written out.
   *
   * @param own the zone of times that name none; null where there is none
   */
  public static List<FeedEntry> read(
      InputFile file, @Nullable ZoneId own, Instant from, Instant until, InputReport report)
      throws IOException {
    boolean isPiped = file.name().equals(InputFile.STANDARD_NAME);
    if (!isICalendar(file.name()) && !isPiped) {
      return within(table(file, own, report), from, until);
    }
    String text = file.text(ICalendarReader.LONGEST);
    if (InputFile.isMalformed(text)) {
      report.problem(file.name(), 1, InputReport.ROW, "is not UTF-8 text");
      return List.of();
    }
    if (isPiped
        && !text.stripLeading().regionMatches(true, 0, FIRST_LINE, 0, FIRST_LINE.length())) {
      InputFile piped = InputFile.of(file.name(), text.getBytes(UTF_8));
      return within(table(piped, own, report), from, until);
    }
    return new ICalendarReader(own, from, until).read(text, new OfFile(file.name(), report));
  }

  /**
   * Returns the shows of a calendar that was made from shows; what is not one is refused, because
   * nobody can tell which room it takes.
   */
  public static List<Event> shows(InputFile file, Instant from, Instant until, InputReport report)
      throws IOException {
    List<FeedEntry> entries = read(file, null, from, until, report);
    entries.stream()
        .filter(entry -> entry.show() == null)
        .findFirst()
        .ifPresent(
            entry ->
                report.problem(
                    file.name(),
                    1,
                    "VEVENT",
                    "does not say which room it takes: "
                        + Fields.quoted(entry.uid())
                        + "; gigmate calendar import --venue does"));
    return entries.stream().map(FeedEntry::show).filter(Objects::nonNull).toList();
  }

  private static List<FeedEntry> within(List<FeedEntry> entries, Instant from, Instant until) {
    return entries.stream().filter(entry -> entry.time().isWithin(from, until)).toList();
  }

  private static List<FeedEntry> table(InputFile file, @Nullable ZoneId own, InputReport report)
      throws IOException {
    List<FeedEntry> entries = new ArrayList<>();
    Set<String> uids = new HashSet<>();
    TABLE.read(
        file,
        report,
        row -> {
          FeedEntry entry = entry(row, own, uids);
          if (entry != null) {
            entries.add(entry);
          }
        });
    return entries;
  }

  private static @Nullable FeedEntry entry(CsvRow row, @Nullable ZoneId own, Set<String> uids) {
    Point start = row.required("start", text -> point(text, own));
    Point end = row.required("end", text -> point(text, own));
    String title = row.text("title", LONGEST_TITLE);
    FeedStatus status = row.optional("status", CalendarFile::status);
    String uid = row.text("uid", LONGEST_TITLE);
    if (start == null || end == null) {
      return null;
    }
    String line = "line-" + row.line();
    // Rows of one series may all have its uid; what becomes of each row has one of its own.
    String ownUid = uid == null ? line : uids.add(uid) ? uid : uid + "-" + line;
    return row.build(
        () ->
            new FeedEntry(
                ownUid,
                time(start, end, own),
                title == null ? "" : title,
                null,
                null,
                status == null ? FeedStatus.CONFIRMED : status,
                true,
                null,
                null));
  }

  private static FeedTime time(Point start, Point end, @Nullable ZoneId own) {
    if (start.day() != null && end.day() != null) {
      return new FeedTime.Days(start.day(), end.day());
    }
    if (start.time() == null || end.time() == null) {
      throw new IllegalArgumentException("start and end must both be days, or both be times");
    }
    return new FeedTime.Hours(start.time(), end.time(), own == null ? ZoneOffset.UTC : own);
  }

  private static Point point(String text, @Nullable ZoneId own) {
    if (!text.contains("T")) {
      return new Point(null, Fields.day(text));
    }
    try {
      return new Point(OffsetDateTime.parse(text).toInstant(), null);
    } catch (DateTimeParseException e) {
      return new Point(local(text, own), null);
    }
  }

  private static Instant local(String text, @Nullable ZoneId own) {
    LocalDateTime wall;
    try {
      wall = LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "must be a day such as 2026-03-06 or a time such as 2026-03-06T19:00: "
              + Fields.quoted(text),
          e);
    }
    if (own == null) {
      throw new IllegalArgumentException(
          "has no offset, and nobody said which time zone counts: " + Fields.quoted(text));
    }
    return wall.atZone(own).toInstant();
  }

  private static FeedStatus status(String text) {
    for (FeedStatus status : FeedStatus.values()) {
      if (status.name().equalsIgnoreCase(text)) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "must be tentative, confirmed or cancelled: " + Fields.quoted(text));
  }

  private record OfFile(String file, InputReport report) implements FeedProblems {
    @Override
    public void problem(long line, String property, String what) {
      report.problem(file, line, property, what);
    }

    @Override
    public void note(String text) {
      report.note(file, text);
    }
  }
}
