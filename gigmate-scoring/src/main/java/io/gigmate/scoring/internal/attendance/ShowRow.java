package io.gigmate.scoring.internal.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One show as the numerics see it; NaN stands for an unknown number and an empty text for an
 * unknown name.
 *
 * @param id identifies it
 * @param day since 1970
 * @param venue the room, with its town
 * @param city the town alone
 * @param series whose shows these are: the artist's, else the room's
 * @param genre of the music
 * @param supports names of the support acts, where they are known
 * @param supportCount how many they are
 * @param capacity seats on sale over all performances
 * @param performances at least 1
 * @param price of a ticket
 * @param attendance over all performances; NaN for a show that is still to come
 * @param assumedLogSeats of a performance, where the capacity is unknown; 0 for no assumption
 */
public record ShowRow(
    String id,
    int day,
    String venue,
    String city,
    String series,
    String genre,
    List<String> supports,
    double supportCount,
    double capacity,
    int performances,
    double price,
    double attendance,
    double assumedLogSeats) {
  /** The order in which a history is taken up, whatever the order of its file. */
  public static final Comparator<ShowRow> IN_ORDER =
      Comparator.comparingInt(ShowRow::day)
          .thenComparing(ShowRow::series)
          .thenComparing(ShowRow::id);

  private static final double SMALLEST_CROWD = 0.5;
  private static final int MONDAY_OFFSET = 3;

  /** Returns this row with an assumption about its seats. */
  ShowRow assuming(double logSeats) {
    return new ShowRow(
        id,
        day,
        venue,
        city,
        series,
        genre,
        supports,
        supportCount,
        capacity,
        performances,
        price,
        attendance,
        logSeats);
  }

  boolean hasCapacity() {
    return capacity > 0;
  }

  boolean hasPrice() {
    return price > 0;
  }

  boolean hasVenue() {
    return !venue.isEmpty();
  }

  /** The log of what a share is a share of: the seats, assumed ones, else the performances. */
  double exposure() {
    return hasCapacity() ? Math.log(capacity) : logPerformances() + assumedLogSeats;
  }

  double logPerformances() {
    return Math.log(performances);
  }

  /** The log of the seats of one performance; NaN where they are unknown. */
  double logSeats() {
    return hasCapacity() ? Math.log(capacity / performances) : Double.NaN;
  }

  /** The log of the attendance; nobody at all counts as half a person. */
  double logAttendance() {
    return Math.log(Math.max(SMALLEST_CROWD, attendance));
  }

  /** The log of the share. */
  double share() {
    return logAttendance() - exposure();
  }

  /** From 0, a Monday. */
  int weekday() {
    return Math.floorMod(day + MONDAY_OFFSET, 7);
  }

  LocalDate date() {
    return LocalDate.ofEpochDay(day);
  }

  String supportKey() {
    if (!supports.isEmpty()) {
      return String.join("|", supports);
    }
    return supportCount >= 0 ? Integer.toString((int) supportCount) : "";
  }
}
