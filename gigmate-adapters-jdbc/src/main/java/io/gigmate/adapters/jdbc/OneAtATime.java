package io.gigmate.adapters.jdbc;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Keeps a writer's turn until what it wrote is on the disk.
 *
 * <p>H2 lets go of its locks before it has written. Killed in between, it may come back without a
 * transaction and yet with a later one that built on it: of ten processes that were killed while
 * three threads appended to the log, one or two left a gap in its chain. An embedded database has
 * one process, so a lock of that process is enough.
 */
final class OneAtATime extends DelegatingTransactionHandler {
  private static final String TURN = "gigmate.turn";

  private final ReentrantLock turn;

  private OneAtATime(TransactionHandler one, ReentrantLock turn) {
    super(one);
    this.turn = turn;
  }

  /** Has the writers of this database wait for each other. */
  static void on(Jdbi jdbi) {
    ReentrantLock turn = new ReentrantLock(true);
    jdbi.setTransactionHandler(new OneAtATime(LocalTransactionHandler.binding(), turn));
    jdbi.getConfig(SqlStatements.class).define(TURN, turn);
  }

  /** Waits for the turn, where there are turns; it is kept until the transaction has ended. */
  static void await(Handle handle) {
    Object found = handle.getConfig(SqlStatements.class).getAttribute(TURN);
    if (found instanceof ReentrantLock turn && !turn.isHeldByCurrentThread()) {
      turn.lock();
    }
  }

  @Override
  public TransactionHandler specialize(Handle handle) throws SQLException {
    return new OneAtATime(getDelegate().specialize(handle), turn);
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback)
      throws X {
    try {
      return getDelegate().inTransaction(handle, callback);
    } finally {
      if (turn.isHeldByCurrentThread()) {
        turn.unlock();
      }
    }
  }
}
