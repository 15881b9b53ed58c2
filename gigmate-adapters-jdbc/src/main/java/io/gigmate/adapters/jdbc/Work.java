package io.gigmate.adapters.jdbc;

import io.gigmate.core.operations.StoreUnavailableException;
import io.gigmate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The way on which every adapter reaches the database: on the connection that its thread holds, so
 * that it joins the transaction in which it is called.
 */
final class Work {
  /** Each with a number of its own: one write may hold another, and JDBI keeps one of a name. */
  private static final String SAVEPOINT = "gigmate_write_";

  private static final AtomicLong SAVEPOINTS = new AtomicLong();

  /** As many as the migrations made. */
  private static final int LOCKS = 64;

  private final Jdbi jdbi;

  Work(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Reads. */
  <T> T reading(Function<Handle, T> work) {
    return onHandle(work::apply);
  }

  /** Writes what is the tenant's; see {@link #writing(String, Function)}. */
  <T> T writing(TenantId tenant, Function<Handle, T> work) {
    return writing(tenant.value(), work);
  }

  /**
   * Writes all or, where it fails, nothing; the transaction around it, if there is one, goes on
   * either way.
   *
   * <p>One writer a key at a time, until the end of its transaction. MERGE looks first and inserts
   * then: two that bring the same new row would collide, and two that go through rows in different
   * orders could wait for each other.
   */
  <T> T writing(String key, Function<Handle, T> work) {
    return onHandle(
        handle -> {
          if (handle.isInTransaction()) {
            waitForTurn(handle, key);
            return withinSavepoint(handle, work);
          }
          return handle.inTransaction(
              own -> {
                waitForTurn(own, key);
                return work.apply(own);
              });
        });
  }

  /** Makes whatever is done on this thread one transaction. */
  <T> T together(Function<Handle, T> work) {
    List<Runnable> afterwards = new ArrayList<>();
    T answer =
        onHandle(
            handle ->
                handle.isInTransaction()
                    ? work.apply(handle)
                    : Afterwards.collected(handle, afterwards, work));
    afterwards.forEach(Runnable::run);
    return answer;
  }

  /** Does something once the transaction around is through; at once where there is none. */
  void afterCommit(Runnable effect) {
    if (!onHandle(handle -> Afterwards.waits(handle, effect))) {
      effect.run();
    }
  }

  /**
   * Makes whatever is done on this thread one transaction, in which no other writes the tenant's.
   */
  <T> T inTurn(TenantId tenant, Function<Handle, T> work) {
    return together(
        handle -> {
          waitForTurn(handle, tenant.value());
          return work.apply(handle);
        });
  }

  /**
   * Makes the work a transaction of its own, which is committed when this returns.
   *
   * @throws IllegalStateException inside of another transaction, which might still be undone
   */
  <T> T alone(Function<Handle, T> work) {
    return onHandle(
        handle -> {
          if (handle.isInTransaction()) {
            throw new IllegalStateException("this must be committed before anything else happens");
          }
          return handle.inTransaction(work::apply);
        });
  }

  /**
   * The one way to a connection.
   *
   * @throws StoreUnavailableException where there is none, or it breaks
   */
  private <T> T onHandle(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.withHandle(work);
    } catch (JdbiException e) {
      throw Outage.in(e).map(told -> (RuntimeException) told).orElse(e);
    }
  }

  private static void waitForTurn(Handle handle, String key) {
    OneAtATime.await(handle);
    handle
        .createQuery("select slot from write_locks where slot = :slot for update")
        .bind("slot", Math.floorMod(key.hashCode(), LOCKS))
        .mapTo(Integer.class)
        .one();
  }

  private static <T> T withinSavepoint(Handle handle, Function<Handle, T> work) {
    String savepoint = SAVEPOINT + SAVEPOINTS.incrementAndGet();
    handle.savepoint(savepoint);
    try {
      T answer = work.apply(handle);
      handle.releaseSavepoint(savepoint);
      return answer;
    } catch (RuntimeException | Error e) {
      try {
        handle.rollbackToSavepoint(savepoint);
      } catch (JdbiException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }
}
