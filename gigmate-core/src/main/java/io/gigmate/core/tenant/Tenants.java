package io.gigmate.core.tenant;

import java.util.List;
import java.util.Optional;

/** Where tenants are kept. */
public interface Tenants {
  /** Keeps the tenant, in place of the one with the same id. */
  void save(Tenant tenant);

  /** Returns the tenant with this id, if there is one. */
  Optional<Tenant> find(TenantId id);

  /** Returns every tenant, by id. */
  List<Tenant> all();
}
