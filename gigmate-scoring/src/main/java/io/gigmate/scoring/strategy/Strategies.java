package io.gigmate.scoring.strategy;

import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Where a tenant's strategies are kept. */
public interface Strategies {
  /**
   * Keeps a new strategy.
   *
   * @return false where one with its id, or an open one of its play, is kept already; nothing
   *     changes then
   */
  boolean add(TenantId tenant, Strategy strategy);

  /**
   * Keeps the strategy in place of the one with its id, where that still stands at {@code from}.
   *
   * @return false where it does not, because somebody else was faster; nothing changes then
   */
  boolean move(TenantId tenant, StrategyState from, Strategy strategy);

  /** Returns the strategy with this id, if there is one. */
  Optional<Strategy> find(TenantId tenant, StrategyId id);

  /** Returns every strategy, by id. */
  List<Strategy> all(TenantId tenant);
}
