package io.gigmate.scoring.experiment;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.outreach.VariantId;
import java.util.function.Function;

/** What the results allow to be said. */
public sealed interface ExperimentVerdict {
  /** Returns why, in words for a person. */
  String reason();

  /**
   * The counts are not what the weights promise; nothing is to be concluded.
   *
   * @param reason why, in words for a person
   */
  record HaltsOnSampleRatio(String reason) implements ExperimentVerdict {}

  /**
   * No variant is ahead beyond chance; contacts may still be added.
   *
   * @param reason why, in words for a person
   */
  record KeepsRunning(String reason) implements ExperimentVerdict {}

  /**
   * One is ahead. Nothing has changed: a person decides.
   *
   * @param variant which
   * @param reason why, in words for a person
   */
  record ProposesWinner(VariantId variant, String reason) implements ExperimentVerdict {
    /** Returns the winner that a person approved. */
    public Winner approved(Approval by) {
      return new Winner(variant, by);
    }
  }

  /**
   * The variant that is sent from now on.
   *
   * @param variant which
   * @param approval by whom, when and why
   */
  record Winner(VariantId variant, Approval approval) {}

  /** Returns what the function for this verdict answers. */
  default <T> T fold(
      Function<HaltsOnSampleRatio, T> halts,
      Function<KeepsRunning, T> keepsRunning,
      Function<ProposesWinner, T> proposes) {
    if (this instanceof HaltsOnSampleRatio halted) {
      return halts.apply(halted);
    }
    return this instanceof KeepsRunning running
        ? keepsRunning.apply(running)
        : proposes.apply((ProposesWinner) this);
  }
}
