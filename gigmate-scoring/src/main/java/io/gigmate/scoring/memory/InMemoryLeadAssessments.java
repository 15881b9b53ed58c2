package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
  public Optional<LeadAssessment> find(TenantId tenant, ProspectId prospect) {
    return table.find(tenant, prospect);
  }

  @Override
  public List<LeadAssessment> ranked(TenantId tenant, int offset, int limit) {
    return table.all(tenant).stream().sorted(BEST_FIRST).skip(offset).limit(limit).toList();
  }

  @Override
  public long count(TenantId tenant) {
    return table.of(tenant).size();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
