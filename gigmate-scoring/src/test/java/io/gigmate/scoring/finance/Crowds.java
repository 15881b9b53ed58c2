package io.gigmate.scoring.finance;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Distributions of a count and payoffs on it, for properties. */
final class Crowds {
  private Crowds() {}

  /** Two to eight knots; equal neighbours make an atom, such as a full room. */
  static Arbitrary<AttendanceDistribution> distributions() {
    return Arbitraries.integers()
        .between(0, 1000)
        .array(int[].class)
        .ofMinSize(2)
        .ofMaxSize(8)
        .map(Crowds::even);
  }

  private static AttendanceDistribution even(int[] people) {
    double[] heads = Arrays.stream(people).sorted().asDoubleStream().toArray();
    double[] probabilities = new double[heads.length];
    Arrays.setAll(probabilities, i -> i / (heads.length - 1.0));
    return AttendanceDistribution.of(probabilities, heads);
  }

  /** Up to five pieces with slopes of either sign and jumps. */
  static Arbitrary<PiecewiseLinear> payoffs() {
    Arbitrary<double[]> heights =
        Arbitraries.integers()
            .between(-5000, 5000)
            .asGeneric()
            .map(Crowds::number)
            .array(double[].class)
            .ofSize(5);
    Arbitrary<double[]> slopes =
        Arbitraries.integers()
            .between(-30, 30)
            .asGeneric()
            .map(Crowds::number)
            .array(double[].class)
            .ofSize(5);
    Arbitrary<double[]> starts =
        Arbitraries.integers()
            .between(1, 1100)
            .array(int[].class)
            .ofMaxSize(4)
            .uniqueElements()
            .map(Crowds::fromZero);
    return Combinators.combine(starts, heights, slopes)
        .as(
            (from, height, slope) ->
                PiecewiseLinear.of(
                    from, Arrays.copyOf(height, from.length), Arrays.copyOf(slope, from.length)));
  }

  private static double number(Object whole) {
    return ((Integer) whole).doubleValue();
  }

  private static double[] fromZero(int[] starts) {
    double[] from = new double[starts.length + 1];
    for (int i = 0; i < starts.length; i++) {
      from[i + 1] = starts[i];
    }
    Arrays.sort(from);
    return from;
  }

  /** The mean over so many even strata of the count: close, by another way. */
  static double sampled(PiecewiseLinear payoff, AttendanceDistribution count, int strata) {
    double sum = 0;
    for (int i = 0; i < strata; i++) {
      sum += payoff.at(count.quantile((i + 0.5) / strata));
    }
    return sum / strata;
  }
}
