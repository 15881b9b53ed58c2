package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.pipeline.PipelineRuns;
import io.gigmate.core.pipeline.StepAnswer;
import io.gigmate.core.pipeline.StepState;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link PipelineRuns} keeps to. */
public interface PipelineRunsContract {
  /** Returns the port under test. */
  PipelineRuns pipelineRuns();

  @Test
  default void pipelineRunComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(pipelineRuns().find(tenant, "viral", "2026-03-02")).isEmpty();
    PipelineRun run = begun("2026-03-02", Fixtures.EVENING);
    assertThat(pipelineRuns().begin(tenant, run)).isEqualTo(run);
    assertThat(pipelineRuns().find(tenant, "viral", "2026-03-02")).contains(run);
    assertThat(pipelineRuns().find(tenant, "other", "2026-03-02")).isEmpty();
    assertThat(pipelineRuns().find(Fixtures.newTenantId(), "viral", "2026-03-02")).isEmpty();
  }

  @Test
  default void pipelineRunThatWasBegunStaysAsItIs() {
    TenantId tenant = Fixtures.newTenantId();
    PipelineRun first = pipelineRuns().begin(tenant, begun("2026-03-02", Fixtures.EVENING));
    StepState waiting = first.steps().get(0);
    StepState running = waiting.begun(Fixtures.EVENING);
    assertThat(pipelineRuns().change(tenant, "viral", "2026-03-02", waiting, running)).isTrue();
    PipelineRun again =
        pipelineRuns().begin(tenant, begun("2026-03-02", Fixtures.EVENING.plusSeconds(60)));
    assertThat(again.startedAt()).isEqualTo(first.startedAt());
    assertThat(again.steps().get(0)).isEqualTo(running);
  }

  @Test
  default void everyStateOfStepComesBack() {
    TenantId tenant = Fixtures.newTenantId();
    PipelineRun run = pipelineRuns().begin(tenant, begun("k", Fixtures.EVENING));
    Instant later = Instant.parse("2026-03-08T08:00:00.001Z");
    StepState waiting = run.steps().get(0);
    StepState running = waiting.begun(later);
    StepState failed = running.failed(later.plusMillis(7), Fixtures.AWKWARD);
    StepState again = failed.begun(later.plusSeconds(300));
    StepState done =
        again.done(later.plusSeconds(301), new StepAnswer("{\"a\":[1,2]}", Fixtures.AWKWARD));
    StepState seen = waiting;
    for (StepState next : List.of(running, failed, again, done)) {
      assertThat(pipelineRuns().change(tenant, "viral", "k", seen, next)).isTrue();
      PipelineRun now = pipelineRuns().find(tenant, "viral", "k").orElseThrow();
      assertThat(now.steps()).containsExactly(next, StepState.waiting("analyse"));
      seen = next;
    }
  }

  @Test
  default void stepChangesOnlyFromWhatWasSeen() {
    TenantId tenant = Fixtures.newTenantId();
    StepState waiting = pipelineRuns().begin(tenant, begun("k", Fixtures.EVENING)).steps().get(0);
    StepState running = waiting.begun(Fixtures.EVENING);
    assertThat(pipelineRuns().change(tenant, "viral", "k", waiting, running)).isTrue();
    assertThat(pipelineRuns().change(tenant, "viral", "k", waiting, running)).isFalse();
    StepState taken = running.begun(Fixtures.EVENING.plusSeconds(600));
    assertThat(pipelineRuns().change(tenant, "viral", "k", running, taken)).isTrue();
    StepState late = running.done(Fixtures.EVENING, new StepAnswer("{}", "late"));
    assertThat(pipelineRuns().change(tenant, "viral", "k", running, late)).isFalse();
    assertThat(pipelineRuns().change(tenant, "viral", "nowhere", waiting, running)).isFalse();
    assertThat(pipelineRuns().find(tenant, "viral", "k").orElseThrow().steps().get(0))
        .isEqualTo(taken);
  }

  @Test
  default void latestPipelineRunsComeFirst() {
    TenantId tenant = Fixtures.newTenantId();
    for (int day = 1; day <= 3; day++) {
      pipelineRuns()
          .begin(tenant, begun("day " + day, Fixtures.EVENING.plus(Duration.ofDays(day))));
    }
    assertThat(pipelineRuns().latest(tenant, "viral", 2))
        .extracting(PipelineRun::key)
        .containsExactly("day 3", "day 2");
    assertThat(pipelineRuns().latest(tenant, "other", 2)).isEmpty();
  }

  @Test
  default void ofManyWhoBeginStepOneGetsThrough() throws InterruptedException, ExecutionException {
    TenantId tenant = Fixtures.newTenantId();
    StepState waiting = pipelineRuns().begin(tenant, begun("k", Fixtures.EVENING)).steps().get(0);
    AtomicInteger kept = new AtomicInteger();
    Together.run(
        8,
        i -> {
          StepState begun = waiting.begun(Fixtures.EVENING.plusSeconds(i));
          if (pipelineRuns().change(tenant, "viral", "k", waiting, begun)) {
            kept.incrementAndGet();
          }
        });
    assertThat(kept).hasValue(1);
  }

  private static PipelineRun begun(String key, Instant at) {
    return new PipelineRun(
        "viral",
        key,
        "Ann O'Brien",
        at,
        "{\"min_views\":100000}",
        List.of(StepState.waiting("detect"), StepState.waiting("analyse")));
  }
}
