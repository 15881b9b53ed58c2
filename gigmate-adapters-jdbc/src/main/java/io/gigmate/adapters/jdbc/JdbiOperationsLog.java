package io.gigmate.adapters.jdbc;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.KeptInputs;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Salt;
import io.gigmate.core.operations.StoredEntry;
import io.gigmate.core.tenant.TenantId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The log in the table {@code ai_operations_log}; rows are inserted and read, nothing else. What
 * tells of people is in {@code operation_inputs}, from where it can be erased.
 *
 * <p>Entries are ordered by their tenant as well, of which there is one: H2 uses the primary key's
 * order only where all of it is named, and else reads the whole log for each entry.
 */
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

  private static final String KEEP_INPUTS =
      """
      insert into operation_inputs (tenant_id, seq, person, salt, payload)
      values (:tenant, :seq, :person, :salt, :payload)
      """;

  private static final String INPUTS_ABOUT =
      "select seq from operation_inputs where tenant_id = :tenant and person = :person"
          + " order by seq";

  private static final String ERASE_INPUTS =
      """
      update operation_inputs
      set person = null, salt = null, payload = null, erased_at = current_timestamp
      where tenant_id = :tenant and person = :person
      """;

  private static final String MENTIONS =
      """
       and (position(cast(:text as varchar) in lower(subject)) > 0
         or position(cast(:text as varchar) in lower(decision)) > 0
         or position(cast(:text as varchar) in lower(rationale)) > 0
         or position(cast(:text as varchar) in lower(coalesce(error, ''))) > 0)
      """;

  private static final int SALT_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Work work;
  private final Consumer<TenantId> logged;

  /** Creates the log; {@code logged} is told once the transaction of an entry is through. */
  JdbiOperationsLog(Jdbi jdbi, Consumer<TenantId> logged) {
    this.work = new Work(jdbi);
    this.logged = logged;
  }

  @Override
  public LoggedOperation append(TenantId tenant, Operation operation) {
    return work.writing(
        tenant,
        handle -> {
          LoggedOperation entry =
              LoggedOperation.after(last(handle, tenant).orElse(null), operation);
          insert(handle, tenant, entry);
          handle.afterCommit(() -> logged.accept(tenant));
          return entry;
        });
  }

  @Override
  public LoggedOperation append(TenantId tenant, Operation operation, PersonalInputs inputs) {
    Salt salt = newSalt();
    Digest commitment = KeptInputs.commitment(salt, inputs.payload());
    return work.writing(
        tenant,
        handle -> {
          LoggedOperation entry =
              LoggedOperation.after(
                  last(handle, tenant).orElse(null), operation.withInputs(commitment));
          insert(handle, tenant, entry);
          handle.afterCommit(() -> logged.accept(tenant));
          handle
              .createUpdate(KEEP_INPUTS)
              .bind("tenant", tenant.value())
              .bind("seq", entry.seq())
              .bind("person", inputs.person())
              .bind("salt", salt.hex())
              .bind("payload", inputs.payload())
              .execute();
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
                        + " order by tenant_id, seq limit :limit")
                .bind("tenant", tenant.value())
                .bind("from", from)
                .bind("limit", limit)
                .map(JdbiOperationsLog::entry)
                .list());
  }

  @Override
  public List<StoredEntry> stored(TenantId tenant, long after, int limit) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from ai_operations_log where tenant_id = :tenant and seq > :after"
                        + " order by tenant_id, seq limit :limit")
                .bind("tenant", tenant.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(JdbiOperationsLog::stored)
                .list());
  }

  @Override
  public List<LoggedOperation> search(TenantId tenant, LogQuery query, int offset, int limit) {
    return work.reading(
        handle ->
            asked(
                    handle,
                    "select *",
                    tenant,
                    query,
                    " order by tenant_id desc, seq desc limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map(JdbiOperationsLog::entry)
                .list());
  }

  @Override
  public long count(TenantId tenant, LogQuery query) {
    return work.reading(
        handle -> asked(handle, "select count(*)", tenant, query, "").mapTo(Long.class).one());
  }

  @Override
  public List<KeptInputs> keptInputs(TenantId tenant, long first, long last) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select seq, salt, payload from operation_inputs where tenant_id = :tenant"
                        + " and seq between :first and :last order by tenant_id, seq")
                .bind("tenant", tenant.value())
                .bind("first", first)
                .bind("last", last)
                .map(JdbiOperationsLog::kept)
                .list());
  }

  @Override
  public List<Long> eraseInputs(TenantId tenant, String person) {
    return work.writing(
        tenant,
        handle -> {
          List<Long> about =
              handle
                  .createQuery(INPUTS_ABOUT)
                  .bind("tenant", tenant.value())
                  .bind("person", person)
                  .mapTo(Long.class)
                  .list();
          handle
              .createUpdate(ERASE_INPUTS)
              .bind("tenant", tenant.value())
              .bind("person", person)
              .execute();
          return about;
        });
  }

  private static Query asked(
      Handle handle, String select, TenantId tenant, LogQuery query, String rest) {
    StringBuilder sql = new StringBuilder(select);
    sql.append(" from ai_operations_log where tenant_id = :tenant");
    Map<String, Object> values = new LinkedHashMap<>();
    OperationKind kind = query.kind();
    if (kind != null) {
      sql.append(" and kind = :kind");
      values.put("kind", kind.code());
    }
    if (query.actor() != null) {
      sql.append(" and actor = :actor");
      values.put("actor", query.actor());
    }
    if (query.from() != null) {
      sql.append(" and occurred_at >= :from");
      values.put("from", Values.bound(query.from()));
    }
    if (query.until() != null) {
      sql.append(" and occurred_at < :until");
      values.put("until", Values.bound(query.until()));
    }
    if (query.text() != null) {
      sql.append(MENTIONS);
      values.put("text", query.text());
    }
    return handle.createQuery(sql.append(rest)).bind("tenant", tenant.value()).bindMap(values);
  }

  private Salt newSalt() {
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    return new Salt(HexFormat.of().formatHex(bytes));
  }

  private static Optional<LoggedOperation> last(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            "select * from ai_operations_log where tenant_id = :tenant order by tenant_id desc, seq"
                + " desc limit 1")
        .bind("tenant", tenant.value())
        .map(JdbiOperationsLog::entry)
        .findOne();
  }

  static void insert(Handle handle, TenantId tenant, LoggedOperation entry) {
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

  /** Somebody else may have written the row, and anything into it. */
  @SuppressWarnings("IllegalCatch") // Whatever it fails with, the row is none of ours.
  private static StoredEntry stored(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    long seq = row.number("seq");
    try {
      LoggedOperation entry = entry(columns, context);
      return asItStands(entry.operation(), row)
          ? StoredEntry.of(entry)
          : StoredEntry.unreadable(seq, "the entry is not written as entries are");
    } catch (RuntimeException | SQLException e) {
      return StoredEntry.unreadable(seq, "the entry cannot be read");
    }
  }

  /** What the domain tidies up as it reads, such as blanks around a text, was not there before. */
  private static boolean asItStands(Operation read, Row row) throws SQLException {
    return read.kind().code().equals(row.text("kind"))
        && read.actor().equals(row.text("actor"))
        && read.subject().equals(row.text("subject"))
        && read.decision().equals(row.text("decision"))
        && read.rationale().equals(row.text("rationale"))
        && Objects.equals(read.error(), row.optionalText("error"));
  }

  /** A salt that is none was written by somebody else; without it the payload matches nothing. */
  private static KeptInputs kept(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    String salt = row.optionalText("salt");
    return new KeptInputs(
        row.number("seq"),
        salt != null && salt.matches("[0-9a-f]{64}") ? new Salt(salt) : null,
        row.optionalText("payload"));
  }
}
