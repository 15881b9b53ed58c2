package io.gigmate.scoring.finance;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How two piecewise linear functions make a third. */
final class PiecewiseAlgebra {
  /** Two slopes or values that differ by less than this share are one, up to rounding. */
  private static final double ROUNDING = 1e-13;

  private final double[] starts;
  private final double[] values;
  private final double[] slopes;
  private int size;

  private PiecewiseAlgebra(int most) {
    starts = new double[most];
    values = new double[most];
    slopes = new double[most];
  }

  private void add(double start, double value, double slope) {
    if (size > 0 && start <= starts[size - 1]) {
      size--;
    }
    starts[size] = start;
    values[size] = value;
    slopes[size] = slope;
    size++;
  }

  private PiecewiseLinear done() {
    return PiecewiseLinear.of(
        Arrays.copyOf(starts, size), Arrays.copyOf(values, size), Arrays.copyOf(slopes, size));
  }

  /** Leaves out a start at which nothing changes. */
  static PiecewiseLinear simplified(double[] starts, double[] values, double[] slopes) {
    double[] keptStarts = new double[starts.length];
    double[] keptValues = new double[starts.length];
    double[] keptSlopes = new double[starts.length];
    int kept = 0;
    for (int i = 0; i < starts.length; i++) {
      if (kept > 0 && same(slopes[i], keptSlopes[kept - 1])) {
        double run = keptSlopes[kept - 1] * (starts[i] - keptStarts[kept - 1]);
        double scale = Math.abs(keptValues[kept - 1]) + Math.abs(run) + Math.abs(values[i]);
        if (Math.abs(keptValues[kept - 1] + run - values[i]) <= ROUNDING * scale) {
          continue;
        }
      }
      keptStarts[kept] = starts[i];
      keptValues[kept] = values[i] + 0.0;
      keptSlopes[kept] = slopes[i] + 0.0;
      kept++;
    }
    return new PiecewiseLinear(
        Arrays.copyOf(keptStarts, kept),
        Arrays.copyOf(keptValues, kept),
        Arrays.copyOf(keptSlopes, kept));
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other) <= ROUNDING * (Math.abs(one) + Math.abs(other));
  }

  private static double[] starts(PiecewiseLinear one, PiecewiseLinear other) {
    return DoubleStream.concat(Arrays.stream(starts(one)), Arrays.stream(starts(other)))
        .sorted()
        .distinct()
        .toArray();
  }

  private static double[] starts(PiecewiseLinear function) {
    double[] starts = new double[function.pieces()];
    Arrays.setAll(starts, function::startOf);
    return starts;
  }

  static PiecewiseLinear sum(PiecewiseLinear one, PiecewiseLinear other) {
    double[] starts = starts(one, other);
    PiecewiseAlgebra sum = new PiecewiseAlgebra(starts.length);
    for (double start : starts) {
      int first = one.pieceAt(start);
      int second = other.pieceAt(start);
      sum.add(
          start,
          one.in(first, start) + other.in(second, start),
          one.slopeOf(first) + other.slopeOf(second));
    }
    return sum.done();
  }

  static PiecewiseLinear larger(PiecewiseLinear one, PiecewiseLinear other) {
    double[] starts = starts(one, other);
    PiecewiseAlgebra larger = new PiecewiseAlgebra(2 * starts.length);
    for (int i = 0; i < starts.length; i++) {
      double start = starts[i];
      int first = one.pieceAt(start);
      int second = other.pieceAt(start);
      double lead = one.in(first, start) - other.in(second, start);
      double gain = one.slopeOf(first) - other.slopeOf(second);
      boolean ahead = lead > 0 || (lead == 0 && gain >= 0);
      larger.add(start, one, first, other, second, ahead);
      double crossing = start - lead / gain;
      double end = i + 1 < starts.length ? starts[i + 1] : Double.POSITIVE_INFINITY;
      if (lead * gain < 0 && crossing > start && crossing < end) {
        larger.add(crossing, one, first, other, second, !ahead);
      }
    }
    return larger.done();
  }

  private void add(
      double start,
      PiecewiseLinear one,
      int first,
      PiecewiseLinear other,
      int second,
      boolean takeFirst) {
    if (takeFirst) {
      add(start, one.in(first, start), one.slopeOf(first));
    } else {
      add(start, other.in(second, start), other.slopeOf(second));
    }
  }

  static PiecewiseLinear composed(PiecewiseLinear outer, PiecewiseLinear inner) {
    PiecewiseAlgebra composed = new PiecewiseAlgebra(inner.pieces() * (outer.pieces() + 1));
    for (int i = 0; i < inner.pieces(); i++) {
      double start = inner.startOf(i);
      double value = Math.max(0, inner.valueOf(i));
      double slope = inner.slopeOf(i);
      checkNotNegative(inner, i);
      int piece = outer.pieceAt(value);
      if (slope < 0 && piece > 0 && outer.startOf(piece) == value) {
        checkContinuous(outer, piece);
        piece--;
      }
      composed.add(start, outer.in(piece, value), outer.slopeOf(piece) * slope);
      if (slope > 0) {
        composed.addRising(outer, piece, inner, i);
      } else if (slope < 0) {
        composed.addFalling(outer, piece, inner, i);
      }
    }
    return composed.done();
  }

  private static void checkNotNegative(PiecewiseLinear inner, int piece) {
    double end = inner.end(piece);
    double start = inner.valueOf(piece);
    boolean lasts = end == Double.POSITIVE_INFINITY;
    double last = lasts ? inner.slopeOf(piece) : inner.in(piece, end);
    if (Math.min(start, last) < -1e-9 * Math.max(1, Math.abs(start))) {
      throw new IllegalArgumentException("the inner function must not be negative: " + inner);
    }
  }

  private static void checkContinuous(PiecewiseLinear outer, int piece) {
    double at = outer.startOf(piece);
    double value = outer.valueOf(piece);
    if (Math.abs(outer.in(piece - 1, at) - value) > ROUNDING * Math.max(1, Math.abs(value))) {
      throw new IllegalArgumentException(
          "a jump at " + at + " cannot follow a function that falls: " + outer);
    }
  }

  private void addRising(PiecewiseLinear outer, int piece, PiecewiseLinear inner, int at) {
    for (int next = piece + 1; next < outer.pieces(); next++) {
      double where =
          inner.startOf(at) + (outer.startOf(next) - inner.valueOf(at)) / inner.slopeOf(at);
      if (!(where < inner.end(at))) {
        return;
      }
      add(where, outer.valueOf(next), outer.slopeOf(next) * inner.slopeOf(at));
    }
  }

  private void addFalling(PiecewiseLinear outer, int piece, PiecewiseLinear inner, int at) {
    for (int next = piece; next > 0; next--) {
      double where =
          inner.startOf(at) + (outer.startOf(next) - inner.valueOf(at)) / inner.slopeOf(at);
      if (!(where < inner.end(at))) {
        return;
      }
      checkContinuous(outer, next);
      add(where, outer.valueOf(next), outer.slopeOf(next - 1) * inner.slopeOf(at));
    }
  }
}
