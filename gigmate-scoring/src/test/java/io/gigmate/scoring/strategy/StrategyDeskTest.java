package io.gigmate.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.memory.InMemoryStrategies;
import io.gigmate.scoring.memory.InMemoryStrategyOutcomes;
import io.gigmate.scoring.strategy.StrategyMove.Moved;
import io.gigmate.scoring.strategy.StrategyMove.NotPossible;
import io.gigmate.scoring.strategy.StrategyMove.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StrategyDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final Evidence SILENT =
      new Evidence("members-at-risk", EvidenceKind.USAGE, "9 of 30 at risk", 0.8, NOW);

  private Instant now = NOW;
  private final InMemoryStrategies strategies = new InMemoryStrategies();
  private final InMemoryStrategyOutcomes outcomes = new InMemoryStrategyOutcomes();
  private final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final StrategyDesk desk =
      new StrategyDesk(
          strategies,
          outcomes,
          configurations,
          log,
          InMemoryTransactions.over(strategies, outcomes, configurations, log),
          () -> now,
          StandardPlays.all(),
          (tenant, at) -> List.of());

  @Test
  void withoutOutcomesNothingIsSureEnoughAndTheReasonIsTold() {
    ProposalRound round = desk.propose(TENANT, List.of(SILENT));

    assertThat(round.proposed()).isEmpty();
    assertThat(round.withheld())
        .map(one -> one.plan().play())
        .containsExactly("win-back", "weak-weekday");
    assertThat(round.withheld().get(0).reason())
        .matches(
            "a return above the cost has a probability of 4\\d\\.\\d %, and 75 % are asked for");
    assertThat(lastEntry().operation().kind()).isEqualTo(OperationKind.STRATEGY_GENERATION);
    assertThat(lastEntry().operation().decision()).isEqualTo("proposed nothing");
    assertThat(lastEntry().operation().rules()).containsExactly("strategy_confidence_threshold=75");
  }

  @Test
  void aStrategyGoesFromItsProposalToWhatIsLearnedFromIt() {
    Strategy proposed = proposed();

    assertThat(proposed.state()).isEqualTo(StrategyState.PROPOSED);
    assertThat(proposed.plan().type()).isEqualTo(StrategyType.RETENTION);
    assertThat(proposed.grounds().priority()).isEqualTo(Priority.HIGH);
    assertThat(proposed.grounds().evidence()).containsExactly(SILENT);
    assertThat(proposed.grounds().forecast().confidence().probability()).isGreaterThan(0.75);
    assertThat(proposed.grounds().forecast().ofType()).isEqualTo(8);

    assertThat(desk.start(TENANT, proposed.id(), "boss")).isInstanceOf(NotPossible.class);
    assertThat(
            desk.measure(
                TENANT, proposed.id(), Money.parse("USD 1.00"), Money.parse("USD 1.00"), "boss"))
        .isInstanceOf(NotPossible.class);
    assertThat(desk.approve(TENANT, proposed.id(), new Approval("boss", now, "it is worth a try")))
        .isInstanceOf(Moved.class);
    now = now.plus(Duration.ofDays(1));
    assertThat(desk.start(TENANT, proposed.id(), "boss")).isInstanceOf(Moved.class);
    now = now.plus(Duration.ofDays(60));
    Moved end =
        (Moved)
            desk.measure(
                TENANT,
                proposed.id(),
                Money.parse("USD 650.00"),
                Money.parse("USD 1000.00"),
                "boss");

    assertThat(end.strategy().state()).isEqualTo(StrategyState.LEARNED);
    assertThat(desk.outcomes(TENANT))
        .filteredOn(one -> one.source().equals("measured"))
        .singleElement()
        .satisfies(one -> assertThat(one.multiple()).isEqualTo(1000 / 650.0));
    assertThat(desk.record(TENANT).paid().hits()).isEqualTo(1);
    assertThat(desk.record(TENANT).insideInterval().hits()).isEqualTo(1);
    assertThat(log.entries(TENANT, 1, 100))
        .extracting(each -> each.operation().decision())
        .contains("approved", "running", "measured", "learned");
    assertThat(lastEntry().operation().kind()).isEqualTo(OperationKind.LEARNING);
    assertThat(lastEntry().operation().rationale())
        .startsWith("returned 54 %, forecast ")
        .endsWith(": inside the interval");
    assertThat(desk.approve(TENANT, proposed.id(), new Approval("boss", now, "once more")))
        .isEqualTo(new NotPossible(proposed.id() + " is learned, and cannot become approved"));
  }

  @Test
  void whoWasDeclinedDoesNotAskAgainOnTheSameEvidence() {
    Strategy proposed = proposed();
    assertThat(desk.propose(TENANT, List.of(SILENT)).withheld())
        .filteredOn(one -> one.plan().play().equals("win-back"))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo("one of this play is open already"));
    now = now.plus(Duration.ofDays(1));
    assertThat(desk.decline(TENANT, proposed.id(), "boss", "no hands free"))
        .isInstanceOf(Moved.class);
    assertThat(desk.propose(TENANT, List.of(SILENT)).proposed())
        .noneMatch(one -> one.plan().play().equals("win-back"));
    now = now.plus(Duration.ofDays(1));
    Evidence fresh = new Evidence("members-at-risk", EvidenceKind.USAGE, "more", 0.9, now);
    assertThat(desk.propose(TENANT, List.of(fresh)).proposed())
        .anyMatch(one -> one.plan().play().equals("win-back"));
  }

  @Test
  void withLearningOffAnEndIsMeasuredAndLearnedLater() {
    Strategy proposed = proposed();
    configurations.save(
        TENANT, Configuration.defaults().with(Setting.LEARNING_MODE_ENABLED, "false"));
    desk.approve(TENANT, proposed.id(), new Approval("boss", now, "go"));
    desk.start(TENANT, proposed.id(), "boss");
    Money nothing = Money.parse("USD 0.00");
    Moved end =
        (Moved) desk.measure(TENANT, proposed.id(), Money.parse("USD 600.00"), nothing, "boss");
    assertThat(end.strategy().state()).isEqualTo(StrategyState.MEASURED);
    assertThat(desk.learn(TENANT)).isZero();
    configurations.save(TENANT, Configuration.defaults());
    assertThat(desk.learn(TENANT)).isEqualTo(1);
    assertThat(desk.learn(TENANT)).isZero();
    assertThat(desk.outcomes(TENANT)).filteredOn(one -> one.multiple() == 0).hasSize(1);
  }

  @Test
  void whatIsUnknownOrWrongIsTold() {
    assertThat(desk.start(TENANT, StrategyId.of("none"), "boss"))
        .isEqualTo(new Unknown(StrategyId.of("none")));
    Strategy proposed = proposed();
    desk.approve(TENANT, proposed.id(), new Approval("boss", now, "go"));
    desk.start(TENANT, proposed.id(), "boss");
    assertThatThrownBy(
            () ->
                desk.measure(
                    TENANT,
                    proposed.id(),
                    Money.parse("EUR 1.00"),
                    Money.parse("EUR 1.00"),
                    "boss"))
        .hasMessageContaining("EUR");
    assertThat(strategies.find(TENANT, proposed.id()).orElseThrow().state())
        .isEqualTo(StrategyState.RUNNING);
    assertThatThrownBy(() -> desk.decline(TENANT, proposed.id(), "boss", " "))
        .hasMessageContaining("reason");
  }

  @Test
  void thereIsAPlayForEachType() {
    assertThat(StandardPlays.all())
        .map(one -> one.plan().type())
        .containsExactlyInAnyOrder(StrategyType.values());
  }

  /** Past retentions that brought about half as much again as they cost. */
  private Strategy proposed() {
    for (int i = 0; i < 8; i++) {
      desk.report(
          TENANT,
          SimulatedStrategies.outcome("past" + i, StrategyType.RETENTION, 1.3 + 0.05 * i),
          "boss");
    }
    List<Strategy> proposed = desk.propose(TENANT, List.of(SILENT)).proposed();
    return proposed.stream()
        .filter(one -> one.plan().play().equals("win-back"))
        .findFirst()
        .orElseThrow();
  }

  private LoggedOperation lastEntry() {
    return log.last(TENANT).orElseThrow();
  }
}
