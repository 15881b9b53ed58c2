package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.StrategyOutcome;
import io.gigmate.scoring.strategy.StrategyOutcomes;
import java.util.List;

/** What strategies cost and brought, in memory. */
public final class InMemoryStrategyOutcomes implements StrategyOutcomes, Restorable {
  private final InMemoryTable<String, StrategyOutcome> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, StrategyOutcome outcome) {
    table.change(tenant, rows -> rows.put(outcome.id(), outcome));
  }

  @Override
  public List<StrategyOutcome> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
