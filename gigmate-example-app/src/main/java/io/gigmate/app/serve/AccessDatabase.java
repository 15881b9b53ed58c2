package io.gigmate.app.serve;

import io.gigmate.app.access.Doors;
import io.gigmate.app.access.Tokens;
import io.gigmate.core.access.Accounts;
import io.gigmate.core.access.KeptSessions;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Who may come in, of a database that is there already; open until this is closed. */
public final class AccessDatabase implements AutoCloseable {
  private final OpenDatabase database;
  private final InstantSource clock;

  private AccessDatabase(OpenDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens the database, and brings its tables up to date as every start does.
   *
   * @param url null for what {@code serve} would take
   * @throws IOException where there is none or it cannot be opened, in one line for whoever asked
   */
  public static AccessDatabase open(@Nullable String url, InstantSource clock) throws IOException {
    return new AccessDatabase(LogDatabase.existing(url), clock);
  }

  /** Returns the accounts. */
  public Accounts accounts() {
    return database.storage().accounts();
  }

  /** Returns the tokens of programs. */
  public Tokens tokens() {
    return new Tokens(database.storage().apiTokens(), clock);
  }

  /** Returns who is signed in. */
  public KeptSessions sessions() {
    return database.storage().keptSessions();
  }

  /** Returns what holds up who guesses. */
  public Doors doors() {
    return new Doors(database.storage().signInTries(), clock);
  }

  @Override
  public void close() {
    database.close();
  }
}
