package io.gigmate.core.audit;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.operations.KeptInputs;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.StoredEntry;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** A log to whose rows somebody has access beside it. */
final class TamperedLog implements OperationsLog {
  private final InMemoryOperationsLog honest;
  private final List<StoredEntry> rows;

  TamperedLog(InMemoryOperationsLog honest, List<StoredEntry> rows) {
    this.honest = honest;
    this.rows = rows;
  }

  @Override
  public List<StoredEntry> stored(TenantId tenant, long after, int limit) {
    return rows.stream().filter(row -> row.seq() > after).limit(limit).toList();
  }

  @Override
  public List<KeptInputs> keptInputs(TenantId tenant, long first, long last) {
    return honest.keptInputs(tenant, first, last);
  }

  @Override
  public LoggedOperation append(TenantId tenant, Operation operation) {
    return honest.append(tenant, operation);
  }

  @Override
  public LoggedOperation append(TenantId tenant, Operation operation, PersonalInputs inputs) {
    return honest.append(tenant, operation, inputs);
  }

  @Override
  public Optional<LoggedOperation> last(TenantId tenant) {
    return honest.last(tenant);
  }

  @Override
  public List<LoggedOperation> entries(TenantId tenant, long from, int limit) {
    return honest.entries(tenant, from, limit);
  }

  @Override
  public List<LoggedOperation> search(TenantId tenant, LogQuery query, int offset, int limit) {
    return honest.search(tenant, query, offset, limit);
  }

  @Override
  public long count(TenantId tenant, LogQuery query) {
    return honest.count(tenant, query);
  }

  @Override
  public List<Long> eraseInputs(TenantId tenant, String person) {
    return honest.eraseInputs(tenant, person);
  }
}
