package io.gigmate.scheduling.rolling;

import io.gigmate.core.tenant.TenantId;
import java.util.Optional;

/** Where it is kept when jobs run. */
public interface JobSchedules {
  /** Keeps the schedule in place of the one of its job. */
  void save(TenantId tenant, JobSchedule schedule);

  /** Returns the schedule of a job, if somebody set one. */
  Optional<JobSchedule> find(TenantId tenant, String job);
}
