package io.gigmate.core.explain;

import io.gigmate.core.internal.Checks;

/**
 * How often an answer of this kind turns out right, and how that was measured. A confidence without
 * a measurement is decoration: it says so in its basis.
 *
 * @param probability 0 to 1
 * @param basis how it was measured, such as {@code share of 412 held-out shows inside the interval}
 */
public record Confidence(double probability, String basis) implements Comparable<Confidence> {
  public Confidence {
    Checks.between("confidence", probability, 0, 1);
    basis = Checks.text("basis of a confidence", basis, 300);
  }

  /** Returns a confidence with its basis. */
  public static Confidence of(double probability, String basis) {
    return new Confidence(probability, basis);
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
