package io.gigmate.adapters.jdbc;

import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The way on which every adapter reaches the database: on the connection that its thread holds, so
 * that it joins the transaction in which it is called.
 */
final class Work {
  private static final String SAVEPOINT = "gigmate_write";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int ATTEMPTS = 5;

  private final Jdbi jdbi;

  Work(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Reads. */
  <T> T reading(Function<Handle, T> work) {
    return jdbi.withHandle(work::apply);
  }

  /**
   * Writes all or, where it fails, nothing; the transaction around it, if there is one, goes on
   * either way.
   *
   * <p>Two writers that bring the same new row at one time collide: MERGE looks first and inserts
   * then. The loser starts again and finds the row.
   */
  <T> T atomically(Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.withHandle(
            handle ->
                handle.isInTransaction()
                    ? withinSavepoint(handle, work)
                    : handle.inTransaction(work::apply));
      } catch (JdbiException e) {
        if (attempt == ATTEMPTS || !UNIQUE_VIOLATION.equals(sqlState(e))) {
          throw e;
        }
      }
    }
  }

  /** Runs whatever is done on this thread in one transaction. */
  <T> T together(Function<Handle, T> work) {
    return jdbi.withHandle(
        handle ->
            handle.isInTransaction() ? work.apply(handle) : handle.inTransaction(work::apply));
  }

  private static <T> T withinSavepoint(Handle handle, Function<Handle, T> work) {
    handle.savepoint(SAVEPOINT);
    try {
      T answer = work.apply(handle);
      handle.releaseSavepoint(SAVEPOINT);
      return answer;
    } catch (RuntimeException | Error e) {
      handle.rollbackToSavepoint(SAVEPOINT);
      throw e;
    }
  }

  private static @Nullable String sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
