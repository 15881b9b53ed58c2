package io.gigmate.scoring.experiment;

import io.gigmate.core.outreach.VariantId;

/**
 * What a variant did so far.
 *
 * @param variant which
 * @param outcomes of its contacts
 */
public record ArmResult(VariantId variant, Outcomes outcomes) {
  /** Returns the result of a variant that so many contacts answered to. */
  public static ArmResult shares(VariantId variant, long contacts, long successes) {
    return new ArmResult(variant, new Outcomes.Shares(contacts, successes));
  }
}
