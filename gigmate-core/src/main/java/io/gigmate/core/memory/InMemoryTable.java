package io.gigmate.core.memory;

import io.gigmate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Rows by tenant and key, for whoever keeps a port in memory. A write replaces a tenant's whole
 * map, so that readers need no lock and see all of it or nothing.
 *
 * @param <K> the key, by which rows are ordered
 * @param <V> the row
 */
public final class InMemoryTable<K extends Comparable<K>, V> implements Restorable {
  private final Map<TenantId, NavigableMap<K, V>> rows = new ConcurrentHashMap<>();

  /** Changes a tenant's rows; where the change throws, nothing of it is kept. */
  public void change(TenantId tenant, Consumer<NavigableMap<K, V>> change) {
    rows.compute(
        tenant,
        (id, before) -> {
          NavigableMap<K, V> after = before == null ? new TreeMap<>() : new TreeMap<>(before);
          change.accept(after);
          return after;
        });
  }

  /** Returns the row of this key, if there is one. */
  public Optional<V> find(TenantId tenant, K key) {
    return Optional.ofNullable(of(tenant).get(key));
  }

  /** Returns a tenant's rows, by key. */
  public List<V> all(TenantId tenant) {
    return new ArrayList<>(of(tenant).values());
  }

  /** Returns a tenant's rows by key; not to be changed. */
  public NavigableMap<K, V> of(TenantId tenant) {
    return rows.getOrDefault(tenant, new TreeMap<>());
  }

  @Override
  public Runnable snapshot() {
    Map<TenantId, NavigableMap<K, V>> now = Map.copyOf(rows);
    return () -> {
      rows.clear();
      rows.putAll(now);
    };
  }
}
