package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Prospects in the table {@code ai_lead_prospects}; a prospect that is saved again keeps its
 * assessment. PostgreSQL takes many of them by COPY.
 */
final class JdbiProspects implements Prospects {
  private static final String OF_TENANT = " where tenant_id = :tenant";

  private static final String OF_THESE =
      OF_TENANT + " and prospect_id = any(cast(:ids as varchar array))";

  private static final String GIVEN = "given_prospects";

  private static final int ROWS_AT_A_TIME = 1_000;

  /** So many are worth a table to copy them into. */
  private static final int MANY = 200;

  private final Work work;
  private final Dialect dialect;

  JdbiProspects(Jdbi jdbi, Dialect dialect) {
    this.work = new Work(jdbi);
    this.dialect = dialect;
  }

  @Override
  public void saveAll(TenantId tenant, Collection<Prospect> prospects) {
    work.writing(
        tenant,
        handle -> {
          try {
            if (prospects.size() >= MANY && dialect.copies(handle.getConnection())) {
              copy(handle, tenant, prospects);
            } else {
              batch(handle, tenant, prospects);
            }
          } catch (SQLException e) {
            throw new UnableToExecuteStatementException("the prospects were not copied", e, null);
          }
          return tenant;
        });
  }

  private static void batch(Handle handle, TenantId tenant, Collection<Prospect> prospects) {
    PreparedBatch batch = handle.prepareBatch(ProspectRows.SAVE);
    prospects.forEach(prospect -> ProspectRows.bind(batch, tenant, prospect).add());
    batch.execute();
  }

  /** Nobody else writes prospects of the tenant until the end of the transaction. */
  private static void copy(Handle handle, TenantId tenant, Collection<Prospect> prospects)
      throws SQLException {
    Map<ProspectId, Prospect> lastOfEach = new LinkedHashMap<>(2 * prospects.size());
    prospects.forEach(prospect -> lastOfEach.put(prospect.id(), prospect));
    if (isAnyThere(handle, tenant, lastOfEach.keySet())) {
      handle.execute(
          "create temporary table if not exists "
              + GIVEN
              + " (like "
              + ProspectRows.TABLE
              + " including defaults) on commit drop");
      handle.execute("truncate table " + GIVEN);
      ProspectRows.copy(handle.getConnection(), GIVEN, tenant, lastOfEach.values());
      handle.execute(ProspectRows.saveAllOf(GIVEN));
    } else {
      ProspectRows.copy(handle.getConnection(), ProspectRows.TABLE, tenant, lastOfEach.values());
    }
  }

  private static boolean isAnyThere(Handle handle, TenantId tenant, Collection<ProspectId> ids) {
    String any = "select 1 from " + ProspectRows.TABLE;
    return isAny(handle.createQuery(any + OF_TENANT), tenant)
        && isAny(Values.bindIds(handle.createQuery(any + OF_THESE), "ids", ids), tenant);
  }

  private static boolean isAny(Query query, TenantId tenant) {
    return query
        .bind("tenant", tenant.value())
        .setMaxRows(1)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  @Override
  public Optional<Prospect> find(TenantId tenant, ProspectId id) {
    return work.reading(
        handle ->
            list(
                    handle
                        .createQuery(ProspectRows.SELECT + OF_TENANT + " and prospect_id = :id")
                        .bind("id", id.value()),
                    tenant)
                .stream()
                .findFirst());
  }

  @Override
  public List<Prospect> findAll(TenantId tenant, Collection<ProspectId> ids) {
    return work.reading(
        handle ->
            list(
                Values.bindIds(handle.createQuery(ProspectRows.SELECT + OF_THESE), "ids", ids),
                tenant));
  }

  @Override
  public void removeAll(TenantId tenant, Collection<ProspectId> ids) {
    work.writing(
        tenant,
        handle ->
            Values.bindIds(
                    handle.createUpdate("delete from " + ProspectRows.TABLE + OF_THESE), "ids", ids)
                .bind("tenant", tenant.value())
                .execute());
  }

  @Override
  public void forEach(TenantId tenant, Consumer<? super Prospect> each) {
    // PostgreSQL hands over a part at a time only within a transaction.
    work.together(
        handle -> {
          read(
              handle
                  .createQuery(ProspectRows.SELECT + OF_TENANT)
                  .setFetchSize(ROWS_AT_A_TIME)
                  .addCustomizer(scanning()),
              tenant,
              each);
          return tenant;
        });
  }

  @Override
  public List<ProspectId> obtainedBefore(TenantId tenant, String source, Instant time) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select prospect_id from ai_lead_prospects where tenant_id = :tenant"
                        + " and source = :source and (obtained_at is null or obtained_at < :time)")
                .bind("tenant", tenant.value())
                .bind("source", source)
                .bind("time", Values.bound(time))
                .map((columns, context) -> ProspectId.of(columns.getString(1)))
                .stream()
                .sorted()
                .toList());
  }

  @Override
  public Optional<Instant> earliestObtained(TenantId tenant, String source) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select min(obtained_at) as earliest from ai_lead_prospects"
                        + " where tenant_id = :tenant and source = :source")
                .bind("tenant", tenant.value())
                .bind("source", source)
                .map((columns, context) -> Optional.ofNullable(earliest(columns)))
                .one());
  }

  private static @Nullable Instant earliest(ResultSet columns) throws SQLException {
    return new Row(columns).optionalInstant("earliest");
  }

  @Override
  public long count(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select count(*) from " + ProspectRows.TABLE + OF_TENANT)
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<Prospect> all(TenantId tenant) {
    return work.reading(
        handle -> list(handle.createQuery(ProspectRows.SELECT + OF_TENANT), tenant));
  }

  private StatementCustomizer scanning() {
    return new StatementCustomizer() {
      @Override
      public void beforeExecution(PreparedStatement statement, StatementContext context)
          throws SQLException {
        dialect.scanning(statement);
      }
    };
  }

  private static List<Prospect> list(Query query, TenantId tenant) {
    List<Prospect> found = new ArrayList<>();
    read(query, tenant, found::add);
    found.sort(comparing(Prospect::id));
    return List.copyOf(found);
  }

  private static void read(Query query, TenantId tenant, Consumer<? super Prospect> each) {
    query
        .bind("tenant", tenant.value())
        .scanResultSet(
            (found, context) -> {
              ProspectRows.read(found.get(), each);
              return tenant;
            });
  }
}
