package io.gigmate.app.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.Timetable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * When the weekly job runs, across all nodes of a database: the time of the next run is one row
 * that they share.
 */
public final class ClusterTimetable implements Timetable {
  private final CronTimetable crons;
  private final WeeklyEvents job;
  private final SchedulerClient client;
  private final InstantSource clock;

  ClusterTimetable(
      CronTimetable crons, WeeklyEvents job, SchedulerClient client, InstantSource clock) {
    this.crons = crons;
    this.job = job;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String cron(TenantId tenant) {
    return crons.cron(tenant);
  }

  @Override
  public Optional<Instant> next(TenantId tenant) {
    return client.getScheduledExecution(job.of(tenant)).map(ScheduledExecution::getExecutionTime);
  }

  @Override
  public void change(TenantId tenant, String cron, String by) {
    crons.change(tenant, cron, by);
    follow(tenant);
  }

  /**
   * Brings the next run to the cron that counts now. The row says by which cron its time was
   * computed, so that no clocks are compared: what another node has just moved on stays where it
   * is. A run that is due or running stays as well, and looks at the cron itself when it ends.
   */
  void follow(TenantId tenant) {
    Cron cron = crons.current(tenant);
    Optional<ScheduledExecution<Object>> planned = client.getScheduledExecution(job.of(tenant));
    Instant now = clock.instant();
    if (planned.isEmpty()) {
      client.scheduleIfNotExists(job.by(cron, tenant), cron.next(now));
      return;
    }
    ScheduledExecution<Object> row = planned.get();
    if (row.isPicked()
        || !row.getExecutionTime().isAfter(now)
        || cron.text().equals(row.getData())) {
      return;
    }
    try {
      client.reschedule(job.of(tenant), cron.next(now), cron.text());
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
      // It began, or another node was quicker: either way the cron is seen.
    }
  }
}
