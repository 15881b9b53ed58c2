package io.gigmate.scoring.pace;

import io.gigmate.core.event.EventId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Rooms that sell in different ways; the truth behind simulated sales.
 *
 * <p>An event has a size (log-normal) and a time on sale (log-uniform between two numbers of days).
 * Its tickets fall on days by four parts: a spike after the start of the sale (1.5 days), an even
 * flow, a late rise (six to eight days), and the door. The parts differ from event to event (a
 * Dirichlet distribution about the shape's own parts), days are uneven (gamma), tickets are
 * Poisson. Walk-ups come on the day whatever was sold before. Events are sixteen days apart.
 */
enum SalesShape {
  /** Clubs: nearly half is sold at the door. */
  DOOR_HEAVY(44, 4.6, 0.6, 20, 60, 0.1, 0.2, 0.25, 0.45, 6, 12, 0),
  /** A spike when the sale opens, little at the door. */
  ON_SALE_SPIKE(44, 6, 0.6, 30, 120, 0.4, 0.3, 0.25, 0.05, 8, 15, 0),
  /** A bit of everything, in rooms of very different sizes. */
  MIXED(44, 5.3, 0.8, 20, 150, 0.2, 0.35, 0.35, 0.1, 8, 8, 0),
  /** Sold in the last two weeks. */
  LATE(44, 5, 0.5, 20, 60, 0.1, 0.15, 0.65, 0.1, 7, 15, 0),
  /** Some go on sale two days before the date. */
  SHORT_SALES(44, 5, 0.6, 2, 60, 0.2, 0.3, 0.35, 0.15, 6, 10, 0),
  /** Eighty or so come on the day, whatever was sold. */
  WALK_UP(44, 4.5, 0.7, 20, 60, 0.2, 0.4, 0.35, 0.05, 8, 20, 80),
  /** A new room: fourteen events. */
  FEW(14, 4.6, 0.6, 20, 60, 0.1, 0.2, 0.35, 0.35, 6, 12, 0);

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 6);

  private final int events;
  private final double logSize;
  private final double sizeSpread;
  private final int shortest;
  private final int longest;
  private final double spike;
  private final double even;
  private final double late;
  private final double door;
  private final double lateDays;
  private final double alike;
  private final double walkUps;

  SalesShape(
      int events,
      double logSize,
      double sizeSpread,
      int shortest,
      int longest,
      double spike,
      double even,
      double late,
      double door,
      double lateDays,
      double alike,
      double walkUps) {
    this.events = events;
    this.logSize = logSize;
    this.sizeSpread = sizeSpread;
    this.shortest = shortest;
    this.longest = longest;
    this.spike = spike;
    this.even = even;
    this.late = late;
    this.door = door;
    this.lateDays = lateDays;
    this.alike = alike;
    this.walkUps = walkUps;
  }

  /** Returns the events of one such room. */
  List<EventSales> room(long seed) {
    Random random = new Random(seed);
    List<EventSales> room = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      room.add(
          new EventSales(
              EventId.of("e" + (i + 1)), FIRST.plusDays(16L * i), SalesCurve.of(tickets(random))));
    }
    return room;
  }

  private Map<Integer, Long> tickets(Random random) {
    double ratio = longest / (double) shortest;
    int onSale = (int) (shortest * Math.pow(ratio, random.nextDouble()));
    double size = Math.exp(logSize + sizeSpread * random.nextGaussian());
    double[] own = {spike, even, late, door};
    double sum = 0;
    for (int p = 0; p < own.length; p++) {
      own[p] = gamma(random, own[p] * alike);
      sum += own[p];
    }
    double[] opening = new double[onSale + 1];
    double[] rising = new double[onSale + 1];
    double spikes = 0;
    double lates = 0;
    for (int d = 0; d <= onSale; d++) {
      opening[d] = Math.exp(-(onSale - d) / 1.5);
      rising[d] = Math.exp(-d / lateDays);
      spikes += opening[d];
      lates += rising[d];
    }
    double[] day = new double[onSale + 1];
    double days = 0;
    for (int d = 0; d <= onSale; d++) {
      double share =
          own[0] * opening[d] / spikes
              + own[1] / (onSale + 1)
              + own[2] * rising[d] / lates
              + (d == 0 ? own[3] : 0);
      day[d] = share / sum * gamma(random, 1.2);
      days += day[d];
    }
    Map<Integer, Long> tickets = new TreeMap<>();
    for (int d = 0; d <= onSale; d++) {
      tickets.put(d, poisson(random, size * day[d] / days));
    }
    tickets.merge(0, 1 + poisson(random, walkUps), Long::sum);
    return tickets;
  }

  /** Source: G. Marsaglia, W. Tsang, A simple method for generating gamma variables, 2000. */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  private static long poisson(Random random, double mean) {
    if (mean > 50) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    long count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return Math.max(0, count);
  }
}
