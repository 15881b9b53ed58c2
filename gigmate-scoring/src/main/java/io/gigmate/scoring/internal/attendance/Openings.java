package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.Medians;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
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

  private static void keep(Deque<PastOpening> kept, PastOpening past, int most) {
    kept.addLast(past);
    if (kept.size() > most) {
      kept.removeFirst();
    }
  }

  /** Returns the median of the log share; the other value where nothing is near. */
  double median(ShowRow row, double otherwise) {
    Collection<PastOpening> here = venues.get(row.venue());
    if (here == null) {
      here = List.of();
    }
    Weighed near = new Weighed(row, openings.size() + here.size());
    openings.forEach(near::put);
    here.forEach(near::put);
    return near.size == 0 ? otherwise : Medians.weighted(near.shares, near.weights, near.size);
  }

  /** What says something about a show, with its weight. */
  private static final class Weighed {
    private final ShowRow asked;
    private final Likeness likeness;
    private final double[] shares;
    private final double[] weights;
    private int size;

    Weighed(ShowRow asked, int most) {
      this.asked = asked;
      this.likeness = new Likeness(asked);
      this.shares = new double[most];
      this.weights = new double[most];
    }

    void put(PastOpening past) {
      ShowRow row = past.row();
      double near = 1 - SAME_VENUE;
      if (asked.hasVenue() && asked.venue().equals(row.venue())) {
        near = SAME_VENUE;
      } else if (asked.hasVenue() && !asked.city().equals(row.city())) {
        near /= 2;
      }
      boolean sameGenre = asked.genre().equals(row.genre());
      double weight = near * likeness.of(past.weight(), row.day(), row.performances(), sameGenre);
      if (weight >= SMALLEST) {
        shares[size] = past.share();
        weights[size++] = weight;
      }
    }
  }
}
