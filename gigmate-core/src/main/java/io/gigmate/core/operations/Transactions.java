package io.gigmate.core.operations;

import io.gigmate.core.tenant.TenantId;
import java.util.function.Supplier;

/**
 * What happens together or not at all: everything that the ports of one host do inside of {@link
 * #inOne} is kept, or, where it throws or the process dies, nothing of it.
 */
public interface Transactions {
  /** Runs the work in one transaction and returns its answer; inside another, it joins that one. */
  <T> T inOne(Supplier<T> work);

  /**
   * Runs the work in one transaction, as {@link #inOne}, during which nobody else on any node
   * writes what is the tenant's: what the work reads of it stays so until the end. So of two who
   * replace what both have looked at, the second sees what the first has done.
   */
  <T> T inTurn(TenantId tenant, Supplier<T> work);

  /**
   * Does what no transaction takes back, such as waking or awaiting others: once the one around is
   * kept and holds nobody up any more, at once where there is none, and never where it is undone.
   * Effects come in the order in which they were asked for. What one throws reaches the caller, and
   * those behind it do not come; all that was written is kept even so.
   */
  void afterCommit(Runnable effect);
}
