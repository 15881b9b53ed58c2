package io.gigmate.adapters.jdbc;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The log in the table {@code ai_operations_log}; rows are inserted and read, nothing else. */
final class JdbiOperationsLog implements OperationsLog {
  private static final String APPEND =
      """
      insert into ai_operations_log
        (tenant_id, seq, kind, occurred_at, actor, subject, decision, rationale, rules,
         model_version, inputs, took_ms, error, prev_hash, hash)
      values
        (:tenant, :seq, :kind, :occurred_at, :actor, :subject, :decision, :rationale, :rules,
         :model_version, :inputs, :took_ms, :error, :prev_hash, :hash)
      """;

  private final Work work;

  JdbiOperationsLog(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public LoggedOperation append(TenantId tenant, Operation operation) {
    return work.writing(
        tenant,
        handle -> {
          LoggedOperation entry =
              LoggedOperation.after(last(handle, tenant).orElse(null), operation);
          insert(handle, tenant, entry);
          return entry;
        });
  }

  @Override
  public Optional<LoggedOperation> last(TenantId tenant) {
    return work.reading(handle -> last(handle, tenant));
  }

  @Override
  public List<LoggedOperation> entries(TenantId tenant, long from, int limit) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from ai_operations_log where tenant_id = :tenant and seq >= :from"
                        + " order by seq limit :limit")
                .bind("tenant", tenant.value())
                .bind("from", from)
                .bind("limit", limit)
                .map(JdbiOperationsLog::entry)
                .list());
  }

  private static Optional<LoggedOperation> last(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            "select * from ai_operations_log where tenant_id = :tenant order by seq desc limit 1")
        .bind("tenant", tenant.value())
        .map(JdbiOperationsLog::entry)
        .findOne();
  }

  private static void insert(Handle handle, TenantId tenant, LoggedOperation entry) {
    Operation operation = entry.operation();
    handle
        .createUpdate(APPEND)
        .bind("tenant", tenant.value())
        .bind("seq", entry.seq())
        .bind("kind", operation.kind().code())
        .bind("occurred_at", Values.kept(operation.at()))
        .bind("actor", operation.actor())
        .bind("subject", operation.subject())
        .bind("decision", operation.decision())
        .bind("rationale", operation.rationale())
        .bindArray("rules", String.class, operation.rules())
        .bind("model_version", operation.modelVersion())
        .bind("inputs", operation.inputs().hex())
        .bind("took_ms", operation.took().toMillis())
        .bind("error", operation.error())
        .bind("prev_hash", entry.previous().hex())
        .bind("hash", entry.hash().hex())
        .execute();
  }

  private static LoggedOperation entry(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    Operation operation =
        new Operation(
            OperationKind.parse(row.text("kind")),
            row.instant("occurred_at"),
            row.text("actor"),
            row.text("subject"),
            row.text("decision"),
            row.text("rationale"),
            row.texts("rules"),
            row.optionalText("model_version"),
            new Digest(row.text("inputs")),
            Duration.ofMillis(row.number("took_ms")),
            row.optionalText("error"));
    return new LoggedOperation(
        row.number("seq"),
        operation,
        new Digest(row.text("prev_hash")),
        new Digest(row.text("hash")));
  }
}
