package io.gigmate.core.memory;

import io.gigmate.core.compliance.KeptTightening;
import io.gigmate.core.compliance.Tightenings;
import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** Operators' tightenings in memory. */
public final class InMemoryTightenings implements Tightenings, Restorable {
  private final InMemoryTable<Integer, KeptTightening> table = new InMemoryTable<>();

  @Override
  public void append(TenantId tenant, KeptTightening change) {
    table.change(tenant, rows -> rows.put(rows.size(), change));
  }

  @Override
  public List<KeptTightening> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
