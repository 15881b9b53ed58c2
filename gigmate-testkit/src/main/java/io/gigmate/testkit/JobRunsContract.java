package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.JobEnd;
import io.gigmate.scheduling.rolling.JobRun;
import io.gigmate.scheduling.rolling.JobRuns;
import io.gigmate.scheduling.rolling.TemplateUse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link JobRuns} keeps to. */
public interface JobRunsContract {
  /** Returns the port under test. */
  JobRuns jobRuns();

  @Test
  default void runIsOpenUntilItEnds() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(jobRuns().latest(tenant, "weekly", 10)).isEmpty();
    JobRun begun = jobRuns().begin(tenant, "weekly", "Ann O'Brien", Fixtures.EVENING);
    assertThat(begun).isEqualTo(new JobRun(1, "weekly", "Ann O'Brien", Fixtures.EVENING, null));
    assertSame(jobRuns().latest(tenant, "weekly", 10), List.of(begun));
  }

  @Test
  default void endComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    JobEnd done =
        new JobEnd.Done(
            Instant.parse("2026-03-08T08:00:00.001Z"),
            47,
            12,
            List.of(
                new TemplateUse(TemplateId.of("Rock & Roll Saturday"), 40),
                new TemplateUse(TemplateId.of("Blues, Wednesday"), 7)));
    JobEnd failed = new JobEnd.Failed(Fixtures.EVENING, Fixtures.AWKWARD);
    JobRun first = jobRuns().begin(tenant, "weekly", "schedule", Fixtures.EVENING);
    JobRun second = jobRuns().begin(tenant, "weekly", "schedule", Fixtures.EVENING);
    jobRuns().end(tenant, "weekly", first.number(), done);
    jobRuns().end(tenant, "weekly", second.number(), failed);
    assertSame(
        jobRuns().latest(tenant, "weekly", 10), List.of(second.ended(failed), first.ended(done)));
    jobRuns().end(tenant, "weekly", second.number(), done);
    jobRuns().end(tenant, "weekly", first.number(), failed);
    assertSame(
        jobRuns().latest(tenant, "weekly", 10), List.of(second.ended(done), first.ended(failed)));
  }

  @Test
  default void instantsAreKeptToTheMillisecond() {
    TenantId tenant = Fixtures.newTenantId();
    Instant millis = Instant.parse("2026-03-02T00:00:00.999Z");
    JobRun begun =
        jobRuns().begin(tenant, "weekly", "schedule", Instant.parse("2026-03-02T00:00:00.9999Z"));
    assertThat(begun.startedAt()).isEqualTo(millis);
    jobRuns()
        .end(
            tenant,
            "weekly",
            1,
            new JobEnd.Done(Instant.parse("2026-03-02T00:00:00.999999999Z"), 0, 0, List.of()));
    assertSame(
        jobRuns().latest(tenant, "weekly", 1),
        List.of(begun.ended(new JobEnd.Done(millis, 0, 0, List.of()))));
  }

  @Test
  default void runThatIsNotThereCannotEnd() {
    TenantId tenant = Fixtures.newTenantId();
    JobEnd end = new JobEnd.Failed(Fixtures.EVENING, "no");
    jobRuns().begin(tenant, "weekly", "schedule", Fixtures.EVENING);
    assertThatThrownBy(() -> jobRuns().end(tenant, "weekly", 2, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2");
    assertThatThrownBy(() -> jobRuns().end(tenant, "daily", 1, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("daily");
  }

  @Test
  default void theLastRunsComeFirst() {
    TenantId tenant = Fixtures.newTenantId();
    Instant noon = Instant.parse("2026-03-02T12:00:00.001Z");
    // By number, not by clock: clocks are set.
    for (int second : List.of(3, 1, 2)) {
      jobRuns().begin(tenant, "weekly", "schedule", noon.plusSeconds(second));
    }
    assertThat(jobRuns().latest(tenant, "weekly", 2)).map(JobRun::number).containsExactly(3L, 2L);
    assertThat(jobRuns().since(tenant, "weekly", noon.plusSeconds(2)))
        .map(JobRun::number)
        .containsExactly(3L, 1L);
    assertThat(jobRuns().since(tenant, "weekly", noon.plusSeconds(2).plusNanos(1)))
        .map(JobRun::number)
        .containsExactly(1L);
    assertThat(jobRuns().since(tenant, "weekly", Instant.MIN)).hasSize(3);
  }

  @Test
  default void runsOfAnotherTenantOrJobAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    jobRuns().begin(mine, "weekly", "schedule", Fixtures.EVENING);
    assertThat(jobRuns().begin(yours, "weekly", "schedule", Fixtures.EVENING).number())
        .isEqualTo(1);
    assertThat(jobRuns().begin(mine, "daily", "schedule", Fixtures.EVENING).number()).isEqualTo(1);
    assertThat(jobRuns().latest(mine, "weekly", 10)).hasSize(1);
    assertThat(jobRuns().since(yours, "daily", Instant.MIN)).isEmpty();
  }

  @Test
  default void runsThatBeginAtOneTimeHaveEachTheirNumber()
      throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    Together.run(
        8,
        thread -> {
          for (int i = 0; i < 5; i++) {
            jobRuns().begin(tenant, "weekly", "thread " + thread, Fixtures.EVENING);
          }
        });
    assertThat(jobRuns().latest(tenant, "weekly", 100))
        .map(JobRun::number)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 40).map(number -> 41 - number).boxed().toList());
  }
}
