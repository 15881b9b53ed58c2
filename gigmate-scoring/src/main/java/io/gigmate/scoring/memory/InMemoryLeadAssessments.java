package io.gigmate.scoring.memory;

import io.gigmate.core.explain.Score;
import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lead assessments in memory, beside the prospects that they are about. */
public final class InMemoryLeadAssessments implements LeadAssessments, Restorable {
  private static final Comparator<LeadAssessment> BEST_FIRST =
      Comparator.comparing(LeadAssessment::score)
          .reversed()
          .thenComparing(LeadAssessment::prospect);

  private final InMemoryTable<ProspectId, LeadAssessment> table = new InMemoryTable<>();
  private final Prospects prospects;

  /** Creates an empty store for assessments of these prospects. */
  public InMemoryLeadAssessments(Prospects prospects) {
    this.prospects = prospects;
  }

  @Override
  public void saveAll(TenantId tenant, Collection<LeadAssessment> assessments) {
    table.change(
        tenant,
        rows -> {
          for (LeadAssessment assessment : assessments) {
            if (prospects.find(tenant, assessment.prospect()).isEmpty()) {
              throw new IllegalArgumentException("no such prospect: " + assessment.prospect());
            }
            rows.put(assessment.prospect(), assessment);
          }
        });
  }

  @Override
  public void dropAll(TenantId tenant, Collection<ProspectId> gone) {
    table.change(tenant, rows -> gone.forEach(rows::remove));
  }

  @Override
  public Optional<LeadAssessment> find(TenantId tenant, ProspectId prospect) {
    return table
        .find(tenant, prospect)
        .filter(assessment -> prospects.find(tenant, prospect).isPresent());
  }

  @Override
  public List<LeadAssessment> ranked(TenantId tenant, int offset, int limit) {
    return standing(tenant).stream().sorted(BEST_FIRST).skip(offset).limit(limit).toList();
  }

  @Override
  public List<LeadAssessment> rankedAfter(
      TenantId tenant, Score score, ProspectId prospect, int limit) {
    return standing(tenant).stream()
        .filter(
            one ->
                one.score().compareTo(score) < 0
                    || (one.score().equals(score) && one.prospect().compareTo(prospect) > 0))
        .sorted(BEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public long count(TenantId tenant) {
    return standing(tenant).size();
  }

  /** An assessment goes with its prospect. */
  private List<LeadAssessment> standing(TenantId tenant) {
    Set<ProspectId> there = new HashSet<>();
    prospects.all(tenant).forEach(prospect -> there.add(prospect.id()));
    return table.all(tenant).stream()
        .filter(assessment -> there.contains(assessment.prospect()))
        .toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
