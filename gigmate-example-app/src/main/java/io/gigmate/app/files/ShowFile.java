package io.gigmate.app.files;

import io.gigmate.core.event.EventId;
import io.gigmate.core.genre.Genre;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.attendance.ShowOutcome;
import io.gigmate.scoring.attendance.ShowPlace;
import io.gigmate.scoring.attendance.SupportActs;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of shows, with the attendance or without. The order of its rows does not matter; of
 * seats and performances 0 means that they are not known. Attendance above the capacity is kept and
 * noted.
 */
public final class ShowFile {
  private static final List<String> OPTIONAL =
      List.of(
          "venue", "artist", "genre", "support_acts", "capacity", "performances", "ticket_price");
  private static final String ATTENDANCE = "attendance";
  private static final CsvTable HISTORY =
      CsvTable.of(List.of("event_id", "date", ATTENDANCE), OPTIONAL);
  private static final CsvTable SHOWS =
      CsvTable.of(
          List.of("event_id", "date"),
          Stream.concat(OPTIONAL.stream(), Stream.of(ATTENDANCE)).toList());
  private static final int LONGEST_NAME = 4_000;
  private static final int LONGEST_GENRE = 60;
  private static final double HIGHEST_PRICE = 1e9;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.0*)?");

  private ShowFile() {}

  /** Reads shows that took place; what is wrong goes to the report. */
  public static AttendanceHistory readHistory(InputFile file, InputReport report)
      throws IOException {
    List<ShowOutcome> outcomes = new ArrayList<>();
    HISTORY.read(
        file,
        report,
        row -> {
          Show show = show(row);
          Integer attendance =
              row.required(ATTENDANCE, text -> Fields.count(text, 0, Show.MOST_PEOPLE));
          if (show != null && attendance != null) {
            outcomes.add(new ShowOutcome(show, attendance));
          }
        });
    // Where identifiers are repeated the report has it, and no history is made of them.
    AttendanceHistory history = AttendanceHistory.of(report.count() > 0 ? List.of() : outcomes);
    int above = history.aboveCapacity().size();
    if (above > 0) {
      report.note(
          file.name(),
          above
              + (above == 1 ? " row has" : " rows have")
              + " an attendance above the capacity, and"
              + (above == 1 ? " is kept" : " are kept"));
    }
    return history;
  }

  /** Reads shows that are still to come; an attendance is passed over. */
  public static List<Show> readShows(InputFile file, InputReport report) throws IOException {
    List<Show> shows = new ArrayList<>();
    SHOWS.read(
        file,
        report,
        row -> {
          Show show = show(row);
          if (show != null) {
            shows.add(show);
          }
        });
    return shows;
  }

  private static @Nullable Show show(CsvRow row) {
    EventId id = row.id("event_id", EventId::of);
    LocalDate date = row.required("date", Fields::date);
    ShowPlace place = row.optional("venue", ShowPlace::of);
    String artist = row.text("artist", LONGEST_NAME);
    Genre genre = row.optional("genre", ShowFile::genre);
    SupportActs support = row.optional("support_acts", ShowFile::support);
    Integer capacity = row.optional("capacity", text -> Fields.count(text, 0, Show.MOST_PEOPLE));
    Integer performances = row.optional("performances", text -> Fields.count(text, 0, 10_000));
    BigDecimal price = row.optional("ticket_price", ShowFile::price);
    if (id == null || date == null) {
      return null;
    }
    return row.build(
        () ->
            Show.builder(id, date)
                .place(place)
                .artist(artist)
                .genre(genre)
                .supportActs(support)
                .capacity(capacity == null || capacity == 0 ? null : capacity)
                .performances(performances == null || performances == 0 ? 1 : performances)
                .ticketPrice(price)
                .build());
  }

  /** Acts are names between bars, or a number. */
  private static SupportActs support(String text) {
    return NUMBER.matcher(text).matches()
        ? SupportActs.count(Fields.count(text, 0, 1000))
        : SupportActs.named(Fields.list(text));
  }

  /** An average price may have any number of digits. */
  private static BigDecimal price(String text) {
    Fields.number(text, 0, HIGHEST_PRICE);
    return new BigDecimal(text);
  }

  /** A list of genres may be longer than a name: its beginning tells shows apart as well. */
  private static Genre genre(String text) {
    String plain = text.replaceAll("\\s+", " ");
    if (plain.length() <= LONGEST_GENRE) {
      return Genre.of(plain);
    }
    boolean half = Character.isHighSurrogate(plain.charAt(LONGEST_GENRE - 1));
    return Genre.of(plain.substring(0, half ? LONGEST_GENRE - 1 : LONGEST_GENRE).strip());
  }
}
