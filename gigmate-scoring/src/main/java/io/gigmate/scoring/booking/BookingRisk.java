package io.gigmate.scoring.booking;

import io.gigmate.core.explain.Confidence;
import org.joda.money.Money;

/**
 * Something that may go wrong with a night.
 *
 * @param name what
 * @param probability that it does, 0 to 1
 * @param cost of it, beside what was planned; not negative
 * @param mitigation what can be done about it
 * @param evidence where the probability comes from
 * @param confidence how good such probabilities were
 */
public record BookingRisk(
    String name,
    double probability,
    Money cost,
    String mitigation,
    String evidence,
    Confidence confidence) {
  public BookingRisk {
    if (!(probability >= 0 && probability <= 1) || cost.isNegative()) {
      throw new IllegalArgumentException(
          "a risk has a probability in 0..1 and no negative cost: " + probability + ", " + cost);
    }
  }

  /** Returns the cost, weighed by the probability. */
  public double expectedCost() {
    return probability * cost.getAmount().doubleValue();
  }
}
