package io.gigmate.scoring.lead.learned;

import io.gigmate.core.autonomy.Approval;
import java.util.function.Function;

/** What became of a challenge to the champion. */
public sealed interface ChallengeOutcome {
  /** Returns how both did. */
  Figures figures();

  /**
   * The champion stays.
   *
   * @param reason why, in words for a person
   * @param figures how both did
   */
  record KeepsChampion(String reason, Figures figures) implements ChallengeOutcome {}

  /**
   * The challenger is better. Nothing has changed: a person decides.
   *
   * @param challenger the better one
   * @param reason why it is, in words for that person
   * @param figures how both did
   */
  record AsksForApproval(LeadModel challenger, String reason, Figures figures)
      implements ChallengeOutcome {
    /** Returns the new champion. */
    public Champion approved(Approval by) {
      return new Champion(challenger, by);
    }
  }

  /**
   * How two models did on the same held-out leads.
   *
   * @param champion its metrics
   * @param challenger its metrics
   * @param z by how many standard errors the challenger's AUC is ahead
   */
  record Figures(LeadMetrics champion, LeadMetrics challenger, double z) {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<KeepsChampion, T> keepsChampion, Function<AsksForApproval, T> asksForApproval) {
    return this instanceof KeepsChampion keeps
        ? keepsChampion.apply(keeps)
        : asksForApproval.apply((AsksForApproval) this);
  }
}
