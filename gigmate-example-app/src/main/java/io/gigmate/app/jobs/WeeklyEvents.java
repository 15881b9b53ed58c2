package io.gigmate.app.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.rolling.RollingCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * The weekly job as the scheduler knows it: one row a tenant, whose data is the cron that its time
 * was computed by.
 *
 * <p>However many times were missed, the row is due once. A run that fails is tried again after
 * five minutes, then after twice as long each time, and after the sixth try at its next time. A run
 * whose process died is begun anew.
 */
final class WeeklyEvents extends CustomTask<String> {
  static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  static final int TRIES = 6;

  /** What stands in the history where no person started the run. */
  static final String STARTED_BY = "schedule";

  private final RollingCalendar calendar;
  private final Tenants tenants;
  private final CronTimetable crons;

  WeeklyEvents(RollingCalendar calendar, Tenants tenants, CronTimetable crons) {
    super(
        RollingCalendar.JOB,
        String.class,
        null,
        now -> now,
        (complete, operations) -> tryAgain(crons, complete, operations),
        // Not the library's own: that one asks the system for the time.
        (complete, operations) -> operations.reschedule(complete, complete.getTimeDone()));
    this.calendar = calendar;
    this.tenants = tenants;
    this.crons = crons;
  }

  TaskInstanceId of(TenantId tenant) {
    return TaskInstanceId.of(getName(), tenant.value());
  }

  TaskInstance<String> by(Cron cron, TenantId tenant) {
    return instance(tenant.value(), cron.text());
  }

  @Override
  public CompletionHandler<String> execute(
      TaskInstance<String> instance, ExecutionContext context) {
    TenantId id = TenantId.of(instance.getId());
    calendar.triggerEventGeneration(tenants.required(id), STARTED_BY);
    return (complete, operations) -> {
      Cron cron = crons.current(id);
      operations.reschedule(complete, cron.next(complete.getTimeDone()), cron.text());
    };
  }

  private static void tryAgain(
      CronTimetable crons, ExecutionComplete complete, ExecutionOperations<String> operations) {
    Cron cron = crons.current(TenantId.of(complete.getExecution().taskInstance.getId()));
    int failedBefore = complete.getExecution().consecutiveFailures;
    Instant next = cron.next(complete.getTimeDone());
    if (failedBefore + 1 >= TRIES) {
      operations.reschedule(complete, next, cron.text());
      return;
    }
    Instant retry = complete.getTimeDone().plus(FIRST_RETRY.multipliedBy(1L << failedBefore));
    operations.reschedule(complete, retry.isBefore(next) ? retry : next, cron.text());
  }
}
