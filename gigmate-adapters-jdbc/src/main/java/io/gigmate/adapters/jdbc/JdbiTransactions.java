package io.gigmate.adapters.jdbc;

import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Transactions of the database; the adapters join the one that their thread has open. */
final class JdbiTransactions implements Transactions {
  private final Work work;

  JdbiTransactions(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public <T> T inOne(Supplier<T> work) {
    return this.work.together(handle -> work.get());
  }

  @Override
  public <T> T inTurn(TenantId tenant, Supplier<T> work) {
    return this.work.inTurn(tenant, handle -> work.get());
  }

  @Override
  public void afterCommit(Runnable effect) {
    work.afterCommit(effect);
  }
}
