package io.gigmate.adapters.jdbc;

import io.gigmate.core.autonomy.PendingChange;
import io.gigmate.core.autonomy.PendingChanges;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.SettingChange;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Changes that wait for a person, in {@code pending_changes}, one row a setting. */
final class JdbiPendingChanges implements PendingChanges {
  private static final String INSERT =
      """
      insert into pending_changes
        (tenant_id, id, config_key, from_value, to_value, actor, asked_at, reason)
      values (:tenant, :id, :config_key, :from_value, :to_value, :actor, :asked_at, :reason)
      """;

  private final Work work;

  JdbiPendingChanges(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, PendingChange change) {
    work.writing(
        tenant,
        handle -> {
          delete(handle, tenant, change.id());
          PreparedBatch batch = handle.prepareBatch(INSERT);
          for (SettingChange one : change.changes()) {
            batch
                .bind("tenant", tenant.value())
                .bind("id", change.id())
                .bind("config_key", one.setting().code())
                .bind("from_value", one.from())
                .bind("to_value", one.to())
                .bind("actor", change.actor())
                .bind("asked_at", Values.kept(change.at()))
                .bind("reason", change.reason())
                .add();
          }
          return batch.execute();
        });
  }

  @Override
  public List<PendingChange> all(TenantId tenant) {
    Map<String, List<PendingChange>> parts = new LinkedHashMap<>();
    work.reading(
            handle ->
                handle
                    .createQuery(
                        "select * from pending_changes where tenant_id = :tenant"
                            + " order by asked_at, id")
                    .bind("tenant", tenant.value())
                    .map((columns, context) -> part(columns))
                    .list())
        .forEach(part -> parts.computeIfAbsent(part.id(), id -> new ArrayList<>()).add(part));
    return parts.values().stream().map(JdbiPendingChanges::whole).toList();
  }

  @Override
  public boolean remove(TenantId tenant, String id) {
    return work.writing(tenant, handle -> delete(handle, tenant, id) > 0);
  }

  private static int delete(Handle handle, TenantId tenant, String id) {
    return handle
        .createUpdate("delete from pending_changes where tenant_id = :tenant and id = :id")
        .bind("tenant", tenant.value())
        .bind("id", id)
        .execute();
  }

  private static PendingChange part(ResultSet columns) throws SQLException {
    Row row = new Row(columns);
    return new PendingChange(
        row.text("id"),
        List.of(
            new SettingChange(
                Setting.parse(row.text("config_key")),
                row.text("from_value"),
                row.text("to_value"))),
        row.text("actor"),
        row.instant("asked_at"),
        row.text("reason"));
  }

  private static PendingChange whole(List<PendingChange> parts) {
    PendingChange first = parts.get(0);
    return new PendingChange(
        first.id(),
        parts.stream()
            .map(part -> part.changes().get(0))
            .sorted(Comparator.comparing(SettingChange::setting))
            .toList(),
        first.actor(),
        first.at(),
        first.reason());
  }
}
