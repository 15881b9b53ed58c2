package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.Medians;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What an artist of whom nothing is known draws: the weighted median of what earlier unknown
 * artists drew, and with less weight of whatever played in the same room, near in time, season,
 * genre and number of performances. The seats have no say here, so that the share does not fall
 * where capacity is added.
 *
 * <p>Source: kernel-weighted quantiles, C. Stone, Consistent nonparametric regression, Annals of
 * Statistics 5 (1977).
 */
final class Openings {
  /** Artists in the first days of a history are only new to it, not new. */
  static final int NOT_NEW_DAYS = 90;

  static final double OTHER_WEIGHT = 0.1;
  private static final int MOST = 3000;
  private static final int MOST_OF_VENUE = 150;
  private static final double SAME_VENUE = 0.95;
  private static final double SMALLEST = 1e-9;

  private final Deque<PastOpening> openings = new ArrayDeque<>();
  private final Map<String, Deque<PastOpening>> venues = new HashMap<>();
  private double[] shares = new double[64];
  private double[] weights = new double[64];
  private int size;

  void add(PastOpening past, boolean isOpening) {
    if (isOpening) {
      keep(openings, past, MOST);
    } else if (past.row().hasVenue()) {
      keep(
          venues.computeIfAbsent(past.row().venue(), venue -> new ArrayDeque<>()),
          past,
          MOST_OF_VENUE);
    }
  }

  static void keep(Deque<PastOpening> kept, PastOpening past, int most) {
    kept.addLast(past);
    if (kept.size() > most) {
      kept.removeFirst();
    }
  }

  /** Returns the median of the log share; the other value where nothing is near. */
  double median(ShowRow row, double otherwise) {
    size = 0;
    openings.forEach(past -> put(past, row));
    if (row.hasVenue()) {
      venues.getOrDefault(row.venue(), new ArrayDeque<>()).forEach(past -> put(past, row));
    }
    return size == 0 ? otherwise : Medians.weighted(shares, weights, size);
  }

  private void put(PastOpening past, ShowRow row) {
    double near = 1 - SAME_VENUE;
    if (row.hasVenue() && row.venue().equals(past.row().venue())) {
      near = SAME_VENUE;
    } else if (row.hasVenue() && !row.city().equals(past.row().city())) {
      near /= 2;
    }
    double weight = near * past.likeness(row);
    if (weight < SMALLEST) {
      return;
    }
    if (size == shares.length) {
      shares = Arrays.copyOf(shares, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    shares[size] = past.share();
    weights[size++] = weight;
  }
}
