package io.gigmate.adapters.http;

import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.util.ArrayList;
import java.util.List;

/** A tenant's leads, the best first. */
public final class LeadRanking {
  private final Prospects prospects;
  private final LeadAssessments assessments;

  /** Creates the ranking on the ports that it is read from. */
  public LeadRanking(Prospects prospects, LeadAssessments assessments) {
    this.prospects = prospects;
    this.assessments = assessments;
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
          .ifPresent(prospect -> page.add(new RankedLead(place, prospect, assessment)));
    }
    return page;
  }

  /** Returns how many leads there are. */
  public long total(TenantId tenant) {
    return assessments.count(tenant);
  }
}
