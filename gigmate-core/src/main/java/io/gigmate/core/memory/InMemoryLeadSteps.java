package io.gigmate.core.memory;

import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The steps of leads in memory, beside the prospects that they are about. */
public final class InMemoryLeadSteps implements LeadSteps, Restorable {
  private final InMemoryTable<ProspectId, List<LeadStep>> table = new InMemoryTable<>();
  private final Prospects prospects;

  /** Creates an empty store for steps of these prospects. */
  public InMemoryLeadSteps(Prospects prospects) {
    this.prospects = prospects;
  }

  @Override
  public void append(TenantId tenant, LeadStep step) {
    if (prospects.find(tenant, step.prospect()).isEmpty()) {
      throw new IllegalArgumentException("no such prospect: " + step.prospect());
    }
    table.change(
        tenant,
        rows -> {
          List<LeadStep> taken = new ArrayList<>(rows.getOrDefault(step.prospect(), List.of()));
          taken.add(step);
          taken.sort(Comparator.comparing(LeadStep::at));
          rows.put(step.prospect(), List.copyOf(taken));
        });
  }

  @Override
  public List<LeadStep> of(TenantId tenant, ProspectId prospect) {
    return table.find(tenant, prospect).orElse(List.of());
  }

  @Override
  public List<LeadStep> ofAll(TenantId tenant, Collection<ProspectId> leads) {
    return new TreeSet<>(leads).stream().flatMap(lead -> of(tenant, lead).stream()).toList();
  }

  @Override
  public List<LeadStep> latest(TenantId tenant) {
    return table.all(tenant).stream().map(taken -> taken.get(taken.size() - 1)).toList();
  }

  @Override
  public List<LeadStep> all(TenantId tenant) {
    return table.all(tenant).stream().flatMap(List::stream).toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
