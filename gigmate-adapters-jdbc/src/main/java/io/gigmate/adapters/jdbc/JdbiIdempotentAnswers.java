package io.gigmate.adapters.jdbc;

import io.gigmate.core.access.ClaimOutcome;
import io.gigmate.core.access.IdempotencyClaim;
import io.gigmate.core.access.IdempotencyKey;
import io.gigmate.core.access.IdempotentAnswers;
import io.gigmate.core.access.KeptAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Keys and what was answered under them, in the table {@code idempotent_answers}. */
final class JdbiIdempotentAnswers implements IdempotentAnswers {
  private static final String KEY =
      " where tenant_id = :tenant and username = :username and request_key = :key";
  private static final String OPEN =
      KEY + " and request_digest = :request and claimed_at = :at and status is null";
  private static final String CLAIM =
      """
      insert into idempotent_answers (tenant_id, username, request_key, request_digest, claimed_at)
      values (:tenant, :username, :key, :request, :at)
      """;

  private final Work work;

  JdbiIdempotentAnswers(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  private record Held(String request, ClaimOutcome outcome) {}

  @Override
  public ClaimOutcome claim(IdempotencyClaim claim) {
    forgetUntil(claim.staleUntil());
    return work.writing(
        turn(claim.key()),
        handle -> {
          Optional<Held> before = find(handle, claim.key());
          if (before.isEmpty()) {
            bind(handle.createUpdate(CLAIM), claim).execute();
            return new ClaimOutcome.Taken();
          }
          return before.get().request().equals(claim.request().hex())
              ? before.get().outcome()
              : new ClaimOutcome.Different();
        });
  }

  @Override
  public void keep(IdempotencyClaim claim, KeptAnswer answer) {
    work.writing(
        turn(claim.key()),
        handle ->
            bind(
                    handle.createUpdate(
                        "update idempotent_answers set status = :status,"
                            + " content_type = :content_type, body = :body"
                            + OPEN),
                    claim)
                .bind("status", answer.status())
                .bind("content_type", answer.contentType())
                .bind("body", answer.body())
                .execute());
  }

  @Override
  public void release(IdempotencyClaim claim) {
    work.writing(
        turn(claim.key()),
        handle ->
            bind(handle.createUpdate("delete from idempotent_answers" + OPEN), claim).execute());
  }

  @Override
  public int forgetUntil(Instant time) {
    return work.together(
        handle ->
            handle
                .createUpdate("delete from idempotent_answers where claimed_at <= :time")
                .bind("time", Values.kept(time))
                .execute());
  }

  private static String turn(IdempotencyKey key) {
    return key.tenant() + "/" + key.username() + "/" + key.text();
  }

  private static Optional<Held> find(Handle handle, IdempotencyKey key) {
    return bind(handle.createQuery("select * from idempotent_answers" + KEY), key)
        .map(JdbiIdempotentAnswers::held)
        .findOne();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, IdempotencyKey key) {
    return statement
        .bind("tenant", key.tenant().value())
        .bind("username", key.username())
        .bind("key", key.text());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, IdempotencyClaim claim) {
    return bind(statement, claim.key())
        .bind("request", claim.request().hex())
        .bind("at", Values.kept(claim.at()));
  }

  private static Held held(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    Integer status = row.optional("status", Integer.class);
    return new Held(
        row.text("request_digest"),
        status == null
            ? new ClaimOutcome.Running(row.instant("claimed_at"))
            : new ClaimOutcome.Kept(
                new KeptAnswer(status, row.optionalText("content_type"), row.text("body"))));
  }
}
