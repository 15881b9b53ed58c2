package io.gigmate.core.autonomy;

import io.gigmate.core.tenant.TenantId;

/** Where a tenant's configuration is kept. */
public interface Configurations {
  /** Returns what holds for the tenant: what was saved last, else the defaults. */
  Configuration current(TenantId tenant);

  /**
   * Keeps the configuration where the one that holds is still {@code seen}, and answers whether it
   * did; of two at once, one does.
   */
  boolean replace(TenantId tenant, Configuration seen, Configuration configuration);

  /** Keeps the configuration as the one that holds from now on. */
  void save(TenantId tenant, Configuration configuration);
}
