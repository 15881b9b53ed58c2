package io.gigmate.adapters.http;

import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tenant's leads, the best first. */
public final class LeadRanking {
  private final Prospects prospects;
  private final LeadAssessments assessments;
  private final LeadSteps steps;

  /** Creates the ranking on the ports that it is read from. */
  public LeadRanking(Prospects prospects, LeadAssessments assessments, LeadSteps steps) {
    this.prospects = prospects;
    this.assessments = assessments;
    this.steps = steps;
  }

  /** Returns up to {@code limit} leads after the first {@code offset}. */
  public List<RankedLead> page(TenantId tenant, int offset, int limit) {
    List<RankedLead> page = new ArrayList<>();
    int rank = offset;
    for (LeadAssessment assessment : assessments.ranked(tenant, offset, limit)) {
      rank++;
      int place = rank;
      prospects
          .find(tenant, assessment.prospect())
          .ifPresent(
              prospect ->
                  page.add(
                      new RankedLead(
                          place, prospect, assessment, steps.of(tenant, prospect.id()))));
    }
    return page;
  }

  /** Returns the lead with this id, assessed or not, if there is one. */
  public Optional<KnownLead> find(TenantId tenant, ProspectId id) {
    return prospects
        .find(tenant, id)
        .map(
            prospect ->
                new KnownLead(
                    prospect, assessments.find(tenant, id).orElse(null), steps.of(tenant, id)));
  }

  /** Returns how many leads there are. */
  public long total(TenantId tenant) {
    return assessments.count(tenant);
  }
}
