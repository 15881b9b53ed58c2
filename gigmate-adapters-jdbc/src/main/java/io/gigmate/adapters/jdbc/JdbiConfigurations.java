package io.gigmate.adapters.jdbc;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.tenant.TenantId;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Configurations in the table {@code ai_configuration}, one row a setting. */
final class JdbiConfigurations implements Configurations {
  private static final String SAVE =
      """
      merge into ai_configuration as kept
      using (values (:tenant, :setting, :setting_value)) as given (tenant_id, config_key, config_value)
      on kept.tenant_id = given.tenant_id and kept.config_key = given.config_key
      when matched and kept.config_value <> given.config_value
        then update set config_value = given.config_value, updated_at = current_timestamp
      when not matched
        then insert (tenant_id, config_key, config_value)
        values (given.tenant_id, given.config_key, given.config_value)
      """;

  private final Work work;

  JdbiConfigurations(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public Configuration current(TenantId tenant) {
    return work.reading(handle -> current(handle, tenant));
  }

  @Override
  public boolean replace(TenantId tenant, Configuration seen, Configuration configuration) {
    // Read only when it is this writer's turn: what was read before may have been changed since.
    return work.writing(
        tenant,
        handle -> {
          boolean same = current(handle, tenant).equals(seen);
          if (same) {
            save(handle, tenant, configuration);
          }
          return same;
        });
  }

  @Override
  public void save(TenantId tenant, Configuration configuration) {
    work.writing(tenant, handle -> save(handle, tenant, configuration));
  }

  private static Configuration current(Handle handle, TenantId tenant) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    handle
        .createQuery(
            "select config_key, config_value from ai_configuration where tenant_id = :tenant")
        .bind("tenant", tenant.value())
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> values.put(Setting.parse(entry.getKey()), entry.getValue()));
    return Configuration.of(values);
  }

  private static int[] save(Handle handle, TenantId tenant, Configuration configuration) {
    PreparedBatch batch = handle.prepareBatch(SAVE);
    configuration
        .values()
        .forEach(
            (setting, value) ->
                batch
                    .bind("tenant", tenant.value())
                    .bind("setting", setting.code())
                    .bind("setting_value", value)
                    .add());
    return batch.execute();
  }
}
