package io.gigmate.adapters.jdbc;

import io.gigmate.core.tenant.TenantId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where the rows of a table stand: read by a writer whose turn it is. */
final class StateRows {
  private final String query;

  /** For a table with a column {@code status}, whose key is the tenant and this column. */
  StateRows(String table, String id) {
    this.query = "select status from " + table + " where tenant_id = :tenant and " + id + " = :id";
  }

  /** Returns where the row stands, if it is kept. */
  Optional<String> status(Handle handle, TenantId tenant, String id) {
    return handle
        .createQuery(query)
        .bind("tenant", tenant.value())
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }
}
