package io.gigmate.core.autonomy.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryPhases;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** Whatever is measured and asked, in whatever order. */
class AutonomyPropertyTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final PhaseGates GATES = PhaseGates.standard();
  private static final Map<Measure, List<Double>> VALUES =
      Map.of(
          Measure.OUTCOMES, List.of(0.0, 99.0, 100.0, 500.0, 2000.0),
          Measure.CALIBRATION_ERROR, List.of(0.0, 0.05, 0.1, 0.2, 0.5),
          Measure.MESSAGES, List.of(400.0, 1000.0, 3000.0, 20_000.0),
          Measure.COMPLAINT_SHARE, List.of(0.0, 0.0005, 0.002, 0.01),
          Measure.TRESPASSES, List.of(0.0, 0.0, 0.0, 1.0),
          Measure.LOG_FLAWS, List.of(0.0, 0.0, 0.0, 1.0));

  /** Something that happens: days pass, something is measured, somebody approves. */
  record Step(int days, boolean measured, boolean good, List<Integer> picks, boolean approved) {
    Evidence evidence(Instant now) {
      EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        List<Double> possible = VALUES.getOrDefault(measure, List.of());
        int pick = picks.get(List.of(Measure.values()).indexOf(measure));
        if (good) {
          values.put(measure, measure.higherIsBetter() ? 1e6 : 0.0);
        } else if (pick < possible.size()) {
          values.put(measure, possible.get(pick));
        }
      }
      return Evidence.of(now, values);
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.of(0, 1, 6, 7, 30, 90, 180),
            Arbitraries.of(true, true, false),
            Arbitraries.of(true, true, true, false),
            Arbitraries.integers().between(0, 5).list().ofSize(Measure.values().length),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Property(tries = 400)
  void nobodyGoesUpWithoutAWordAndABrokenGateTakesBack(@ForAll("histories") List<Step> steps) {
    InMemoryPhases phases = new InMemoryPhases();
    InMemoryOperationsLog log = new InMemoryOperationsLog();
    InMemoryConfigurations configurations = new InMemoryConfigurations();
    Instant[] now = {Instant.parse("2026-03-02T15:00:00Z")};
    AutonomyDesk desk =
        new AutonomyDesk(
            phases,
            configurations,
            GATES,
            AutonomyPolicy.standard(),
            log,
            InMemoryTransactions.over(phases, log, configurations),
            () -> now[0]);
    Phase before = Phase.INTEGRATION;
    for (Step step : steps) {
      now[0] = now[0].plus(Duration.ofDays(step.days()));
      Phase seen =
          (step.measured() ? desk.review(TENANT, step.evidence(now[0])) : desk.standing(TENANT))
              .state()
              .phase();
      assertThat(before.reaches(seen)).as("never up without a word").isTrue();
      PhaseState state = phases.current(TENANT).orElseThrow();
      assertThat(GATES.within(seen, state.evidence(), now[0])).allMatch(GateReading::holds);
      if (step.approved()) {
        desk.stepUp(TENANT, seen, new Approval("Ann", now[0], "go on"));
        Phase after = desk.standing(TENANT).state().phase();
        if (after != seen) {
          assertThat(seen.next()).contains(after);
          assertThat(GATES.before(after, state.evidence(), now[0])).allMatch(GateReading::holds);
          assertThat(log.last(TENANT).orElseThrow().operation().actor()).isEqualTo("Ann");
        }
        seen = after;
      }
      before = seen;
    }
  }

  @Property(tries = 400)
  void highRiskIsNeverWithoutAPerson(
      @ForAll Phase phase,
      @ForAll Act.Kind kind,
      @ForAll Act.Undo undo,
      @ForAll boolean loosens,
      @ForAll("costs") Money cost,
      @ForAll boolean on,
      @ForAll boolean approvalOff) {
    Configuration settings =
        Configuration.defaults()
            .with(Setting.AUTO_OUTREACH_ENABLED, Boolean.toString(on))
            .with(Setting.OUTREACH_REQUIRES_APPROVAL, Boolean.toString(!approvalOff));
    Act act = new Act(kind, "x", undo, cost, loosens);
    boolean risky =
        undo == Act.Undo.NEVER
            || loosens
            || cost.isNegative()
            || (!cost.isZero() && !cost.getCurrencyUnit().getCode().equals("USD"))
            || cost.getAmount().doubleValue() > 100;
    boolean alone = AutonomyPolicy.standard().ask(phase, settings, act) instanceof Leave.Alone;
    assertThat(alone).isEqualTo(!risky && phase.reaches(kind.from()) && kind.isOn(settings));
  }

  @Provide
  Arbitrary<Money> costs() {
    return Arbitraries.of("USD 0", "USD 100.00", "USD 100.01", "EUR 0", "EUR 1", "USD -1")
        .map(Money::parse);
  }
}
