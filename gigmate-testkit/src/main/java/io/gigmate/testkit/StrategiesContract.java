package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.Evidence;
import io.gigmate.scoring.strategy.EvidenceKind;
import io.gigmate.scoring.strategy.Priority;
import io.gigmate.scoring.strategy.ReturnForecast;
import io.gigmate.scoring.strategy.Strategies;
import io.gigmate.scoring.strategy.Strategy;
import io.gigmate.scoring.strategy.StrategyId;
import io.gigmate.scoring.strategy.StrategyPlan;
import io.gigmate.scoring.strategy.StrategyState;
import io.gigmate.scoring.strategy.StrategyType;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Strategies} keeps to. */
public interface StrategiesContract {
  /** Returns the port under test. */
  Strategies strategies();

  @Test
  default void strategyComesBackWithEveryPartInEveryState() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(strategies().all(tenant)).isEmpty();
    Strategy proposed = strategy("a", Fixtures.AWKWARD, StrategyState.PROPOSED);
    assertThat(strategies().add(tenant, proposed)).isTrue();
    assertSame(strategies().all(tenant), List.of(proposed));
    StrategyState before = StrategyState.PROPOSED;
    for (StrategyState next :
        List.of(
            StrategyState.APPROVED,
            StrategyState.RUNNING,
            StrategyState.MEASURED,
            StrategyState.LEARNED)) {
      Strategy moved = strategy("a", Fixtures.AWKWARD, next);
      assertThat(strategies().move(tenant, before, moved)).isTrue();
      assertThat(strategies().find(tenant, moved.id())).contains(moved);
      before = next;
    }
    Strategy declined = strategy("b", "play", StrategyState.DECLINED);
    assertThat(strategies().add(tenant, declined)).isTrue();
    assertThat(strategies().find(tenant, declined.id())).contains(declined);
  }

  @Test
  default void strategyIsMovedOnlyFromWhereItStands() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(
            strategies()
                .move(
                    tenant, StrategyState.PROPOSED, strategy("a", "play", StrategyState.APPROVED)))
        .isFalse();
    strategies().add(tenant, strategy("a", "play", StrategyState.PROPOSED));
    assertThat(
            strategies()
                .move(tenant, StrategyState.APPROVED, strategy("a", "play", StrategyState.RUNNING)))
        .isFalse();
    assertSame(strategies().all(tenant), List.of(strategy("a", "play", StrategyState.PROPOSED)));
  }

  @Test
  default void ofEachPlayOneIsOpen() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(strategies().add(tenant, strategy("a", "one", StrategyState.PROPOSED))).isTrue();
    assertThat(strategies().add(tenant, strategy("a", "two", StrategyState.PROPOSED))).isFalse();
    assertThat(strategies().add(tenant, strategy("b", "one", StrategyState.PROPOSED))).isFalse();
    assertThat(strategies().add(tenant, strategy("b", "two", StrategyState.PROPOSED))).isTrue();
    strategies().move(tenant, StrategyState.PROPOSED, strategy("a", "one", StrategyState.DECLINED));
    assertThat(strategies().add(tenant, strategy("c", "one", StrategyState.PROPOSED))).isTrue();
  }

  @Test
  default void strategiesComeInTheOrderOfIds() {
    TenantId tenant = Fixtures.newTenantId();
    Ids.SHUFFLED.forEach(
        id -> strategies().add(tenant, strategy(id, "play", StrategyState.DECLINED)));
    assertThat(strategies().all(tenant))
        .map(each -> each.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  @Test
  default void strategiesOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    strategies().add(mine, strategy("a", "play", StrategyState.PROPOSED));
    assertThat(strategies().find(yours, StrategyId.of("a"))).isEmpty();
    assertThat(strategies().all(yours)).isEmpty();
    assertThat(strategies().add(yours, strategy("a", "play", StrategyState.PROPOSED))).isTrue();
  }

  private static Strategy strategy(String id, String play, StrategyState state) {
    return new Strategy(
        StrategyId.of(id),
        new StrategyPlan(
            play,
            StrategyType.BRAND_AWARENESS,
            Fixtures.AWKWARD,
            Fixtures.AWKWARD,
            List.of(Fixtures.AWKWARD, "b, c", "\"d\""),
            List.of("e-mail", "in the app"),
            Money.parse("JPY 1200"),
            45),
        new Strategy.Grounds(
            new ReturnForecast(
                1 / 3.0,
                -0.25,
                1.75,
                Confidence.of(0.1 + 0.2, Fixtures.AWKWARD),
                Explanation.of(
                    Scale.LOG_FACTOR, List.of(Factor.of("belief", 0.1, Fixtures.AWKWARD))),
                3,
                17),
            Priority.MEDIUM,
            List.of(
                new Evidence(
                    "market-7",
                    EvidenceKind.COMPETITOR,
                    Fixtures.AWKWARD,
                    1 / 3.0,
                    Instant.parse("2026-03-01T08:00:00.001Z"))),
            Fixtures.EVENING),
        state,
        decision(state),
        begun(state) ? Instant.parse("2026-03-10T08:00:00.001Z") : null,
        over(state)
            ? new Strategy.Measurement(
                Money.parse("JPY 1100"),
                Money.parse("JPY 0"),
                Fixtures.AWKWARD,
                Instant.parse("2026-05-10T08:00:00.001Z"))
            : null);
  }

  private static Strategy.@Nullable Decision decision(StrategyState state) {
    return state == StrategyState.PROPOSED
        ? null
        : new Strategy.Decision(
            Fixtures.AWKWARD, Instant.parse("2026-03-08T08:00:00.001Z"), Fixtures.AWKWARD);
  }

  private static boolean begun(StrategyState state) {
    return state == StrategyState.RUNNING || over(state);
  }

  private static boolean over(StrategyState state) {
    return state == StrategyState.MEASURED || state == StrategyState.LEARNED;
  }
}
