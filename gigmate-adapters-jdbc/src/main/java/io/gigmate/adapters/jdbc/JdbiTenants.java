package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Tenants in the table {@code tenants}. */
final class JdbiTenants implements Tenants {
  private static final String SAVE =
      Merge.into(
          "tenants",
          List.of("tenant_id"),
          """
          name varchar
          time_zone varchar
          """);

  private final Work work;

  JdbiTenants(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(Tenant tenant) {
    work.writing(
        tenant.id(),
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("tenant_id", tenant.id().value())
                .bind("name", tenant.name())
                .bind("time_zone", tenant.timeZone().getId())
                .execute());
  }

  @Override
  public Optional<Tenant> find(TenantId id) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from tenants where tenant_id = :id")
                .bind("id", id.value())
                .map(JdbiTenants::tenant)
                .findOne());
  }

  @Override
  public List<Tenant> all() {
    return work.reading(
        handle ->
            handle.createQuery("select * from tenants").map(JdbiTenants::tenant).stream()
                .sorted(comparing(Tenant::id))
                .toList());
  }

  private static Tenant tenant(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return Tenant.of(TenantId.of(row.text("tenant_id")), row.text("name"), row.zone());
  }
}
