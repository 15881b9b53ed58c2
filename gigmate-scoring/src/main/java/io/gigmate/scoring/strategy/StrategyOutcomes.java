package io.gigmate.scoring.strategy;

import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** Where it is kept what a tenant's strategies cost and brought. */
public interface StrategyOutcomes {
  /** Keeps the outcome in place of the one with its id. */
  void save(TenantId tenant, StrategyOutcome outcome);

  /** Returns every outcome, by id. */
  List<StrategyOutcome> all(TenantId tenant);
}
