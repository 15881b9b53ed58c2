package io.gigmate.scoring.attendance;

import java.util.ArrayList;
import java.util.List;

/**
 * A forecast as people state it: the expected number and a few quantiles. {@link #within} makes the
 * distribution of it that has exactly these quantiles.
 *
 * <p>Between the quantiles it is straight; what lies above the capacity counts as a full room.
 * Below the first and above the last it goes on as steeply as beside them, no further than nobody
 * and a full room; a single quantile lies between nobody and twice itself. Then both ends move by
 * the same number of people, each as far as it can, until the mean is the expected number. Where
 * the quantiles leave no room for that, {@link Reading#missing()} says by how much the mean falls
 * short.
 *
 * @param expected people
 * @param quantiles at least one, rising in probability, none with fewer people than the one before
 */
public record StatedAttendance(double expected, List<Quantile> quantiles) {
  public StatedAttendance {
    quantiles = List.copyOf(quantiles);
    if (!(expected >= 0 && expected < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "expected people must be finite and from 0 on: " + expected);
    }
    if (quantiles.isEmpty()) {
      throw new IllegalArgumentException("a stated attendance needs a quantile");
    }
    for (int i = 1; i < quantiles.size(); i++) {
      Quantile before = quantiles.get(i - 1);
      Quantile here = quantiles.get(i);
      if (here.probability() <= before.probability()) {
        throw new IllegalArgumentException(
            "quantiles must rise in probability: " + here + " after " + before);
      }
      if (here.people() < before.people()) {
        throw new IllegalArgumentException("quantiles must not fall: " + here + " after " + before);
      }
    }
  }

  /**
   * The number of people that is not exceeded with a probability.
   *
   * @param probability 0 to 1
   * @param people not negative
   */
  public record Quantile(double probability, double people) {
    public Quantile {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("a probability must be 0 to 1: " + probability);
      }
      if (!(people >= 0 && people < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("people must be finite and from 0 on: " + people);
      }
    }
  }

  /**
   * What was made of a stated attendance.
   *
   * @param distribution with the quantiles as stated, as far as the room holds them
   * @param missing what its mean lacks of the expected number; negative where it is above, 0 where
   *     both agree
   */
  public record Reading(AttendanceDistribution distribution, double missing) {}

  /** Returns the distribution in a room of this size, which holds one person at least. */
  public Reading within(double capacity) {
    if (!(capacity > 0 && capacity < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a room holds one person at least: " + capacity);
    }
    List<Quantile> knots = new ArrayList<>(quantiles);
    Quantile first = knots.get(0);
    Quantile last = knots.get(knots.size() - 1);
    boolean openBelow = first.probability() > 0;
    boolean openAbove = last.probability() < 1;
    double low = first.people();
    double high = last.people();
    if (openBelow) {
      low = Math.max(0, low - steepness(quantiles, 1) * first.probability());
      knots.add(0, new Quantile(0, low));
    }
    if (openAbove) {
      double further = high + steepness(quantiles, -1) * (1 - last.probability());
      high = Math.max(high, Math.min(capacity, further));
      knots.add(new Quantile(1, high));
    }
    openBelow &= first.people() <= capacity;
    openAbove &= last.people() < capacity;
    double lacking = expected - distribution(knots).clippedAt(capacity).mean();
    // The end that has less way to go moves as far as it can; the other takes what is left.
    double roomBelow = openBelow ? (lacking > 0 ? first.people() - low : low) : 0;
    double roomAbove = openAbove ? (lacking > 0 ? capacity - high : high - last.people()) : 0;
    double weightBelow = first.probability() / 2;
    double weightAbove = (1 - last.probability()) / 2;
    double wanted = Math.abs(lacking);
    double both = Math.min(roomBelow, roomAbove);
    double step = Math.min(both, wanted / Math.max(weightBelow + weightAbove, Double.MIN_NORMAL));
    double below = Math.min(step, roomBelow);
    double above = Math.min(step, roomAbove);
    double left = wanted - below * weightBelow - above * weightAbove;
    if (left > 0 && roomBelow > below) {
      below = Math.min(roomBelow, below + left / weightBelow);
    } else if (left > 0 && roomAbove > above) {
      above = Math.min(roomAbove, above + left / weightAbove);
    }
    double way = Math.signum(lacking);
    if (openBelow) {
      knots.set(0, new Quantile(0, low + way * below));
    }
    if (openAbove) {
      // All the way down is the last quantile, to whatever the difference was rounded.
      knots.set(knots.size() - 1, new Quantile(1, Math.max(last.people(), high + way * above)));
    }
    AttendanceDistribution made = distribution(knots).clippedAt(capacity);
    double missing = expected - made.mean();
    return new Reading(made, Math.abs(missing) <= 1e-9 * Math.max(1, expected) ? 0 : missing);
  }

  /** People for each unit of probability, beside the first knot or beside the last. */
  private static double steepness(List<Quantile> knots, int from) {
    if (knots.size() == 1) {
      double share = knots.get(0).probability();
      return knots.get(0).people() / (from > 0 ? share : 1 - share);
    }
    int inner = from > 0 ? 1 : knots.size() - 2;
    int outer = from > 0 ? 0 : knots.size() - 1;
    return (knots.get(inner).people() - knots.get(outer).people())
        / (knots.get(inner).probability() - knots.get(outer).probability());
  }

  private static AttendanceDistribution distribution(List<Quantile> knots) {
    return AttendanceDistribution.of(
        knots.stream().mapToDouble(Quantile::probability).toArray(),
        knots.stream().mapToDouble(Quantile::people).toArray());
  }
}
