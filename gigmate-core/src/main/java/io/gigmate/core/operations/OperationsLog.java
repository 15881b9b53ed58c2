package io.gigmate.core.operations;

import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** The append-only log of a tenant's operations. */
public interface OperationsLog {
  /**
   * Appends the operation to the tenant's chain and returns the entry; several writers queue up.
   */
  LoggedOperation append(TenantId tenant, Operation operation);

  /** Returns the last entry, if there is one. */
  Optional<LoggedOperation> last(TenantId tenant);

  /**
   * Returns entries in the order of their numbers.
   *
   * @param from the first number wanted; 1 for the start
   * @param limit how many at the most
   */
  List<LoggedOperation> entries(TenantId tenant, long from, int limit);
}
