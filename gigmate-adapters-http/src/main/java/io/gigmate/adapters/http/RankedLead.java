package io.gigmate.adapters.http;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.scoring.lead.LeadAssessment;

/**
 * A lead at its place in the ranking.
 *
 * @param rank 1 for the best
 * @param prospect who it is
 * @param assessment what it is worth and why
 */
public record RankedLead(int rank, Prospect prospect, LeadAssessment assessment) {}
