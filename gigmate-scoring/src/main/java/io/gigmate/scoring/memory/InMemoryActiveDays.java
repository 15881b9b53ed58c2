package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.ActiveDay;
import io.gigmate.scoring.growth.ActiveDays;
import java.util.Collection;
import java.util.List;

/** The days on which members had shows, in memory. */
public final class InMemoryActiveDays implements ActiveDays, Restorable {
  private final InMemoryTable<ActiveDay, ActiveDay> table = new InMemoryTable<>();

  @Override
  public void addAll(TenantId tenant, Collection<ActiveDay> days) {
    table.change(tenant, rows -> days.forEach(day -> rows.put(day, day)));
  }

  @Override
  public List<ActiveDay> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
