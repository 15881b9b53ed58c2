package io.gigmate.scheduling.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.JobSchedule;
import io.gigmate.scheduling.rolling.JobSchedules;
import java.util.Optional;

/** When jobs run, in memory. */
public final class InMemoryJobSchedules implements JobSchedules, Restorable {
  private final InMemoryTable<String, JobSchedule> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, JobSchedule schedule) {
    table.change(tenant, rows -> rows.put(schedule.job(), schedule));
  }

  @Override
  public Optional<JobSchedule> find(TenantId tenant, String job) {
    return table.find(tenant, job);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
