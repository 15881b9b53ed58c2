package io.gigmate.core.autonomy.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.phase.AutonomyDesk.Standing;
import io.gigmate.core.autonomy.phase.PhaseFinding.MayStepUp;
import io.gigmate.core.autonomy.phase.PhaseFinding.Stays;
import io.gigmate.core.autonomy.phase.PhaseFinding.StepsBack;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryPhases;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A year of one operator, gate by gate. */
class AutonomyDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final InMemoryPhases phases = new InMemoryPhases();
  private Instant now = START;
  private final InstantSource clock = () -> now;
  private final AutonomyDesk desk =
      new AutonomyDesk(
          phases,
          configurations,
          PhaseGates.standard(),
          AutonomyPolicy.standard(),
          log,
          InMemoryTransactions.over(configurations, log, phases),
          clock);

  private Evidence evidence(int outcomes, double error, int messages, double complaints) {
    return Evidence.of(
        now,
        Map.of(
            Measure.OUTCOMES,
            (double) outcomes,
            Measure.CALIBRATION_ERROR,
            error,
            Measure.MESSAGES,
            (double) messages,
            Measure.COMPLAINT_SHARE,
            complaints,
            Measure.TRESPASSES,
            0.0,
            Measure.LOG_FLAWS,
            0.0));
  }

  private Approval word() {
    return new Approval("Ann", now, "looked at every figure");
  }

  private void pass(int days) {
    now = now.plus(Duration.ofDays(days));
  }

  private List<Operation> logged() {
    return log.entries(TENANT, 1, 100).stream().map(LoggedOperation::operation).toList();
  }

  @Test
  void aTenantBeginsWithEverythingMissing() {
    Standing standing = desk.standing(TENANT);
    assertThat(standing.state().phase()).isEqualTo(Phase.INTEGRATION);
    assertThat(standing.finding())
        .isInstanceOfSatisfying(
            Stays.class,
            stays -> {
              assertThat(stays.notBefore()).isEqualTo(START.plus(Duration.ofDays(90)));
              assertThat(stays.missing())
                  .extracting(GateReading::toString)
                  .contains(
                      "outcomes not known, at least 100",
                      "complaint_share not known, at most 0.001",
                      "log_flaws not known, at most 0");
            });
    assertThat(logged()).isEmpty();
  }

  @Test
  void oneGoesUpByGatesTimeAndWordAndBackByAGateAlone() {
    desk.review(TENANT, evidence(120, 0.1, 1500, 0.0005));
    assertThat(desk.stepUp(TENANT, Phase.INTEGRATION, word()))
        .isInstanceOf(StepOutcome.NotReady.class);
    pass(90);
    assertThat(desk.standing(TENANT).finding()).isInstanceOf(Stays.class);
    Standing ready = desk.review(TENANT, evidence(120, 0.1, 1500, 0.0005));
    assertThat(ready.finding()).isEqualTo(new MayStepUp(Phase.INTEGRATION, Phase.LEARNING));
    assertThat(ready.state().phase()).isEqualTo(Phase.INTEGRATION);
    assertThat(desk.stepUp(TENANT, Phase.LEARNING, word()))
        .isEqualTo(new StepOutcome.Superseded(ready.state()));
    assertThat(desk.stepUp(TENANT, Phase.INTEGRATION, word()))
        .isInstanceOf(StepOutcome.Stepped.class);

    // Between the two numbers of a gate nothing moves.
    desk.review(TENANT, evidence(120, 0.25, 600, 0.0029));
    assertThat(desk.standing(TENANT).state().phase()).isEqualTo(Phase.LEARNING);
    Standing back = desk.review(TENANT, evidence(120, 0.25, 600, 0.0031));
    assertThat(back.state().phase()).isEqualTo(Phase.INTEGRATION);
    assertThat(back.state().steppedBackAt()).isEqualTo(now);
    assertThat(back.finding()).isInstanceOf(StepsBack.class);
    assertThat(logged())
        .extracting(Operation::decision)
        .containsExactly("from integration to learning", "from learning to integration");
    assertThat(logged().get(0).actor()).isEqualTo("Ann");
    assertThat(logged().get(0).rationale()).contains("looked at every figure");
    assertThat(logged().get(1).actor()).isEqualTo("gates of autonomy");
    assertThat(logged().get(1).rationale())
        .isEqualTo("broken: complaint_share 0.0031, at most 0.003");
  }

  @Test
  void staleEvidenceTakesBackWithoutAnybodyLooking() {
    climb();
    assertThat(desk.ask(TENANT, send())).isInstanceOf(Leave.Alone.class);
    pass(7);
    assertThat(desk.ask(TENANT, send()))
        .isEqualTo(
            new Leave.WithAPerson(List.of("it takes the phase learning, and this is integration")));
    assertThat(desk.standing(TENANT).state().phase()).isEqualTo(Phase.INTEGRATION);
  }

  @Test
  void afterAFallNobodyGoesUpForAWhile() {
    climb();
    desk.review(TENANT, evidence(0, 0, 0, 0));
    now = START.plus(Duration.ofDays(90 + 91));
    assertThat(desk.review(TENANT, evidence(120, 0.1, 1500, 0)).finding())
        .isInstanceOf(MayStepUp.class);
    PhaseGates short1 =
        PhaseGates.of(
            Map.of(
                Phase.LEARNING, new PhaseGates.Demand(Duration.ofDays(1), List.of()),
                Phase.AUTONOMOUS, new PhaseGates.Demand(Duration.ofDays(1), List.of()),
                Phase.FULL, new PhaseGates.Demand(Duration.ofDays(1), List.of())));
    PhaseState fell = new PhaseState(Phase.LEARNING, START, START, Evidence.NONE);
    assertThat(short1.judge(fell, START.plus(Duration.ofDays(29)))).isInstanceOf(Stays.class);
    assertThat(short1.judge(fell, START.plus(Duration.ofDays(30)))).isInstanceOf(MayStepUp.class);
  }

  @Test
  void aPersonGoesDownAtWillAndNeverUpThatWay() {
    climb();
    assertThat(desk.stepDown(TENANT, Phase.FULL, "Ann", "eager"))
        .isInstanceOf(StepOutcome.Superseded.class);
    assertThat(desk.stepDown(TENANT, Phase.LEARNING, "Ann", "the same"))
        .isInstanceOf(StepOutcome.Superseded.class);
    assertThat(desk.stepDown(TENANT, Phase.INTEGRATION, "Ann", "holidays"))
        .isInstanceOf(StepOutcome.Stepped.class);
    assertThat(logged().get(1).rationale()).isEqualTo("holidays");
  }

  @Test
  void aFallGoesAsFarAsGatesAreBroken() {
    EnumMap<Measure, Double> values = new EnumMap<>(evidence(2000, 0.04, 10_000, 0).values());
    values.put(Measure.OUTCOMES, 499.0);
    PhaseState full = new PhaseState(Phase.FULL, START, null, Evidence.of(START, values));
    assertThat(PhaseGates.standard().judge(full, START))
        .isInstanceOfSatisfying(
            StepsBack.class, back -> assertThat(back.to()).isEqualTo(Phase.LEARNING));
    PhaseState top = new PhaseState(Phase.FULL, START, null, evidence(2000, 0.04, 10_000, 0));
    assertThat(PhaseGates.standard().judge(top, START))
        .isEqualTo(new Stays(Phase.FULL, List.of(), START));
  }

  @Test
  void switchesCountBesideThePhase() {
    climb();
    configurations.save(TENANT, Configuration.defaults());
    assertThat(desk.ask(TENANT, send()))
        .isEqualTo(new Leave.WithAPerson(List.of("auto_outreach_enabled must be true")));
    for (Act.Kind kind : List.of(Act.Kind.TUNE, Act.Kind.LEARN)) {
      Act act = new Act(kind, "x", Act.Undo.ALWAYS, Money.parse("USD 0"), false);
      assertThat(desk.ask(TENANT, act)).isInstanceOf(Leave.Alone.class);
    }
    configurations.save(
        TENANT,
        Configuration.defaults()
            .with(Setting.AUTO_OPTIMIZATION_ENABLED, "false")
            .with(Setting.LEARNING_MODE_ENABLED, "false"));
    for (Act.Kind kind : List.of(Act.Kind.TUNE, Act.Kind.LEARN)) {
      Act act = new Act(kind, "x", Act.Undo.ALWAYS, Money.parse("USD 0"), false);
      assertThat(desk.ask(TENANT, act)).isInstanceOf(Leave.WithAPerson.class);
    }
  }

  @Test
  void gatesThatCouldNotWorkAreNotBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Gate(Measure.COMPLAINT_SHARE, 0.003, 0.001, "x"))
        .withMessageContaining("complaint_share");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Gate(Measure.OUTCOMES, 100, 200, "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.of(START, Map.of(Measure.COMPLAINT_SHARE, 1.5)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhaseGates.of(Map.of()))
        .withMessageContaining("LEARNING");
    PhaseGates standard = PhaseGates.standard();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PhaseGates.of(
                    Map.of(
                        Phase.LEARNING, standard.demand(Phase.FULL),
                        Phase.AUTONOMOUS, standard.demand(Phase.AUTONOMOUS),
                        Phase.FULL, standard.demand(Phase.FULL))));
  }

  /** The numbers of the calibration gates are what their source says. */
  @Test
  void calibrationGatesAreTwiceAndThriceChance() {
    for (Phase phase : List.of(Phase.LEARNING, Phase.AUTONOMOUS, Phase.FULL)) {
      List<Gate> gates = PhaseGates.standard().demand(phase).gates();
      double outcomes = gates.get(0).toEnter();
      double chance = Math.sqrt(2 / Math.PI * 5 / 4 / outcomes);
      assertThat(gates.get(1).toEnter() / chance).isBetween(1.95, 2.05);
      assertThat(gates.get(1).toStay() / chance).isBetween(2.95, 3.05);
    }
  }

  private static Act send() {
    return new Act(Act.Kind.SEND, "campaign c1", Act.Undo.STOPPABLE, Money.parse("USD 0"), false);
  }

  private void climb() {
    configurations.save(
        TENANT, Configuration.defaults().with(Setting.AUTO_OUTREACH_ENABLED, "true"));
    desk.standing(TENANT);
    pass(90);
    desk.review(TENANT, evidence(120, 0.1, 1500, 0.0005));
    assertThat(desk.stepUp(TENANT, Phase.INTEGRATION, word()))
        .isInstanceOf(StepOutcome.Stepped.class);
  }
}
