package io.gigmate.scoring.experiment;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.outreach.VariantId;

/**
 * A variant that is sent to nobody until a person says so.
 *
 * @param variant which
 * @param harm what it did
 * @param reason in words for that person
 */
public record PausedVariant(VariantId variant, Harm harm, String reason) {
  /** Returns the word of the person who lets it go on. */
  public Resumed resumed(Approval by) {
    return new Resumed(this, by);
  }

  /**
   * A variant that is sent again.
   *
   * @param paused what had stopped it
   * @param approval by whom, when and why
   */
  public record Resumed(PausedVariant paused, Approval approval) {}
}
