package io.gigmate.scoring.internal.attendance;

import java.util.Arrays;

/** The shows of one artist in order, and levels drawn from them that follow at several speeds. */
final class ArtistRecord {
  private static final int MEDIAN_OF = 30;
  private static final double FULL = -0.01;

  private int size;
  private int[] days = new int[8];
  private double[] shares = new double[8];
  private double[] capacities = new double[8];
  private int[] performances = new int[8];

  /** Levels of the share without the season: of the last two or so, four, sixteen shows, all. */
  private double fast;

  private double mid;
  private double slow;
  private double sum;

  private double deviation = Double.NaN;
  private double logPerformances;
  private double price = Double.NaN;
  private double supports = Double.NaN;
  private double highestShare = Double.NEGATIVE_INFINITY;
  private double full;
  private double surprise;

  /** Takes a show up; the level is its share without the season. */
  void add(ShowRow row, double level) {
    follow(row, level);
    sum += level;
    highestShare = Math.max(highestShare, row.share());
    if (row.hasCapacity() && row.share() > FULL) {
      full++;
    }
    if (row.hasPrice()) {
      price = Double.isNaN(price) ? row.price() : price + 0.3 * (row.price() - price);
    }
    if (row.supportCount() >= 0) {
      double count = row.supportCount();
      supports = Double.isNaN(supports) ? count : supports + 0.1 * (count - supports);
    }
    append(row);
  }

  private void follow(ShowRow row, double level) {
    if (size == 0) {
      fast = level;
      mid = level;
      slow = level;
      logPerformances = row.logPerformances();
      return;
    }
    double off = Math.abs(level - fast);
    deviation =
        Double.isNaN(deviation)
            ? off
            : deviation + 0.12 * (Math.min(off, 4 * deviation + 0.02) - deviation);
    fast += Math.max(0.5, 1.0 / (size + 1)) * (level - fast);
    mid += Math.max(0.25, 1.0 / (size + 1)) * (level - mid);
    slow += Math.max(0.06, 1.0 / (size + 1)) * (level - slow);
    logPerformances += 0.1 * (row.logPerformances() - logPerformances);
  }

  private void append(ShowRow row) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      shares = Arrays.copyOf(shares, 2 * size);
      capacities = Arrays.copyOf(capacities, 2 * size);
      performances = Arrays.copyOf(performances, 2 * size);
    }
    days[size] = row.day();
    shares[size] = row.share();
    capacities[size] = row.capacity();
    performances[size] = row.performances();
    size++;
  }

  /** Moves what the linear stage misses of late. */
  void surpriseBy(double difference) {
    surprise += 0.3 * difference;
  }

  int size() {
    return size;
  }

  /** The day of the show that was so many before the last. */
  int day(int back) {
    return days[size - 1 - back];
  }

  double share(int back) {
    return shares[size - 1 - back];
  }

  int firstDay() {
    return days[0];
  }

  int lastPerformances() {
    return performances[size - 1];
  }

  double lastLogSeats() {
    double capacity = capacities[size - 1];
    return capacity > 0 ? Math.log(capacity / performances[size - 1]) : Double.NaN;
  }

  double fast() {
    return fast;
  }

  double mid() {
    return mid;
  }

  double slow() {
    return slow;
  }

  double mean() {
    return sum / size;
  }

  double deviation() {
    return deviation;
  }

  double usualLogPerformances() {
    return logPerformances;
  }

  double usualPrice() {
    return price;
  }

  double usualSupports() {
    return supports;
  }

  double highestShare() {
    return highestShare;
  }

  double fullShare() {
    return full / size;
  }

  double surprise() {
    return surprise;
  }

  /** The median share of the last shows. */
  double medianShare() {
    int from = Math.max(0, size - MEDIAN_OF);
    double[] last = Arrays.copyOfRange(shares, from, size);
    Arrays.sort(last);
    return last[last.length / 2];
  }

  /**
   * How the artist stood a year ago to the weeks around it, without the season; NaN where that is
   * not known.
   */
  double yearAgo(int day, CalendarEffects calendar, double room) {
    int target = day - 364;
    if (days[0] > target - 30) {
      return Double.NaN;
    }
    double then = 0;
    double around = 0;
    int near = 0;
    int others = 0;
    for (int i = firstFrom(target - 70); i < size && days[i] <= target + 70; i++) {
      double level = shares[i] - calendar.effect(days[i], room);
      if (Math.abs(days[i] - target) <= 3) {
        then += level;
        near++;
      } else {
        around += level;
        others++;
      }
    }
    return near == 0 || others < 3 ? Double.NaN : then / near - around / others;
  }

  private int firstFrom(int day) {
    int found = Arrays.binarySearch(days, 0, size, day);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && days[found - 1] == day) {
      found--;
    }
    return found;
  }
}
