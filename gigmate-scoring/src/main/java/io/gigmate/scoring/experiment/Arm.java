package io.gigmate.scoring.experiment;

import io.gigmate.core.outreach.VariantId;

/**
 * A variant and its share of the contacts.
 *
 * @param variant which
 * @param weight positive; shares are weights over their sum
 */
public record Arm(VariantId variant, double weight) {
  public Arm {
    if (!(weight > 0 && weight <= 1e9)) {
      throw new IllegalArgumentException(
          "the weight of " + variant + " must be positive and at most 1e9: " + weight);
    }
  }
}
