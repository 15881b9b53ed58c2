package io.gigmate.scoring.attendance;

import io.gigmate.core.event.EventId;
import io.gigmate.core.genre.Genre;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A town whose truth is planted: the log of the demand is that of the seats, the artist, the room
 * and the weekday, and noise; a full house hides the rest of it.
 */
final class SimulatedNights {
  static final double NOISE = 0.2;
  static final double SATURDAY = 0.25;
  static final double TUESDAY = -0.25;
  private static final LocalDate START = LocalDate.of(2001, 1, 1);
  private static final int[] SEATS = {150, 220, 300, 450, 600, 900, 1300, 2000};

  private final Random dice;
  private final boolean roomsHaveNames;
  private final double factor;
  private final double[] artists = new double[25];
  private final double[] rooms = new double[SEATS.length];

  private SimulatedNights(long seed, boolean roomsHaveNames, double factor) {
    this.dice = new Random(seed);
    this.roomsHaveNames = roomsHaveNames;
    this.factor = factor;
    for (int i = 0; i < artists.length; i++) {
      artists[i] = 0.3 * dice.nextGaussian();
    }
    for (int i = 0; i < rooms.length; i++) {
      rooms[i] = 0.25 * dice.nextGaussian();
    }
  }

  static AttendanceHistory named(int shows, long seed) {
    return new SimulatedNights(seed, true, 1).history(shows);
  }

  /** Rooms that only their seats tell. */
  static AttendanceHistory nameless(int shows, long seed) {
    return new SimulatedNights(seed, false, 1).history(shows);
  }

  /** The same town with so many times the seats and people. */
  static AttendanceHistory scaled(int shows, long seed, double factor) {
    return new SimulatedNights(seed, true, factor).history(shows);
  }

  private AttendanceHistory history(int shows) {
    List<ShowOutcome> outcomes = new ArrayList<>();
    int day = 0;
    for (int i = 0; i < shows; i++) {
      day += dice.nextInt(3);
      outcomes.add(outcome(i, START.plusDays(day)));
    }
    return AttendanceHistory.of(outcomes);
  }

  private ShowOutcome outcome(int number, LocalDate date) {
    int artist = dice.nextInt(artists.length);
    int room = dice.nextInt(SEATS.length);
    double share =
        0.6 * Math.exp(artists[artist] + rooms[room] + weekday(date) + NOISE * dice.nextGaussian());
    int seats = (int) (SEATS[room] * factor);
    Show show =
        Show.builder(EventId.of("n" + number), date)
            .artist("Artist " + artist)
            .place(roomsHaveNames ? ShowPlace.of("Room " + room + ", Town " + room % 3) : null)
            .genre(Genre.of(artist % 2 == 0 ? "Folk" : "Blues"))
            .capacity(seats)
            .ticketPrice(BigDecimal.valueOf(20))
            .build();
    int heads = (int) Math.round(Math.min(1, share) * SEATS[room]);
    return new ShowOutcome(show, (int) (heads * factor));
  }

  static double weekday(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY
        ? SATURDAY
        : date.getDayOfWeek() == DayOfWeek.TUESDAY ? TUESDAY : 0;
  }
}
