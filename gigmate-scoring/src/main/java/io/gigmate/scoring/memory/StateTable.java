package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows that move from state to state: of two who move the same row from the same state, one does.
 */
final class StateTable<K extends Comparable<K>, S, V> implements Restorable {
  private final InMemoryTable<K, V> table = new InMemoryTable<>();
  private final Function<V, K> key;
  private final Function<V, S> state;

  StateTable(Function<V, K> key, Function<V, S> state) {
    this.key = key;
    this.state = state;
  }

  /** Keeps a new row, unless its key is taken or a kept one stands against it. */
  boolean add(TenantId tenant, V row, Predicate<V> against) {
    AtomicBoolean added = new AtomicBoolean();
    table.change(
        tenant,
        rows ->
            added.set(
                rows.values().stream().noneMatch(against)
                    && rows.putIfAbsent(key.apply(row), row) == null));
    return added.get();
  }

  boolean move(TenantId tenant, S from, V row) {
    AtomicBoolean moved = new AtomicBoolean();
    table.change(
        tenant,
        rows -> {
          V before = rows.get(key.apply(row));
          if (before != null && state.apply(before).equals(from)) {
            rows.put(key.apply(row), row);
            moved.set(true);
          }
        });
    return moved.get();
  }

  Optional<V> find(TenantId tenant, K id) {
    return table.find(tenant, id);
  }

  List<V> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
