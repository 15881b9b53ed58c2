package io.gigmate.adapters.jdbc;

import io.gigmate.core.access.KeptSession;
import io.gigmate.core.access.KeptSessions;
import io.gigmate.core.operations.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Who is signed in, in the table {@code kept_sessions}. */
final class JdbiKeptSessions implements KeptSessions {
  private static final String BEGIN =
      """
      insert into kept_sessions (session_id, username, begun_at, used_at, notice)
      values (:id, :username, :begun, :used, :notice)
      """;

  private final Work work;

  JdbiKeptSessions(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void begin(KeptSession session) {
    work.writing(
        session.id().hex(),
        handle -> {
          if (find(handle, session.id()).isPresent()) {
            throw new IllegalArgumentException("session id is taken: " + session);
          }
          return handle
              .createUpdate(BEGIN)
              .bind("id", session.id().hex())
              .bind("username", session.username())
              .bind("begun", Values.kept(session.begun()))
              .bind("used", Values.kept(session.used()))
              .bind("notice", session.notice())
              .execute();
        });
  }

  @Override
  public Optional<KeptSession> find(Digest id) {
    return work.reading(handle -> find(handle, id));
  }

  @Override
  public void noteUse(Digest id, Instant at) {
    work.writing(
        id.hex(),
        handle ->
            update(handle, "update kept_sessions set used_at = :at where session_id = :id", id)
                .bind("at", Values.kept(at))
                .execute());
  }

  @Override
  public void leaveNotice(Digest id, String notice) {
    work.writing(id.hex(), handle -> setNotice(handle, id, notice));
  }

  @Override
  public Optional<String> takeNotice(Digest id) {
    return work.writing(
        id.hex(),
        handle -> {
          Optional<String> notice = find(handle, id).map(KeptSession::notice);
          if (notice.isPresent()) {
            setNotice(handle, id, null);
          }
          return notice;
        });
  }

  @Override
  public boolean end(Digest id) {
    return work.writing(
        id.hex(),
        handle ->
            update(handle, "delete from kept_sessions where session_id = :id", id).execute() > 0);
  }

  @Override
  public int endAll(String username) {
    return work.writing(
        username,
        handle ->
            handle
                .createUpdate("delete from kept_sessions where username = :username")
                .bind("username", username)
                .execute());
  }

  @Override
  public int endStale(Instant usedBefore, Instant begunBefore) {
    return work.writing(
        "stale sessions",
        handle ->
            handle
                .createUpdate(
                    "delete from kept_sessions where used_at < :used or begun_at < :begun")
                .bind("used", Values.bound(usedBefore))
                .bind("begun", Values.bound(begunBefore))
                .execute());
  }

  private static Optional<KeptSession> find(Handle handle, Digest id) {
    return handle
        .createQuery("select * from kept_sessions where session_id = :id")
        .bind("id", id.hex())
        .map(JdbiKeptSessions::session)
        .findOne();
  }

  private static int setNotice(Handle handle, Digest id, @Nullable String notice) {
    return update(handle, "update kept_sessions set notice = :notice where session_id = :id", id)
        .bind("notice", notice)
        .execute();
  }

  private static Update update(Handle handle, String sql, Digest id) {
    return handle.createUpdate(sql).bind("id", id.hex());
  }

  private static KeptSession session(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new KeptSession(
        new Digest(row.text("session_id")),
        row.text("username"),
        row.instant("begun_at"),
        row.instant("used_at"),
        row.optionalText("notice"));
  }
}
