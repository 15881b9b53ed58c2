package io.gigmate.core.campaign;

import java.util.function.Function;

/** What became of a wish about a campaign. */
public sealed interface CampaignOutcome {
  /**
   * It was done.
   *
   * @param campaign as it is now
   */
  record Done(Campaign campaign) implements CampaignOutcome {}

  /**
   * It was not, and nothing changed.
   *
   * @param refusal which kind of reason
   * @param why in one sentence
   */
  record Refused(Refusal refusal, String why) implements CampaignOutcome {}

  /** Why a wish was refused. */
  enum Refusal {
    /** There is no such campaign. */
    UNKNOWN,
    /** The campaign is not where this can be done. */
    STATE,
    /** A person has to approve what would leave. */
    APPROVAL,
    /** The operator's settings do not allow it. */
    SETTINGS,
    /** Nobody could be written to with these words. */
    WORDS
  }

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
    return this instanceof Done one ? done.apply(one) : refused.apply((Refused) this);
  }
}
