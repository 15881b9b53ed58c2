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

  /**
   * Appends the operation, and keeps what went into it beside the chain: the entry's inputs are a
   * commitment, SHA-256 over a fresh salt and the payload.
   */
  LoggedOperation append(TenantId tenant, Operation operation, PersonalInputs inputs);

  /** Returns the last entry, if there is one. */
  Optional<LoggedOperation> last(TenantId tenant);

  /**
   * Returns entries in the order of their numbers.
   *
   * @param from the first number wanted; 1 for the start
   * @param limit how many at the most
   */
  List<LoggedOperation> entries(TenantId tenant, long from, int limit);

  /**
   * Returns what stands in the store after a number, in the order of the numbers, entries or not:
   * for whoever looks whether somebody else wrote there.
   *
   * @param after the number after which to begin; numbers below 1 are possible
   * @param limit how many at the most
   */
  List<StoredEntry> stored(TenantId tenant, long after, int limit);

  /**
   * Returns the newest entries that fit, the newest first.
   *
   * @param offset how many of them to pass over
   * @param limit how many at the most
   */
  List<LoggedOperation> search(TenantId tenant, LogQuery query, int offset, int limit);

  /** Returns how many entries fit. */
  long count(TenantId tenant, LogQuery query);

  /** Returns the personal inputs of the entries of these numbers, both included, by number. */
  List<KeptInputs> keptInputs(TenantId tenant, long first, long last);

  /**
   * Erases the personal inputs about one person, salts and all, and returns the numbers of the
   * entries in order; the entries stay as they are. {@link ErasureDesk} does so and logs it.
   */
  List<Long> eraseInputs(TenantId tenant, String person);
}
