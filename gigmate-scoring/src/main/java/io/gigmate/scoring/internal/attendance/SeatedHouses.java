package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.IsotonicRegression;
import io.gigmate.scoring.internal.stats.Medians;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  private static final int MOST_OPENINGS = 100;
  private static final int MOST_OTHERS = 150;

  /** All openings together count so many rows in the median of a house. */
  private static final double PRIOR_ROWS = 2;

  /** What played in rooms of about one number of seats; openings are not lost among the rest. */
  private record House(Deque<PastOpening> openings, Deque<PastOpening> others) {
    int size() {
      return openings.size() + others.size();
    }

    List<PastOpening> all() {
      List<PastOpening> all = new ArrayList<>(size());
      all.addAll(openings);
      all.addAll(others);
      return all;
    }
  }

  private final TreeMap<Long, House> houses = new TreeMap<>();
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
    House house =
        houses.computeIfAbsent(number, h -> new House(new ArrayDeque<>(), new ArrayDeque<>()));
    if (isOpening) {
      Openings.keep(house.openings, past, MOST_OPENINGS);
    } else {
      Openings.keep(house.others, past, MOST_OTHERS);
    }
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
    int i = 0;
    for (House house : houses.values()) {
      double[] shares = new double[house.size() + 1];
      double[] likeness = new double[house.size() + 1];
      int k = 0;
      for (PastOpening past : house.all()) {
        shares[k] = past.share();
        likeness[k] = past.likeness(row);
        weights[i] += likeness[k];
        seats[i] += past.row().logSeats() / house.size();
        k++;
      }
      shares[k] = usual;
      likeness[k] = PRIOR_ROWS;
      weights[i] += PRIOR_ROWS;
      heads[i] = seats[i] + Medians.weighted(shares, likeness, k + 1);
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
