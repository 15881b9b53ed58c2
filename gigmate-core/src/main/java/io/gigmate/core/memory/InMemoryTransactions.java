package io.gigmate.core.memory;

import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.function.Supplier;

/** One transaction at a time; where the work throws, everything it was given is put back. */
public final class InMemoryTransactions implements Transactions {
  private final List<Restorable> stores;
  private boolean open;

  private InMemoryTransactions(List<Restorable> stores) {
    this.stores = stores;
  }

  /** Returns transactions over these stores; what is not among them is not put back. */
  public static InMemoryTransactions over(Restorable... stores) {
    return new InMemoryTransactions(List.of(stores));
  }

  @Override
  public <T> T inTurn(TenantId tenant, Supplier<T> work) {
    return inOne(work);
  }

  @Override
  public synchronized <T> T inOne(Supplier<T> work) {
    if (open) {
      return work.get();
    }
    List<Runnable> before = stores.stream().map(Restorable::snapshot).toList();
    open = true;
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      before.forEach(Runnable::run);
      throw e;
    } finally {
      open = false;
    }
  }
}
