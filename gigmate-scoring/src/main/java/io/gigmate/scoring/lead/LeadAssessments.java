package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the latest assessment of each of a tenant's prospects is kept. */
public interface LeadAssessments {
  /**
   * Keeps all of these or, where it fails, none; an assessment replaces the one of its prospect.
   *
   * @throws IllegalArgumentException where a prospect is not known, naming it
   */
  void saveAll(TenantId tenant, Collection<LeadAssessment> assessments);

  /** Forgets the assessments of these prospects; one that has none counts for nothing. */
  void dropAll(TenantId tenant, Collection<ProspectId> prospects);

  /** Returns the latest assessment of the prospect, if there is one. */
  Optional<LeadAssessment> find(TenantId tenant, ProspectId prospect);

  /**
   * Returns assessments, the highest score first and by prospect where scores are equal.
   *
   * @param offset how many to pass over
   * @param limit how many at the most
   */
  List<LeadAssessment> ranked(TenantId tenant, int offset, int limit);

  /**
   * Returns the assessments that {@link #ranked} has after this place, at the same cost however far
   * down it is.
   *
   * @param score of the last one before
   * @param prospect of the last one before; it need not be there any more
   * @param limit how many at the most
   */
  List<LeadAssessment> rankedAfter(TenantId tenant, Score score, ProspectId prospect, int limit);

  /** Returns how many prospects have been assessed; of thousands, as of a few seconds ago. */
  long count(TenantId tenant);

  /** Returns how many of these qualified; of thousands, as of a few seconds ago. */
  default long countQualified(TenantId tenant) {
    return ranked(tenant, 0, Integer.MAX_VALUE).stream().filter(LeadAssessment::qualified).count();
  }
}
