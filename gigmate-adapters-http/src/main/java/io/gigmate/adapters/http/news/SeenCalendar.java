package io.gigmate.adapters.http.news;

import io.gigmate.adapters.http.feed.FeedProblems;
import io.gigmate.adapters.http.feed.ICalendarReader;
import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedStatus;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads another room's calendar (iCalendar) as shows that were seen. The title of an entry is taken
 * for the artist; what is cancelled or blocks no time is passed over.
 */
public final class SeenCalendar {
  private static final int LONGEST_NAME = 300;
  private static final Duration BACK = Duration.ofDays(730);
  private static final Duration AHEAD = Duration.ofDays(365);

  private SeenCalendar() {}

  /**
   * Returns the shows of a calendar, two years back and one ahead.
   *
   * @param room whose calendar it is; null where each entry names its own place
   * @param zone of times that name none
   * @param now which day it is
   * @throws IOException where it is no calendar, or a part of it cannot be read, saying which
   */
  public static List<ObservedShow> read(
      InputStream calendar, @Nullable String room, ZoneId zone, Instant now) throws IOException {
    byte[] bytes = calendar.readNBytes(ICalendarReader.LONGEST + 1);
    if (bytes.length > ICalendarReader.LONGEST) {
      throw new IOException("the calendar has more than " + ICalendarReader.LONGEST + " bytes");
    }
    return read(new String(bytes, StandardCharsets.UTF_8), room, zone, now);
  }

  /** Returns the shows of a calendar whose charset is known already; see the other. */
  public static List<ObservedShow> read(
      String calendar, @Nullable String room, ZoneId zone, Instant now) throws IOException {
    List<String> wrong = new ArrayList<>();
    List<FeedEntry> entries =
        new ICalendarReader(zone, now.minus(BACK), now.plus(AHEAD)).read(calendar, problems(wrong));
    if (!wrong.isEmpty()) {
      throw new IOException("the calendar cannot be read: " + wrong.get(0));
    }
    return entries.stream()
        .filter(entry -> entry.busy() && entry.status() != FeedStatus.CANCELLED)
        .filter(entry -> !entry.title().isBlank())
        .map(entry -> show(entry, room))
        .toList();
  }

  private static ObservedShow show(FeedEntry entry, @Nullable String room) {
    LocalDate date =
        entry
            .time()
            .fold(
                hours -> hours.start().atZone(hours.timeZone()).toLocalDate(),
                days -> days.first());
    String place = room == null ? entry.place() : room;
    return ObservedShow.on(date)
        .room(place == null ? null : cut(place))
        .artist(cut(entry.title()))
        .build();
  }

  private static String cut(String text) {
    String name = text.strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private static FeedProblems problems(List<String> wrong) {
    return new FeedProblems() {
      @Override
      public void problem(long line, String property, String what) {
        wrong.add("line " + line + ": " + property + ": " + what);
      }

      @Override
      public void note(String text) {
        // What is passed over without harm need not be told to who sent a calendar of shows.
      }
    };
  }
}
