package io.gigmate.scoring.merge;

import static java.util.Comparator.comparing;

import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The steps of leads for those who work on them: what was done about any record of a prospect was
 * done about the prospect. Steps of records that are gone are not shown.
 */
public final class JoinedSteps implements LeadSteps {
  private final LeadSteps steps;
  private final MergedProspects merged;

  /** Creates the view on the steps and how the records are merged. */
  public JoinedSteps(LeadSteps steps, MergedProspects merged) {
    this.steps = steps;
    this.merged = merged;
  }

  @Override
  public void append(TenantId tenant, LeadStep step) {
    steps.append(tenant, step);
  }

  @Override
  public List<LeadStep> of(TenantId tenant, ProspectId prospect) {
    return ofAll(tenant, List.of(prospect));
  }

  @Override
  public List<LeadStep> ofAll(TenantId tenant, Collection<ProspectId> prospects) {
    return ofMerged(tenant, merged.findAll(tenant, prospects));
  }

  /** Returns the steps of these prospects, by prospect and then by time. */
  public List<LeadStep> ofMerged(TenantId tenant, Collection<MergedProspect> prospects) {
    Map<ProspectId, ProspectId> whole = wholes(prospects);
    return joined(whole, steps.ofAll(tenant, whole.keySet()));
  }

  @Override
  public List<LeadStep> latest(TenantId tenant) {
    Map<ProspectId, LeadStep> latest = new TreeMap<>();
    // The earliest first within a prospect: the last one stays.
    joined(wholes(merged.all(tenant)), steps.latest(tenant))
        .forEach(step -> latest.put(step.prospect(), step));
    return List.copyOf(latest.values());
  }

  @Override
  public List<LeadStep> all(TenantId tenant) {
    return joined(wholes(merged.all(tenant)), steps.all(tenant));
  }

  /** Returns for each record the prospect that it belongs to. */
  private static Map<ProspectId, ProspectId> wholes(Collection<MergedProspect> prospects) {
    Map<ProspectId, ProspectId> wholes = new HashMap<>();
    prospects.forEach(prospect -> prospect.ids().forEach(id -> wholes.put(id, prospect.id())));
    return wholes;
  }

  private static List<LeadStep> joined(Map<ProspectId, ProspectId> wholes, List<LeadStep> steps) {
    List<LeadStep> joined = new ArrayList<>();
    for (LeadStep step : steps) {
      ProspectId whole = wholes.get(step.prospect());
      if (whole != null) {
        joined.add(step.about(whole));
      }
    }
    joined.sort(comparing(LeadStep::prospect).thenComparing(LeadStep::at));
    return joined;
  }
}
