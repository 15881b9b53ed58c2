package io.gigmate.app.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.Timetable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the weekly job runs, across all nodes of a database: the time of the next run is one row
 * that they share.
 */
public final class ClusterTimetable implements Timetable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterTimetable.class);

  private final CronTimetable crons;
  private final WeeklyEvents job;
  private final SchedulerClient client;
  private final Transactions transactions;
  private final InstantSource clock;

  ClusterTimetable(
      CronTimetable crons,
      WeeklyEvents job,
      SchedulerClient client,
      Transactions transactions,
      InstantSource clock) {
    this.crons = crons;
    this.job = job;
    this.client = client;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String cron(TenantId tenant) {
    return crons.cron(tenant);
  }

  /** Returns the time that stands there, or the one that it is about to be moved to. */
  @Override
  public Optional<Instant> next(TenantId tenant) {
    Cron cron = crons.current(tenant);
    Instant now = clock.instant();
    return planned(tenant)
        .map(row -> stays(row, cron, now) ? row.getExecutionTime() : cron.next(now));
  }

  /** The row is the scheduler's own, and no transaction of ours takes it back. */
  @Override
  public void change(TenantId tenant, String cron, String by) {
    crons.change(tenant, cron, by);
    transactions.afterCommit(() -> tryToFollow(tenant));
  }

  /** Follows; where that fails, the next look of any node does. */
  void tryToFollow(TenantId tenant) {
    try {
      follow(tenant);
    } catch (RuntimeException e) {
      LOG.warn("the cron could not be followed; it is tried again at the next look", e);
    }
  }

  /**
   * Brings the next run to the cron that counts now. The row says by which cron its time was
   * computed, so that no clocks are compared: what another node has just moved on stays where it
   * is. A run that is due or running stays as well, and looks at the cron itself when it ends.
   */
  void follow(TenantId tenant) {
    Cron cron = crons.current(tenant);
    Optional<ScheduledExecution<Object>> planned = planned(tenant);
    Instant now = clock.instant();
    if (planned.isEmpty()) {
      client.scheduleIfNotExists(job.by(cron, tenant), cron.next(now));
      return;
    }
    if (stays(planned.get(), cron, now)) {
      return;
    }
    try {
      client.reschedule(job.of(tenant), cron.next(now), cron.text());
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
      // It began, or another node was quicker: either way the cron is seen.
    }
  }

  private Optional<ScheduledExecution<Object>> planned(TenantId tenant) {
    return client.getScheduledExecution(job.of(tenant));
  }

  private static boolean stays(ScheduledExecution<Object> row, Cron cron, Instant now) {
    return row.isPicked()
        || !row.getExecutionTime().isAfter(now)
        || cron.text().equals(row.getData());
  }
}
