package io.gigmate.core.explain;

import io.gigmate.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * How often an answer of this kind turns out right, and how that was measured. A confidence without
 * a measurement is decoration: it says so in its basis.
 *
 * @param probability 0 to 1
 * @param basis how it was measured, such as {@code share of 412 held-out shows inside the interval}
 * @param bounds between which it lies, as far as the cases tell; null where it was not measured
 */
public record Confidence(double probability, String basis, @Nullable Bounds bounds)
    implements Comparable<Confidence> {
  public Confidence {
    Checks.between("confidence", probability, 0, 1);
    basis = Checks.text("basis of a confidence", basis, 300);
    if (bounds != null && (probability < bounds.low() || probability > bounds.high())) {
      throw new IllegalArgumentException(
          "a confidence lies within its bounds: " + probability + " in " + bounds);
    }
  }

  /** Creates a confidence of which no bounds are known. */
  public Confidence(double probability, String basis) {
    this(probability, basis, null);
  }

  /**
   * Between which a confidence lies in 95 of 100 such measurements.
   *
   * @param low 0 to 1
   * @param high not below the low, up to 1
   */
  public record Bounds(double low, double high) {
    public Bounds {
      if (!(low >= 0 && high >= low && high <= 1)) {
        throw new IllegalArgumentException("bounds must rise within 0..1: " + low + ", " + high);
      }
    }
  }

  /** Returns a confidence with its basis. */
  public static Confidence of(double probability, String basis) {
    return new Confidence(probability, basis);
  }

  /** Returns the same with the bounds that it lies between. */
  public Confidence within(double low, double high) {
    return new Confidence(probability, basis, new Bounds(low, high));
  }

  /** Returns the confidence in whole per cent, 0 to 100. */
  public int percent() {
    return (int) Math.round(100 * probability);
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(probability, other.probability);
  }
}
