package io.gigmate.core.memory;

import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** The operations log in memory. */
public final class InMemoryOperationsLog implements OperationsLog, Restorable {
  private final InMemoryTable<Long, LoggedOperation> table = new InMemoryTable<>();

  @Override
  public synchronized LoggedOperation append(TenantId tenant, Operation operation) {
    LoggedOperation entry = LoggedOperation.after(last(tenant).orElse(null), operation);
    table.change(tenant, rows -> rows.put(entry.seq(), entry));
    return entry;
  }

  @Override
  public Optional<LoggedOperation> last(TenantId tenant) {
    NavigableMap<Long, LoggedOperation> rows = table.of(tenant);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastEntry().getValue());
  }

  @Override
  public List<LoggedOperation> entries(TenantId tenant, long from, int limit) {
    return table.of(tenant).tailMap(from, true).values().stream().limit(limit).toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
