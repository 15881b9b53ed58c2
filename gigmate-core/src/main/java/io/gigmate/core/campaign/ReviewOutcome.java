package io.gigmate.core.campaign;

import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import java.util.function.Function;

/** What became of a person's word about a message that waits, or about a recipient. */
public sealed interface ReviewOutcome {
  /** It was kept. */
  record Done() implements ReviewOutcome {}

  /**
   * It was not, and nothing changed.
   *
   * @param refusal which kind of reason
   * @param why in one sentence
   */
  record Refused(Refusal refusal, String why) implements ReviewOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
    return this instanceof Done one ? done.apply(one) : refused.apply((Refused) this);
  }
}
