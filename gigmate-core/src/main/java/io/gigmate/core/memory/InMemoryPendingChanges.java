package io.gigmate.core.memory;

import io.gigmate.core.autonomy.PendingChange;
import io.gigmate.core.autonomy.PendingChanges;
import io.gigmate.core.tenant.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Changes that wait for a person, in memory. */
public final class InMemoryPendingChanges implements PendingChanges, Restorable {
  private final InMemoryTable<String, PendingChange> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, PendingChange change) {
    table.change(tenant, rows -> rows.put(change.id(), change));
  }

  @Override
  public List<PendingChange> all(TenantId tenant) {
    return table.all(tenant).stream()
        .sorted(Comparator.comparing(PendingChange::at).thenComparing(PendingChange::id))
        .toList();
  }

  @Override
  public boolean remove(TenantId tenant, String id) {
    AtomicBoolean there = new AtomicBoolean();
    table.change(tenant, rows -> there.set(rows.remove(id) != null));
    return there.get();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
