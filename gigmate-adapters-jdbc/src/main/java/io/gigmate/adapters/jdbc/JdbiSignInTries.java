package io.gigmate.adapters.jdbc;

import io.gigmate.core.access.Backoff;
import io.gigmate.core.access.Backoff.Tries;
import io.gigmate.core.access.SignInTries;
import io.gigmate.core.operations.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Tries to sign in, in the table {@code sign_in_tries}. */
final class JdbiSignInTries implements SignInTries {
  private static final String SAVE =
      Merge.into(
          "sign_in_tries",
          List.of("door"),
          """
          tries integer
          last_at timestamp(3) with time zone
          """);

  private final Work work;

  JdbiSignInTries(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public Optional<Instant> take(Digest door, Backoff backoff, Instant now) {
    return work.writing(
        door.hex(),
        handle -> {
          Tries before = find(handle, door).orElse(null);
          Optional<Instant> shutUntil = backoff.shutUntil(before, now);
          if (shutUntil.isEmpty()) {
            save(handle, door, backoff.another(before, now));
          }
          return shutUntil;
        });
  }

  @Override
  public void giveBack(Digest door) {
    work.writing(
        door.hex(),
        handle -> {
          Optional<Tries> tries = find(handle, door);
          tries.ifPresent(
              before -> {
                if (before.count() == 1) {
                  remove(handle, door);
                } else {
                  save(handle, door, new Tries(before.count() - 1, before.last()));
                }
              });
          return tries;
        });
  }

  @Override
  public void forget(Digest door) {
    work.writing(door.hex(), handle -> remove(handle, door));
  }

  @Override
  public int forgetUntriedSince(Instant time) {
    return work.writing(
        "old tries to sign in",
        handle ->
            handle
                .createUpdate("delete from sign_in_tries where last_at < :time")
                .bind("time", Values.bound(time))
                .execute());
  }

  private static Optional<Tries> find(Handle handle, Digest door) {
    return handle
        .createQuery("select tries, last_at from sign_in_tries where door = :door")
        .bind("door", door.hex())
        .map(JdbiSignInTries::tries)
        .findOne();
  }

  private static void save(Handle handle, Digest door, Tries tries) {
    handle
        .createUpdate(SAVE)
        .bind("door", door.hex())
        .bind("tries", tries.count())
        .bind("last_at", Values.kept(tries.last()))
        .execute();
  }

  private static int remove(Handle handle, Digest door) {
    return handle
        .createUpdate("delete from sign_in_tries where door = :door")
        .bind("door", door.hex())
        .execute();
  }

  private static Tries tries(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Tries(row.count("tries"), row.instant("last_at"));
  }
}
