package io.gigmate.scheduling.rolling;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/** The history of jobs. */
public interface JobRuns {
  /** Keeps that a run begins, and returns it with the number that follows the last one. */
  JobRun begin(TenantId tenant, String job, String startedBy, Instant at);

  /**
   * Keeps how a run ended, in place of what was kept of that before.
   *
   * @throws IllegalArgumentException where there is no such run
   */
  void end(TenantId tenant, String job, long number, JobEnd end);

  /** Returns the latest runs of a job, the last one first. */
  List<JobRun> latest(TenantId tenant, String job, int limit);

  /** Returns the runs of a job that began at {@code from} or later, the last one first. */
  List<JobRun> since(TenantId tenant, String job, Instant from);
}
