package io.gigmate.core.campaign;

import io.gigmate.core.outreach.CampaignId;
import java.util.List;
import java.util.function.Function;

/** What a run of campaigns came to. */
public sealed interface RunOutcome {
  /**
   * It ran.
   *
   * @param decided how many messages left or were decided otherwise; 0 where nothing may leave now
   * @param started campaigns that began
   * @param completed campaigns that came to their end
   */
  record Ran(int decided, List<CampaignId> started, List<CampaignId> completed)
      implements RunOutcome {
    public Ran {
      started = List.copyOf(started);
      completed = List.copyOf(completed);
    }
  }

  /**
   * It did not.
   *
   * @param why in one sentence
   */
  record Refused(String why) implements RunOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Ran, T> ran, Function<Refused, T> refused) {
    return this instanceof Ran one ? ran.apply(one) : refused.apply((Refused) this);
  }
}
