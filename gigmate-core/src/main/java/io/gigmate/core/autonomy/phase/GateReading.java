package io.gigmate.core.autonomy.phase;

import org.jspecify.annotations.Nullable;

/**
 * A gate and what was measured.
 *
 * @param gate that is asked
 * @param needed of its numbers, the one that counts
 * @param value that was measured; null where it is not known or too old
 */
public record GateReading(Gate gate, double needed, @Nullable Double value) {
  /** Answers whether the gate is open; what is not known opens none. */
  public boolean holds() {
    return value != null && gate.measure().meets(value, needed);
  }

  @Override
  public String toString() {
    return gate.measure().code()
        + " "
        + (value == null ? "not known" : plain(value))
        + (gate.measure().higherIsBetter() ? ", at least " : ", at most ")
        + plain(needed);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
