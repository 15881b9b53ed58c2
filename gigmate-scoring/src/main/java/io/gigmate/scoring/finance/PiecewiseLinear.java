package io.gigmate.scoring.finance;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * An amount that depends on a count, such as what a deal pays for so many tickets: straight between
 * its kinks, and free to jump at them. It is defined from zero upwards; at a jump the value above
 * holds, so a bonus "from 500" is {@code step(500, bonus)}.
 *
 * <p>Deals are built by adding, scaling and choosing the larger: a guarantee of 5,000 against 60 %
 * of a gross of 20 a ticket is {@code proportional(20).times(0.6).max(constant(5000))}. Whatever is
 * built, {@link #expectation} and {@link #outcomes} are exact for the distribution of the count;
 * nothing is sampled.
 */
public final class PiecewiseLinear {
  private final double[] starts;
  private final double[] values;
  private final double[] slopes;

  PiecewiseLinear(double[] starts, double[] values, double[] slopes) {
    this.starts = starts;
    this.values = values;
    this.slopes = slopes;
  }

  /**
   * Returns the function that, from each start to the next, begins at a value and rises by a slope.
   *
   * @param starts the first is 0, each above the one before
   * @param values at each start, finite
   * @param slopes from each start on, finite; the last goes on for ever
   */
  public static PiecewiseLinear of(double[] starts, double[] values, double[] slopes) {
    boolean fits =
        starts.length > 0 && values.length == starts.length && slopes.length == starts.length;
    boolean rises = fits && starts[0] == 0 && starts[starts.length - 1] < Double.POSITIVE_INFINITY;
    for (int i = 1; rises && i < starts.length; i++) {
      rises = starts[i] > starts[i - 1];
    }
    if (!rises) {
      throw new IllegalArgumentException(
          "starts must rise from 0, with a value and a slope for each: " + Arrays.toString(starts));
    }
    for (int i = 0; i < starts.length; i++) {
      if (!Double.isFinite(values[i]) || !Double.isFinite(slopes[i])) {
        throw new IllegalArgumentException(
            "values and slopes must be finite: " + values[i] + " and " + slopes[i]);
      }
    }
    return PiecewiseAlgebra.simplified(starts, values, slopes);
  }

  /** Returns the function that is always this amount. */
  public static PiecewiseLinear constant(double amount) {
    return of(new double[] {0}, new double[] {amount}, new double[] {0});
  }

  /** Returns so much for each one. */
  public static PiecewiseLinear proportional(double each) {
    return of(new double[] {0}, new double[] {0}, new double[] {each});
  }

  /** Returns an amount that is paid once the count reaches a threshold. */
  public static PiecewiseLinear step(double from, double amount) {
    return from == 0
        ? constant(amount)
        : of(new double[] {0, from}, new double[] {0, amount}, new double[2]);
  }

  /** Returns so much for each one above a threshold. */
  public static PiecewiseLinear above(double threshold, double each) {
    return threshold == 0
        ? proportional(each)
        : of(new double[] {0, threshold}, new double[2], new double[] {0, each});
  }

  /** Returns the amount for this count, which must not be negative. */
  public double at(double count) {
    if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a count must be finite and not negative: " + count);
    }
    int found = Arrays.binarySearch(starts, count);
    return in(found >= 0 ? found : -found - 2, count);
  }

  /** Returns the sum of both. */
  public PiecewiseLinear plus(PiecewiseLinear other) {
    return PiecewiseAlgebra.sum(this, other);
  }

  /** Returns this plus a fixed amount. */
  public PiecewiseLinear plus(double amount) {
    return plus(constant(amount));
  }

  /** Returns this without the other. */
  public PiecewiseLinear minus(PiecewiseLinear other) {
    return plus(other.times(-1));
  }

  /** Returns this many times the amount. */
  public PiecewiseLinear times(double factor) {
    return of(
        starts,
        Arrays.stream(values).map(value -> value * factor).toArray(),
        Arrays.stream(slopes).map(slope -> slope * factor).toArray());
  }

  /** Returns the larger of both at each count. */
  public PiecewiseLinear max(PiecewiseLinear other) {
    return PiecewiseAlgebra.larger(this, other);
  }

  /** Returns the smaller of both at each count. */
  public PiecewiseLinear min(PiecewiseLinear other) {
    return times(-1).max(other.times(-1)).times(-1);
  }

  /**
   * Returns this function of another one's amount: tiers on a gross, where the gross depends on the
   * tickets.
   *
   * @param inner never negative; where it falls, this function must not jump, because the value at
   *     the jump would be the one below
   */
  public PiecewiseLinear after(PiecewiseLinear inner) {
    return PiecewiseAlgebra.composed(this, inner);
  }

  /** Returns how many straight pieces there are; the last has no end. */
  public int pieces() {
    return starts.length;
  }

  /** Returns the count at which a piece begins. */
  public double startOf(int piece) {
    return starts[piece];
  }

  /** Returns the amount at which a piece begins. */
  public double valueOf(int piece) {
    return values[piece];
  }

  /** Returns by how much a piece rises for each one more. */
  public double slopeOf(int piece) {
    return slopes[piece];
  }

  /** Answers whether one more never lowers the amount. */
  public boolean neverFalls() {
    for (int i = 0; i < starts.length; i++) {
      if (slopes[i] < 0 || (i > 0 && values[i] < in(i - 1, starts[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the smallest count at which the amount reaches a level, where there is one. */
  public OptionalDouble firstReaching(double level) {
    for (int i = 0; i < starts.length; i++) {
      if (values[i] >= level) {
        return OptionalDouble.of(starts[i]);
      }
      double end = end(i);
      double crossing = starts[i] + (level - values[i]) / slopes[i];
      if (slopes[i] > 0 && crossing < end) {
        return OptionalDouble.of(crossing);
      }
    }
    return OptionalDouble.empty();
  }

  /** Returns the expected amount, exactly, without allocating. */
  public double expectation(AttendanceDistribution count) {
    double sum = 0;
    double left = count.headsAt(0);
    double below = 0;
    int piece = 0;
    int last = starts.length - 1;
    for (int knot = 1; knot < count.knots(); knot++) {
      double right = count.headsAt(knot);
      double upTo = count.probabilityAt(knot);
      while (piece < last && starts[piece + 1] <= left) {
        piece++;
      }
      if (piece == last || starts[piece + 1] >= right) {
        sum += (upTo - below) * in(piece, (left + right) / 2);
      } else {
        double from = left;
        double area = 0;
        while (piece < last && starts[piece + 1] < right) {
          double to = starts[piece + 1];
          area += (to - from) * in(piece, (from + to) / 2);
          from = to;
          piece++;
        }
        area += (right - from) * in(piece, (from + right) / 2);
        sum += (upTo - below) * (area / (right - left));
      }
      left = right;
      below = upTo;
    }
    return sum;
  }

  /** Returns the variance of the amount, exactly. */
  public double variance(AttendanceDistribution count) {
    return outcomes(count).variance();
  }

  /** Returns every amount that may come out with its probability, exactly. */
  public Outcomes outcomes(AttendanceDistribution count) {
    return PayoffLaw.of(this, count);
  }

  double in(int piece, double count) {
    return values[piece] + slopes[piece] * (count - starts[piece]);
  }

  /** Where the piece ends; infinity for the last. */
  double end(int piece) {
    return piece + 1 < starts.length ? starts[piece + 1] : Double.POSITIVE_INFINITY;
  }

  /** Which piece this count lies in. */
  int pieceAt(double count) {
    int found = Arrays.binarySearch(starts, count);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PiecewiseLinear that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(values, that.values)
        && Arrays.equals(slopes, that.slopes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(starts) + Arrays.hashCode(values)) + Arrays.hashCode(slopes);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("PiecewiseLinear[");
    for (int i = 0; i < starts.length; i++) {
      text.append(i == 0 ? "" : ", ").append("from ").append(starts[i]).append(": ");
      text.append(values[i]).append(" + ").append(slopes[i]).append(" each");
    }
    return text.append(']').toString();
  }
}
