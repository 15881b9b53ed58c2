package io.gigmate.adapters.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * What waits until a transaction is through. JDBI's own callbacks come before a writer's turn ends
 * (see {@link OneAtATime}): what waits for other writers there would wait for ever.
 */
final class Afterwards {
  private static final String WAITING = "gigmate.afterwards";
  private static final String NOTHING = "";

  private final List<Runnable> effects = new ArrayList<>();

  private Afterwards() {}

  /** Makes the work a transaction; once it is through, what waited for that is in the list. */
  static <T> T collected(Handle handle, List<Runnable> effects, Function<Handle, T> work) {
    Afterwards own = new Afterwards();
    SqlStatements statements = handle.getConfig(SqlStatements.class);
    statements.define(WAITING, own);
    try {
      T answer = handle.inTransaction(work::apply);
      effects.addAll(own.effects);
      return answer;
    } finally {
      statements.define(WAITING, NOTHING);
    }
  }

  /** Has the effect wait for the end of the transaction; answers whether there is one. */
  static boolean waits(Handle handle, Runnable effect) {
    if (!handle.isInTransaction()) {
      return false;
    }
    Object found = handle.getConfig(SqlStatements.class).getAttribute(WAITING);
    if (found instanceof Afterwards own) {
      own.effects.add(effect);
    } else {
      // The host began this transaction by its own hand, and JDBI alone sees the end of it.
      handle.afterCommit(effect);
    }
    return true;
  }
}
