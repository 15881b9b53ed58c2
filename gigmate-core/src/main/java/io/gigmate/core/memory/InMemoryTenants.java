package io.gigmate.core.memory;

import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Tenants in memory. */
public final class InMemoryTenants implements Tenants {
  private final ConcurrentSkipListMap<TenantId, Tenant> saved = new ConcurrentSkipListMap<>();

  @Override
  public void save(Tenant tenant) {
    saved.put(tenant.id(), tenant);
  }

  @Override
  public Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(saved.get(id));
  }

  @Override
  public List<Tenant> all() {
    return List.copyOf(saved.values());
  }
}
