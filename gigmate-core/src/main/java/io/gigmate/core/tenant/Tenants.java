package io.gigmate.core.tenant;

import java.util.List;
import java.util.Optional;

/** Where tenants are kept. */
public interface Tenants {
  /** Keeps the tenant, in place of the one with the same id. */
  void save(Tenant tenant);

  /** Returns the tenant with this id, if there is one. */
  Optional<Tenant> find(TenantId id);

  /**
   * Returns the tenant with this id, which was seen elsewhere.
   *
   * @throws IllegalStateException where there is none
   */
  default Tenant required(TenantId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("there is no tenant " + id));
  }

  /** Returns every tenant, by id. */
  List<Tenant> all();
}
