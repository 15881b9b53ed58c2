package io.gigmate.core.autonomy.phase;

import io.gigmate.core.internal.Checks;

/**
 * A number that has to be reached before a phase, and one that has to be kept in it. Between the
 * two nothing moves, so that a value that trembles about one of them moves nothing to and fro.
 *
 * @param measure what is looked at
 * @param toEnter the value from which on it opens
 * @param toStay the value beyond which it is broken; never stricter than {@code toEnter}
 * @param source where the numbers come from
 */
public record Gate(Measure measure, double toEnter, double toStay, String source) {
  public Gate {
    measure.checked(toEnter);
    measure.checked(toStay);
    if (!measure.meets(toEnter, toStay)) {
      throw new IllegalArgumentException(
          "a gate that opens at " + toEnter + " cannot break at " + toStay + ": " + measure.code());
    }
    source = Checks.text("source of a gate", source, 300);
  }

  /** Answers whether this gate asks for what the other does, or for more. */
  boolean isAsStrictAs(Gate other) {
    return measure == other.measure
        && measure.meets(toEnter, other.toEnter)
        && measure.meets(toStay, other.toStay);
  }
}
