package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.IsotonicRegression;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an unknown artist draws in a room that has no name: there the number of seats tells the
 * room. Each number that was seen has a median of its own, drawn to that of all; the attendance
 * that follows from them is then bent until more seats never mean fewer people, and lies on a line
 * between two numbers.
 *
 * <p>Source: isotonic regression, R. Barlow et al., Statistical Inference under Order Restrictions
 * (1972).
 */
final class SeatedHouses {
  /** Numbers of seats this near count as one house. */
  private static final double SAME_HOUSE = 0.005;

  /** All openings together count so many rows in the median of a house. */
  private static final double PRIOR_ROWS = 2;

  private static final int NO_GENRE_OF_THEM = -1;

  private final TreeMap<Long, House> houses = new TreeMap<>();
  private final Map<String, Integer> genres = new HashMap<>();
  private double firstLogSeats = Double.NaN;

  void add(PastOpening past, boolean isOpening) {
    ShowRow row = past.row();
    if (!row.hasCapacity() || row.hasVenue()) {
      return;
    }
    if (Double.isNaN(firstLogSeats)) {
      firstLogSeats = row.logSeats();
    }
    long number = Math.round((row.logSeats() - firstLogSeats) / SAME_HOUSE);
    int genre = genres.computeIfAbsent(row.genre(), name -> genres.size());
    houses.computeIfAbsent(number, h -> new House()).add(past, genre, isOpening);
  }

  /** Returns the log share that fits the seats; the usual one where no house is known. */
  double share(ShowRow row, double usual) {
    if (row.hasVenue() || !row.hasCapacity() || houses.isEmpty()) {
      return usual;
    }
    int n = houses.size();
    double[] seats = new double[n];
    double[] heads = new double[n];
    double[] weights = new double[n];
    double[] weighed = new double[House.MOST];
    Likeness asked = new Likeness(row);
    int genre = genres.getOrDefault(row.genre(), NO_GENRE_OF_THEM);
    int i = 0;
    for (House house : houses.values()) {
      double sum = house.weigh(asked, genre, weighed);
      seats[i] = house.logSeats();
      heads[i] = seats[i] + house.median(weighed, sum, usual, PRIOR_ROWS);
      weights[i] = sum + PRIOR_ROWS;
      i++;
    }
    return between(seats, IsotonicRegression.fitInOrder(heads, weights), row.logSeats());
  }

  /** Outside the houses the share is that of the nearest. */
  private static double between(double[] seats, double[] heads, double at) {
    int last = seats.length - 1;
    if (at <= seats[0]) {
      return heads[0] - seats[0];
    }
    if (at >= seats[last]) {
      return heads[last] - seats[last];
    }
    int above = 1;
    while (seats[above] < at) {
      above++;
    }
    double part = (at - seats[above - 1]) / (seats[above] - seats[above - 1]);
    return heads[above - 1] + part * (heads[above] - heads[above - 1]) - at;
  }
}
