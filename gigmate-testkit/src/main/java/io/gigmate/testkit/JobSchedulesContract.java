package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.JobSchedule;
import io.gigmate.scheduling.rolling.JobSchedules;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link JobSchedules} keeps to. */
public interface JobSchedulesContract {
  /** Returns the port under test. */
  JobSchedules jobSchedules();

  @Test
  default void scheduleComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(jobSchedules().find(tenant, "weekly")).isEmpty();
    JobSchedule given = schedule("weekly", "0 3 * * 1", "2026-03-08T08:00:00.001Z");
    jobSchedules().save(tenant, given);
    assertSame(jobSchedules().find(tenant, "weekly"), given);
  }

  @Test
  default void scheduleReplacesTheOneOfItsJob() {
    TenantId tenant = Fixtures.newTenantId();
    JobSchedule later = schedule("weekly", "0 0 * * *", "2026-03-01T08:00:00Z");
    JobSchedule other = schedule("daily", "*/5 1,2 1-7 * *", "2026-03-02T08:00:00Z");
    jobSchedules().save(tenant, schedule("weekly", "0 3 * * 1", "2026-03-08T08:00:00Z"));
    jobSchedules().save(tenant, other);
    jobSchedules().save(tenant, later);
    assertSame(jobSchedules().find(tenant, "weekly"), later);
    assertSame(jobSchedules().find(tenant, "daily"), other);
  }

  @Test
  default void scheduleIsKeptToTheMillisecond() {
    TenantId tenant = Fixtures.newTenantId();
    jobSchedules().save(tenant, schedule("weekly", "0 3 * * 1", "2026-03-08T08:00:00.9999Z"));
    assertSame(
        jobSchedules().find(tenant, "weekly"),
        schedule("weekly", "0 3 * * 1", "2026-03-08T08:00:00.999Z"));
  }

  @Test
  default void scheduleOfAnotherTenantIsOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    jobSchedules().save(mine, schedule("weekly", "0 3 * * 1", "2026-03-08T08:00:00Z"));
    assertThat(jobSchedules().find(Fixtures.newTenantId(), "weekly")).isEmpty();
  }

  private static JobSchedule schedule(String job, String cron, String at) {
    return new JobSchedule(job, cron, "Ann O'Brien", Instant.parse(at));
  }
}
