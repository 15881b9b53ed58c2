package io.gigmate.core.memory;

import io.gigmate.core.snooze.Snooze;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.snooze.Snoozes;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** What sleeps, in memory. */
public final class InMemorySnoozes implements Snoozes, Restorable {
  private final InMemoryTable<String, Snooze> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, Snooze snooze) {
    table.change(tenant, rows -> rows.put(key(snooze.kind(), snooze.id()), snooze));
  }

  @Override
  public boolean remove(TenantId tenant, SnoozedKind kind, String id) {
    AtomicBoolean removed = new AtomicBoolean();
    table.change(tenant, rows -> removed.set(rows.remove(key(kind, id)) != null));
    return removed.get();
  }

  @Override
  public List<Snooze> all(TenantId tenant, SnoozedKind kind) {
    return table.all(tenant).stream().filter(one -> one.kind() == kind).toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }

  private static String key(SnoozedKind kind, String id) {
    return kind.code() + " " + id;
  }
}
