package io.gigmate.scoring.memory;

import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.Strategies;
import io.gigmate.scoring.strategy.Strategy;
import io.gigmate.scoring.strategy.StrategyId;
import io.gigmate.scoring.strategy.StrategyState;
import java.util.List;
import java.util.Optional;

/** Strategies in memory. */
public final class InMemoryStrategies implements Strategies, Restorable {
  private final StateTable<StrategyId, StrategyState, Strategy> table =
      new StateTable<>(Strategy::id, Strategy::state);

  @Override
  public boolean add(TenantId tenant, Strategy strategy) {
    return table.add(
        tenant,
        strategy,
        kept -> kept.state().isOpen() && kept.plan().play().equals(strategy.plan().play()));
  }

  @Override
  public boolean move(TenantId tenant, StrategyState from, Strategy strategy) {
    return table.move(tenant, from, strategy);
  }

  @Override
  public Optional<Strategy> find(TenantId tenant, StrategyId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<Strategy> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
