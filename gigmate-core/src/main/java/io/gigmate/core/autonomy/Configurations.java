package io.gigmate.core.autonomy;

import io.gigmate.core.tenant.TenantId;

/** Where a tenant's configuration is kept. */
public interface Configurations {
  /** Returns what holds for the tenant: what was saved last, else the defaults. */
  Configuration current(TenantId tenant);

  /** Keeps the configuration as the one that holds from now on. */
  void save(TenantId tenant, Configuration configuration);
}
