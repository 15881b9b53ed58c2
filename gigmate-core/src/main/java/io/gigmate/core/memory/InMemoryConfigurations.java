package io.gigmate.core.memory;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.tenant.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Configurations in memory. */
public final class InMemoryConfigurations implements Configurations, Restorable {
  private final Map<TenantId, Configuration> saved = new ConcurrentHashMap<>();

  @Override
  public Configuration current(TenantId tenant) {
    return saved.getOrDefault(tenant, Configuration.defaults());
  }

  @Override
  public synchronized boolean replace(
      TenantId tenant, Configuration seen, Configuration configuration) {
    boolean same = current(tenant).equals(seen);
    if (same) {
      saved.put(tenant, configuration);
    }
    return same;
  }

  @Override
  public synchronized void save(TenantId tenant, Configuration configuration) {
    saved.put(tenant, configuration);
  }

  @Override
  public Runnable snapshot() {
    Map<TenantId, Configuration> now = Map.copyOf(saved);
    return () -> {
      saved.clear();
      saved.putAll(now);
    };
  }
}
