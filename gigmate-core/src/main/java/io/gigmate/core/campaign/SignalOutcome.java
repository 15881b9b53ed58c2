package io.gigmate.core.campaign;

import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import java.util.function.Function;

/** What became of a signal. */
public sealed interface SignalOutcome {
  /**
   * It is kept.
   *
   * @param isNew whether it was not known before
   * @param isPaused whether the campaign was paused for it
   */
  record Noted(boolean isNew, boolean isPaused) implements SignalOutcome {}

  /**
   * It is not.
   *
   * @param refusal which kind of reason
   * @param why in one sentence
   */
  record Refused(Refusal refusal, String why) implements SignalOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Noted, T> noted, Function<Refused, T> refused) {
    return this instanceof Noted one ? noted.apply(one) : refused.apply((Refused) this);
  }
}
