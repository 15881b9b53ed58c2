package io.gigmate.app.files;

import io.gigmate.core.genre.Genre;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of shows that were seen in a market, whoever put them on. It takes the columns of the
 * attendance history and of the events alike; where several stand for one thing, the first that is
 * not blank counts.
 */
public final class MarketShowFile {
  private static final List<String> DATES = List.of("date", "event_date", "start");
  private static final List<String> ROOMS = List.of("venue", "venue_name", "venue_id");
  private static final List<String> ARTISTS = List.of("artist", "artist_name", "artist_id");
  private static final List<String> GENRES = List.of("genre", "genres");
  private static final List<String> PRICES = List.of("price", "ticket_price");
  private static final List<String> REST = List.of("event_id", "capacity", "attendance", "status");
  private static final int LONGEST_NAME = 300;
  private static final double HIGHEST_PRICE = 1e8;

  private MarketShowFile() {}

  /** Returns the shows of the file that took place or stand; what is wrong goes to the report. */
  public static List<ObservedShow> read(InputFile file, InputReport report) throws IOException {
    List<String> columns = new ArrayList<>(REST);
    List.of(DATES, ROOMS, ARTISTS, GENRES, PRICES).forEach(columns::addAll);
    List<ObservedShow> shows = new ArrayList<>();
    boolean[] undated = {false};
    CsvTable.of(List.of(), columns)
        .read(
            file,
            report,
            row -> {
              if (row.columns().stream().anyMatch(DATES::contains)) {
                add(row, shows);
              } else if (!undated[0]) {
                undated[0] = true;
                report.problem(file.name(), 1, DATES.get(0), "the column is missing");
              }
            });
    if (shows.isEmpty() && report.count() == 0) {
      report.problem(file.name(), 1, InputReport.HEADER, "no shows follow");
    }
    return shows;
  }

  private static void add(CsvRow row, List<ObservedShow> shows) {
    LocalDate date = row.required(first(row, DATES), MarketShowFile::day);
    String room = row.text(first(row, ROOMS), LONGEST_NAME);
    String artist = row.text(first(row, ARTISTS), LONGEST_NAME);
    Genre genre = row.optional(first(row, GENRES), MarketShowFile::firstGenre);
    Double price = row.optional(first(row, PRICES), text -> Fields.number(text, 0, HIGHEST_PRICE));
    Integer capacity = row.optional("capacity", text -> Fields.count(text, 0, Show.MOST_PEOPLE));
    Integer attendance =
        row.optional("attendance", text -> Fields.count(text, 0, Show.MOST_PEOPLE));
    String status = row.text("status", LONGEST_NAME);
    if (date == null || !row.isSound() || isOff(status)) {
      return;
    }
    ObservedShow show =
        row.build(
            () ->
                ObservedShow.on(date)
                    .room(room)
                    .artist(artist)
                    .genre(genre)
                    .price(price)
                    .capacity(capacity == null || capacity == 0 ? null : capacity)
                    .attendance(attendance)
                    .build());
    if (show != null) {
      shows.add(show);
    }
  }

  /** Returns the first of the columns that is filled; else the first that the table has. */
  private static String first(CsvRow row, List<String> columns) {
    List<String> there = columns.stream().filter(row.columns()::contains).toList();
    return there.stream()
        .filter(column -> row.text(column) != null)
        .findFirst()
        .orElse(there.isEmpty() ? columns.get(0) : there.get(0));
  }

  /** A date, or the date of a time with its offset, in the room's own zone. */
  private static LocalDate day(String text) {
    return text.length() > "2026-03-02".length()
        ? Fields.timestamp(text).toLocalDate()
        : Fields.date(text);
  }

  /** A bill of several genres counts for the first. */
  private static @Nullable Genre firstGenre(String text) {
    return Fields.genres(text).stream().findFirst().orElse(null);
  }

  private static boolean isOff(@Nullable String status) {
    return "cancelled".equalsIgnoreCase(status) || "canceled".equalsIgnoreCase(status);
  }
}
