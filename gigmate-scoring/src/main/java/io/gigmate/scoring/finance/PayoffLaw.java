package io.gigmate.scoring.finance;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The law of a piecewise linear function of a count whose quantiles are piecewise linear. It is a
 * mixture: where the count is spread evenly and the function is straight, the amount is spread
 * evenly between the two ends; where either stands still, it has a probability of its own.
 */
final class PayoffLaw {
  /** An even spread this narrow, against the largest amount, is one amount. */
  private static final double NARROW = 1e-14;

  private final double[] weights;
  private final double[] from;
  private final double[] to;
  private int size;

  private PayoffLaw(int most) {
    weights = new double[most];
    from = new double[most];
    to = new double[most];
  }

  static Outcomes of(PiecewiseLinear payoff, AttendanceDistribution count) {
    PayoffLaw law = new PayoffLaw(count.knots() + payoff.pieces());
    for (int knot = 1; knot < count.knots(); knot++) {
      law.add(
          payoff,
          count.headsAt(knot - 1),
          count.headsAt(knot),
          count.probabilityAt(knot) - count.probabilityAt(knot - 1));
    }
    return law.rises() ? law.inOrder() : law.mixed();
  }

  private void add(PiecewiseLinear payoff, double left, double right, double weight) {
    int piece = payoff.pieceAt(left);
    double start = left;
    while (payoff.end(piece) < right) {
      double end = payoff.end(piece);
      add(
          weight * ((end - start) / (right - left)),
          payoff.in(piece, start),
          payoff.in(piece, end));
      start = end;
      piece++;
    }
    double rest = right > left ? (right - start) / (right - left) : 1;
    add(weight * rest, payoff.in(piece, start), payoff.in(piece, right));
  }

  private void add(double weight, double start, double end) {
    weights[size] = weight;
    from[size] = start;
    to[size] = end;
    size++;
  }

  private boolean rises() {
    for (int i = 0; i < size; i++) {
      if (to[i] < from[i] || (i > 0 && from[i] < to[i - 1])) {
        return false;
      }
    }
    return true;
  }

  /** A function that never falls keeps the order: its quantiles are those of the count. */
  private Outcomes inOrder() {
    double[] probabilities = new double[2 * size];
    double[] amounts = new double[2 * size];
    int knots = 0;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      if (knots == 0 || amounts[knots - 1] != from[i]) {
        probabilities[knots] = sum;
        amounts[knots++] = from[i];
      }
      sum = i + 1 < size ? Math.min(1, sum + weights[i]) : 1;
      if (knots > 1 && amounts[knots - 2] == to[i]) {
        knots--;
      }
      probabilities[knots] = sum;
      amounts[knots++] = to[i];
    }
    return Outcomes.of(Arrays.copyOf(probabilities, knots), Arrays.copyOf(amounts, knots));
  }

  private Outcomes mixed() {
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, Math.max(Math.abs(from[i]), Math.abs(to[i])));
    }
    double narrow = NARROW * largest;
    IntStream.range(0, size)
        .filter(i -> Math.abs(to[i] - from[i]) <= narrow)
        .forEach(i -> to[i] = from[i]);
    double[] ends =
        DoubleStream.concat(Arrays.stream(from, 0, size), Arrays.stream(to, 0, size))
            .sorted()
            .distinct()
            .toArray();
    double[] below = new double[ends.length];
    double[] upTo = new double[ends.length];
    for (int i = 0; i < size; i++) {
      accumulate(ends, below, upTo, Math.min(from[i], to[i]), Math.max(from[i], to[i]), weights[i]);
    }
    double total = upTo[ends.length - 1];
    double[] probabilities = new double[2 * ends.length];
    double[] amounts = new double[2 * ends.length];
    double least = 0;
    for (int i = 0; i < ends.length; i++) {
      probabilities[2 * i] = i == 0 ? 0 : clamped(least, below[i] / total);
      probabilities[2 * i + 1] = clamped(probabilities[2 * i], upTo[i] / total);
      least = probabilities[2 * i + 1];
      amounts[2 * i] = ends[i];
      amounts[2 * i + 1] = ends[i];
    }
    return Outcomes.of(probabilities, amounts);
  }

  private static void accumulate(
      double[] ends, double[] below, double[] upTo, double low, double high, double weight) {
    for (int e = ends.length - 1; e >= 0 && ends[e] >= low; e--) {
      double share = high > low ? Math.min(1, (ends[e] - low) / (high - low)) : 1;
      below[e] += weight * (high == low && ends[e] == low ? 0 : share);
      upTo[e] += weight * share;
    }
  }

  private static double clamped(double least, double probability) {
    return Math.max(least, Math.min(1, probability));
  }
}
