package io.gigmate.adapters.jdbc;

import io.gigmate.core.operations.StoreUnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells a database that is away or full from a statement that is wrong. */
final class Outage {
  private static final String AWAY = "the database cannot be reached just now";
  private static final String FULL = "the database has no room to write";

  /** Of PostgreSQL: shut down by an operator or after a crash, or still starting. */
  private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03");

  /** Of PostgreSQL: its disk is full; a file cannot be read or written. */
  private static final Set<String> DISK = Set.of("53100", "58030");

  /**
   * Of H2: input and output failed, twice; the connection is broken; the database or the object was
   * closed, as H2 does to itself when it cannot write.
   */
  private static final Set<Integer> H2 = Set.of(90_028, 90_031, 90_067, 90_098, 90_121);

  private Outage() {}

  /** Returns the exception as the ports throw it where it is an outage. */
  static Optional<StoreUnavailableException> in(Throwable failure) {
    String reason = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreUnavailableException) {
        // It was told by the work inside; whoever is outside says nothing new.
        return Optional.empty();
      }
      if (isFull(cause)) {
        reason = FULL;
        break;
      }
      if (isAway(cause)) {
        reason = AWAY;
      }
    }
    return Optional.ofNullable(reason).map(told -> new StoreUnavailableException(told, failure));
  }

  private static boolean isFull(Throwable cause) {
    return (cause instanceof SQLException sql && DISK.contains(state(sql)))
        // Java has no other sign of it than these words of the operating system.
        || (cause instanceof IOException && says(cause, "No space left on device"));
  }

  private static boolean isAway(Throwable cause) {
    if (cause instanceof SQLTransientConnectionException || cause instanceof IOException) {
      return true;
    }
    if (!(cause instanceof SQLException sql)) {
      return false;
    }
    String state = state(sql);
    return state.startsWith("08")
        || state.startsWith("53")
        || STOPPED.contains(state)
        || H2.contains(sql.getErrorCode());
  }

  private static boolean says(Throwable cause, String words) {
    return cause.getMessage() != null && cause.getMessage().contains(words);
  }

  private static String state(SQLException sql) {
    return sql.getSQLState() == null ? "" : sql.getSQLState();
  }
}
