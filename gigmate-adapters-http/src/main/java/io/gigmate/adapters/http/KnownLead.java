package io.gigmate.adapters.http;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.scoring.lead.LeadAssessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead by itself, with what was done about it.
 *
 * @param whole who it is, with all that its sources said
 * @param assessment what it is worth and why; null where it was not assessed
 * @param history the steps that were taken, the earliest first
 */
public record KnownLead(
    MergedProspect whole, @Nullable LeadAssessment assessment, List<LeadStep> history) {
  public KnownLead {
    history = List.copyOf(history);
  }

  /** Returns who it is, as is believed now. */
  public Prospect prospect() {
    return whole.current();
  }

  /** Returns where it stands: new, until a step was taken. */
  public LeadStatus status() {
    return status(history);
  }

  static LeadStatus status(List<LeadStep> history) {
    return history.isEmpty() ? LeadStatus.NEW : history.get(history.size() - 1).status();
  }
}
