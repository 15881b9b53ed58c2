package io.gigmate.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryPipelineRuns;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineDeskTest {
  private static final TenantId TENANT = TenantId.of("default");
  private static final Tenant HOUSE = Tenant.of(TENANT, "House", ZoneId.of("America/Chicago"));

  /** Monday evening in Chicago, Tuesday in UTC. */
  private static final Instant START = Instant.parse("2026-03-03T02:00:00Z");

  private final InMemoryPipelineRuns runs = new InMemoryPipelineRuns();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final List<String> done = new ArrayList<>();
  private Instant now = START;
  private boolean broken;
  private Runnable meanwhile = () -> {};
  private final PipelineDesk desk = desk();

  /** A desk after a restart: nothing is left but what the ports keep. */
  private PipelineDesk desk() {
    Pipeline pipeline =
        new Pipeline(
            "viral",
            "finds who is about to break out",
            Pipeline.Rhythm.DAILY,
            () -> "{\"min_views\":100000}",
            List.of(
                new Step("detect", "finds", input -> answer("detect", "[1,2]")),
                new Step("analyse", "analyses", this::analyse),
                new Step(
                    "recommend",
                    "recommends",
                    input -> answer("recommend", input.output("analyse")))));
    return new PipelineDesk(
        List.of(pipeline), runs, log, InMemoryTransactions.over(runs, log), () -> now);
  }

  private StepAnswer analyse(StepInput input) {
    meanwhile.run();
    if (broken) {
      throw new IllegalStateException("the source is away");
    }
    return answer("analyse", input.output("detect").replace("1", "10"));
  }

  private StepAnswer answer(String step, String output) {
    done.add(step);
    return new StepAnswer(output, step + " answered");
  }

  @Test
  void stepsAreDoneInTheirOrderEachOnWhatTheOnesBeforeAnswered() {
    desk.begin(TENANT, "viral", "k", "ann");
    PipelineRun run = desk.proceed(TENANT, "viral", "k", "ann");
    assertThat(run.isDone()).isTrue();
    assertThat(done).containsExactly("detect", "analyse", "recommend");
    assertThat(run.step("recommend").orElseThrow().answer())
        .isEqualTo(new StepAnswer("[10,2]", "recommend answered"));
    assertThat(log.entries(TENANT, 1, 10))
        .extracting(entry -> entry.operation().subject() + ": " + entry.operation().decision())
        .containsExactly(
            "pipeline viral run k: detect: detect answered",
            "pipeline viral run k: analyse: analyse answered",
            "pipeline viral run k: recommend: recommend answered");
  }

  @Test
  void aRestartGoesOnAtTheStepThatDidNotFinish() {
    broken = true;
    desk.begin(TENANT, "viral", "k", "ann");
    PipelineRun failed = desk.proceed(TENANT, "viral", "k", "ann");
    StepState state = failed.step("analyse").orElseThrow();
    assertThat(state.status()).isEqualTo(StepState.Status.FAILED);
    assertThat(state.error()).isEqualTo("IllegalStateException: the source is away");
    assertThat(log.last(TENANT).map(LoggedOperation::operation).orElseThrow().error())
        .isEqualTo("IllegalStateException");

    broken = false;
    assertThat(desk().proceed(TENANT, "viral", "k", "ann").isDone()).isTrue();
    assertThat(done).containsExactly("detect", "analyse", "recommend");
  }

  @Test
  void aStepDoneTwiceChangesNothing() {
    desk.begin(TENANT, "viral", "k", "ann");
    StepOutcome first = desk.step(TENANT, "viral", "k", "detect", "ann");
    StepOutcome again = desk.step(TENANT, "viral", "k", "detect", "bob");
    assertThat(again).isEqualTo(first).isInstanceOf(StepOutcome.Done.class);
    assertThat(done).containsExactly("detect");
    assertThat(desk.begin(TENANT, "viral", "k", "bob").startedBy()).isEqualTo("ann");
    assertThat(log.last(TENANT).orElseThrow().seq()).isEqualTo(1);
  }

  @Test
  void aStepWaitsForItsTurn() {
    desk.begin(TENANT, "viral", "k", "ann");
    StepOutcome outcome = desk.step(TENANT, "viral", "k", "recommend", "ann");
    assertThat(outcome).isInstanceOf(StepOutcome.TooEarly.class);
    assertThat(((StepOutcome.TooEarly) outcome).missing()).isEqualTo("detect");
    assertThatThrownBy(() -> desk.step(TENANT, "viral", "k", "dance", "ann"))
        .hasMessage("there is no step 'dance' in viral");
    assertThatThrownBy(() -> desk.begin(TENANT, "other", "k", "ann"))
        .hasMessage("there is no pipeline 'other'");
  }

  @Test
  void aStepIsDoneByOneAtATime() {
    desk.begin(TENANT, "viral", "k", "ann");
    desk.step(TENANT, "viral", "k", "detect", "ann");
    List<StepOutcome> others = new ArrayList<>();
    meanwhile =
        () -> {
          meanwhile = () -> {};
          others.add(desk().step(TENANT, "viral", "k", "analyse", "bob"));
        };
    assertThat(desk.step(TENANT, "viral", "k", "analyse", "ann"))
        .isInstanceOf(StepOutcome.Done.class);
    assertThat(others).hasOnlyElementsOfType(StepOutcome.Busy.class).hasSize(1);
    assertThat(done).containsExactly("detect", "analyse");
  }

  @Test
  void whoIsTakenForDeadAndComesBackChangesNothing() {
    desk.begin(TENANT, "viral", "k", "ann");
    desk.step(TENANT, "viral", "k", "detect", "ann");
    meanwhile =
        () -> {
          meanwhile = () -> {};
          now = now.plus(PipelineDesk.LEASE);
          desk().step(TENANT, "viral", "k", "analyse", "bob");
        };
    StepOutcome outcome = desk.step(TENANT, "viral", "k", "analyse", "ann");
    assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
    assertThat(((StepOutcome.Done) outcome).state().attempts()).isEqualTo(2);
    assertThat(log.last(TENANT).orElseThrow().seq()).isEqualTo(2);
    assertThat(log.last(TENANT).orElseThrow().operation().actor()).isEqualTo("bob");
  }

  @Test
  void aRoundBeginsWhatIsForTheDayOnce() {
    assertThat(desk.keyOf(HOUSE, "viral")).isEqualTo("2026-03-02");
    desk.round(HOUSE, "schedule");
    desk.round(HOUSE, "schedule");
    assertThat(done).containsExactly("detect", "analyse", "recommend");
    now = now.plus(Duration.ofDays(1));
    desk.round(HOUSE, "schedule");
    assertThat(desk.history(TENANT, "viral", 10))
        .extracting(PipelineRun::key)
        .containsExactly("2026-03-03", "2026-03-02");
  }

  @Test
  void aRoundTriesAgainLaterAndLaterAndThenWaitsForAPerson() {
    broken = true;
    desk.round(HOUSE, "schedule");
    assertThat(attempts()).isEqualTo(1);
    now = now.plus(Duration.ofMinutes(4));
    desk.round(HOUSE, "schedule");
    assertThat(attempts()).isEqualTo(1);
    now = now.plus(Duration.ofMinutes(1));
    desk.round(HOUSE, "schedule");
    assertThat(attempts()).isEqualTo(2);
    now = now.plus(Duration.ofMinutes(9));
    desk.round(HOUSE, "schedule");
    assertThat(attempts()).isEqualTo(2);
    for (int i = 0; i < 10; i++) {
      now = now.plus(Duration.ofMinutes(90));
      desk.round(HOUSE, "schedule");
    }
    assertThat(attempts()).isEqualTo(PipelineDesk.TRIES);

    broken = false;
    assertThat(desk.proceed(TENANT, "viral", "2026-03-02", "ann").isDone()).isTrue();
  }

  @Test
  void aStepThatKillsItsProcessIsTriedAsOftenAndThenWaitsForAPerson() {
    meanwhile =
        () -> {
          throw new StackOverflowError("deep");
        };
    for (int i = 0; i < PipelineDesk.TRIES; i++) {
      assertThatThrownBy(() -> desk.round(HOUSE, "schedule"))
          .isInstanceOf(StackOverflowError.class);
      now = now.plus(PipelineDesk.LEASE);
    }
    desk.round(HOUSE, "schedule");
    assertThat(attempts()).isEqualTo(PipelineDesk.TRIES);

    meanwhile = () -> {};
    assertThat(desk.proceed(TENANT, "viral", "2026-03-02", "ann").isDone()).isTrue();
  }

  private int attempts() {
    return runs.find(TENANT, "viral", "2026-03-02")
        .flatMap(run -> run.step("analyse"))
        .orElseThrow()
        .attempts();
  }
}
