package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.phase.Evidence;
import io.gigmate.core.autonomy.phase.Measure;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.autonomy.phase.PhaseState;
import io.gigmate.core.autonomy.phase.Phases;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Phases} keeps to. */
public interface PhasesContract {
  /** Returns the port under test. */
  Phases phases();

  @Test
  default void phaseComesBackWithItsEvidence() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(phases().current(tenant)).isEmpty();
    PhaseState first = PhaseState.beginning(Instant.parse("2026-03-01T08:00:00.001Z"));
    assertThat(phases().replace(tenant, null, first)).isTrue();
    assertSame(phases().current(tenant), first);
    PhaseState second = state(Phase.FULL, 0.1);
    assertThat(phases().replace(tenant, first, second)).isTrue();
    assertSame(phases().current(tenant), second);
    assertThat(phases().current(Fixtures.newTenantId())).isEmpty();
  }

  @Test
  default void phaseIsReplacedOnlyWhereItIsAsSeen() {
    TenantId tenant = Fixtures.newTenantId();
    PhaseState held = state(Phase.LEARNING, 0.1);
    assertThat(phases().replace(tenant, held, state(Phase.FULL, 0.1))).isFalse();
    phases().replace(tenant, null, held);
    assertThat(phases().replace(tenant, null, state(Phase.FULL, 0.1))).isFalse();
    assertThat(phases().replace(tenant, state(Phase.LEARNING, 0.2), state(Phase.FULL, 0.1)))
        .isFalse();
    assertSame(phases().current(tenant), held);
  }

  @Test
  default void ofTwoWhoChangeAPhaseAtOnceOneDoes() throws InterruptedException, ExecutionException {
    TenantId tenant = Fixtures.newTenantId();
    PhaseState seen = state(Phase.LEARNING, 0);
    phases().replace(tenant, null, seen);
    AtomicInteger done = new AtomicInteger();
    Together.run(
        4,
        writer -> {
          if (phases().replace(tenant, seen, state(Phase.AUTONOMOUS, 0.1 * (writer + 1)))) {
            done.incrementAndGet();
          }
        });
    assertThat(done).hasValue(1);
  }

  private static PhaseState state(Phase phase, double error) {
    Instant at = Instant.parse("2026-03-02T08:00:00.123Z");
    return new PhaseState(
        phase,
        at,
        at.plusMillis(7),
        Evidence.of(
            at.minusSeconds(60),
            Map.of(Measure.CALIBRATION_ERROR, error, Measure.MESSAGES, 123_456.0)));
  }
}
