package io.gigmate.scoring.pace;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that one operator shares: the median share of its tickets that was sold by so many days
 * before the event, in whole per cent.
 *
 * @param percentByDays from the days before to 1 to 100 per cent
 */
public record SharedPace(Map<Integer, Integer> percentByDays) {
  /** Below these, a share would tell of a single event. */
  private static final int FEWEST_EVENTS = 5;

  private static final int FEWEST_TICKETS = 20;
  private static final List<Integer> DAYS = List.of(0, 1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 56, 84);

  public SharedPace {
    percentByDays = Map.copyOf(percentByDays);
    percentByDays.forEach(
        (days, percent) -> {
          if (days < 0 || percent < 1 || percent > 100) {
            throw new IllegalArgumentException(
                "shares are 1 to 100 % at 0 days or more: " + percent + " % at " + days);
          }
        });
    if (percentByDays.isEmpty()) {
      throw new IllegalArgumentException("a shared pace needs a share");
    }
  }

  /**
   * Returns what is shared of these finished events: nothing where sharing is off, or where fewer
   * than five of them sold twenty tickets.
   */
  public static Optional<SharedPace> from(Sharing sharing, List<SalesCurve> finished) {
    List<SalesCurve> large =
        finished.stream().filter(curve -> curve.total() >= FEWEST_TICKETS).toList();
    if (sharing == Sharing.OFF || large.size() < FEWEST_EVENTS) {
      return Optional.empty();
    }
    Map<Integer, Integer> percent = new TreeMap<>();
    for (int days : DAYS) {
      double[] shares =
          large.stream()
              .mapToDouble(curve -> curve.soldBy(days) / (double) curve.total())
              .toArray();
      double whole = Math.rint(100 * Median.of(shares).value());
      percent.put(days, (int) Math.max(1, Math.min(100, whole)));
    }
    return Optional.of(new SharedPace(percent));
  }

  /**
   * Returns the logarithm of end over sold, on a straight line between the days that are shared.
   */
  double logToCome(int daysBefore) {
    NavigableMap<Integer, Integer> shares = new TreeMap<>(percentByDays);
    Map.Entry<Integer, Integer> below = shares.floorEntry(daysBefore);
    Map.Entry<Integer, Integer> above = shares.ceilingEntry(daysBefore);
    if (below == null || above == null) {
      return logToCome(below == null ? shares.firstEntry() : below);
    }
    int gap = above.getKey() - below.getKey();
    double part = gap == 0 ? 0 : (daysBefore - below.getKey()) / (double) gap;
    return (1 - part) * logToCome(below) + part * logToCome(above);
  }

  private static double logToCome(Map.Entry<Integer, Integer> share) {
    return -Math.log(share.getValue() / 100.0);
  }
}
