package io.gigmate.core.memory;

import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One transaction at a time; where the work throws, everything it was given is put back. */
public final class InMemoryTransactions implements Transactions {
  private final List<Restorable> stores;
  private final List<Runnable> effects = new ArrayList<>();
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
  public <T> T inOne(Supplier<T> work) {
    List<Runnable> afterwards = new ArrayList<>();
    T answer = alone(work, afterwards);
    afterwards.forEach(Runnable::run);
    return answer;
  }

  private synchronized <T> T alone(Supplier<T> work, List<Runnable> afterwards) {
    if (open) {
      return work.get();
    }
    List<Runnable> before = stores.stream().map(Restorable::snapshot).toList();
    open = true;
    try {
      T answer = work.get();
      afterwards.addAll(effects);
      return answer;
    } catch (RuntimeException | Error e) {
      before.forEach(Runnable::run);
      throw e;
    } finally {
      effects.clear();
      open = false;
    }
  }

  @Override
  public void afterCommit(Runnable effect) {
    if (!waits(effect)) {
      effect.run();
    }
  }

  private synchronized boolean waits(Runnable effect) {
    return open && effects.add(effect);
  }
}
