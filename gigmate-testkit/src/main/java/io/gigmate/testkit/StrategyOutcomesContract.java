package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.StrategyOutcome;
import io.gigmate.scoring.strategy.StrategyOutcomes;
import io.gigmate.scoring.strategy.StrategyType;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link StrategyOutcomes} keeps to. */
public interface StrategyOutcomesContract {
  /** Returns the port under test. */
  StrategyOutcomes strategyOutcomes();

  @Test
  default void outcomeComesBackWithEveryPartAndIsReplacedById() {
    TenantId tenant = Fixtures.newTenantId();
    strategyOutcomes().save(tenant, outcome("a", "USD 12.34"));
    assertSame(strategyOutcomes().all(tenant), List.of(outcome("a", "USD 12.34")));
    strategyOutcomes().save(tenant, outcome("a", "USD 0.00"));
    assertSame(strategyOutcomes().all(tenant), List.of(outcome("a", "USD 0.00")));
    assertThat(strategyOutcomes().all(Fixtures.newTenantId())).isEmpty();
  }

  @Test
  default void outcomesComeInTheOrderOfIds() {
    TenantId tenant = Fixtures.newTenantId();
    Ids.SHUFFLED.forEach(id -> strategyOutcomes().save(tenant, outcome(id, "USD 1.00")));
    assertThat(strategyOutcomes().all(tenant))
        .map(StrategyOutcome::id)
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  private static StrategyOutcome outcome(String id, String returned) {
    return new StrategyOutcome(
        id,
        StrategyType.RETENTION,
        Money.parse("USD 1000.00"),
        Money.parse(returned),
        LocalDate.of(2026, 2, 28),
        Fixtures.AWKWARD);
  }
}
