package io.gigmate.scoring.lead.pipeline;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where leads stand, from all that there is. */
final class PlainStandings implements LeadStandings {
  private final Prospects prospects;
  private final LeadAssessments assessments;
  private final LeadSteps steps;

  PlainStandings(Prospects prospects, LeadAssessments assessments, LeadSteps steps) {
    this.prospects = prospects;
    this.assessments = assessments;
    this.steps = steps;
  }

  @Override
  public List<WaitingSince> waiting(
      TenantId tenant, Instant since, Collection<ProspectId> except, int offset, int limit) {
    return waiting(tenant, since, except).stream()
        .sorted(WaitingSince.LONGEST_FIRST)
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public long countWaiting(TenantId tenant, Instant since, Collection<ProspectId> except) {
    return waiting(tenant, since, except).size();
  }

  @Override
  public List<Course> courses(TenantId tenant) {
    return Funnel.courses(
        assessed(tenant).stream().map(LeadAssessment::prospect).toList(), steps.all(tenant));
  }

  private List<WaitingSince> waiting(
      TenantId tenant, Instant since, Collection<ProspectId> except) {
    List<WaitingSince> all = new ArrayList<>();
    Set<ProspectId> moved = new HashSet<>();
    for (LeadStep step : steps.latest(tenant)) {
      moved.add(step.prospect());
      if (step.status().isOurTurn()) {
        all.add(new WaitingSince(step.prospect(), step.status(), step.at()));
      }
    }
    Map<ProspectId, Instant> had = had(tenant);
    for (LeadAssessment lead : assessed(tenant)) {
      ProspectId who = lead.prospect();
      if (lead.qualified() && !moved.contains(who)) {
        all.add(new WaitingSince(who, LeadStatus.NEW, had.getOrDefault(who, lead.assessedAt())));
      }
    }
    Set<ProspectId> left = Set.copyOf(except);
    all.removeIf(one -> one.since().isAfter(since) || left.contains(one.prospect()));
    return all;
  }

  private Map<ProspectId, Instant> had(TenantId tenant) {
    Map<ProspectId, Instant> had = new HashMap<>();
    prospects.forEach(
        tenant,
        prospect -> {
          Provenance where = prospect.provenance();
          if (where != null && where.obtainedAt() != null) {
            had.put(prospect.id(), where.obtainedAt());
          }
        });
    return had;
  }

  private List<LeadAssessment> assessed(TenantId tenant) {
    return assessments.ranked(tenant, 0, Integer.MAX_VALUE);
  }
}
