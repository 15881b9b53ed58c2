package io.gigmate.adapters.http;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.scoring.lead.LeadAssessment;
import java.util.List;

/**
 * A lead at its place in the ranking.
 *
 * @param rank 1 for the best
 * @param prospect who it is
 * @param assessment what it is worth and why
 * @param history the steps that were taken, the earliest first
 */
public record RankedLead(
    int rank, Prospect prospect, LeadAssessment assessment, List<LeadStep> history) {
  public RankedLead {
    history = List.copyOf(history);
  }

  /** Returns where it stands: new, until a step was taken. */
  public LeadStatus status() {
    return KnownLead.status(history);
  }
}
