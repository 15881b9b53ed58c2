package io.gigmate.adapters.http;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.scoring.lead.LeadAssessment;
import java.util.List;

/**
 * A lead at its place in the ranking.
 *
 * @param rank 1 for the best
 * @param whole who it is, with all that its sources said
 * @param assessment what it is worth and why
 * @param history the steps that were taken, the earliest first
 */
public record RankedLead(
    int rank, MergedProspect whole, LeadAssessment assessment, List<LeadStep> history) {
  public RankedLead {
    history = List.copyOf(history);
  }

  /** Returns who it is, as is believed now. */
  public Prospect prospect() {
    return whole.current();
  }

  /** Returns where it stands: new, until a step was taken. */
  public LeadStatus status() {
    return KnownLead.status(history);
  }
}
