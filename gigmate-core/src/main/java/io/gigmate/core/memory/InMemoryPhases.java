package io.gigmate.core.memory;

import io.gigmate.core.autonomy.phase.PhaseState;
import io.gigmate.core.autonomy.phase.Phases;
import io.gigmate.core.tenant.TenantId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Phases of autonomy in memory. */
public final class InMemoryPhases implements Phases, Restorable {
  private final Map<TenantId, PhaseState> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<PhaseState> current(TenantId tenant) {
    return Optional.ofNullable(kept.get(tenant));
  }

  @Override
  public synchronized boolean replace(
      TenantId tenant, @Nullable PhaseState seen, PhaseState state) {
    boolean same = Objects.equals(kept.get(tenant), seen);
    if (same) {
      kept.put(tenant, state);
    }
    return same;
  }

  @Override
  public Runnable snapshot() {
    Map<TenantId, PhaseState> now = Map.copyOf(kept);
    return () -> {
      kept.clear();
      kept.putAll(now);
    };
  }
}
