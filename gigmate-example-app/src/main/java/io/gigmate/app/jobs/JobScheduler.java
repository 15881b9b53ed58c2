package io.gigmate.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.rolling.JobSchedules;
import io.gigmate.scheduling.rolling.RollingCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Starts what is due, on whichever node of a database looks first. Who runs what stands in the
 * table {@code scheduled_tasks}; a node that does not answer for a minute counts as dead, and what
 * it ran is begun anew.
 */
public final class JobScheduler implements AutoCloseable {
  /** The name of the job that goes round the sources. */
  public static final String ROUNDS = "ask-sources";

  /** The name of the job that goes on with pipelines. */
  public static final String PIPELINES = "pipelines";

  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofMinutes(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 2;

  private final TenantId tenant;
  private final InstantSource clock;
  private final WeeklyEvents weekly;
  private final RecurringTask<Void> rounds;
  private final RecurringTask<Void> pipelines;
  private final ClusterTimetable timetable;
  private final Scheduler scheduler;
  private volatile JobWatch watch = (job, succeeded, took) -> {};

  /**
   * Creates the scheduler; nothing runs yet.
   *
   * @param database with the tables of the migrations
   * @param tenant whose calendar is kept filled
   * @param transactions in which schedules are kept
   * @param sources what goes round the sources, once a minute
   * @param pipelines what goes on with pipelines, once a minute
   */
  public JobScheduler(
      DataSource database,
      TenantId tenant,
      RollingCalendar calendar,
      Tenants tenants,
      JobSchedules schedules,
      Transactions transactions,
      Runnable sources,
      Runnable pipelines,
      InstantSource clock) {
    this.tenant = tenant;
    this.clock = clock;
    CronTimetable crons = new CronTimetable(schedules, clock);
    weekly = new WeeklyEvents(calendar, tenants, crons);
    rounds =
        Tasks.recurring(ROUNDS, FixedDelay.of(ROUND)).execute((instance, context) -> sources.run());
    this.pipelines =
        Tasks.recurring(PIPELINES, FixedDelay.of(ROUND))
            .execute((instance, context) -> pipelines.run());
    timetable =
        new ClusterTimetable(
            crons,
            weekly,
            SchedulerClient.Builder.create(database, weekly).serializer(new PlainText()).build(),
            transactions,
            clock);
    scheduler =
        prepared(Scheduler.create(database, weekly).startTasks(rounds, this.pipelines)).build();
  }

  /** Has somebody told how each run ended. */
  public JobScheduler telling(JobWatch somebody) {
    watch = somebody;
    return this;
  }

  /** Returns when the weekly job runs. */
  public ClusterTimetable timetable() {
    return timetable;
  }

  /** Starts what is due from now on. */
  public void start() {
    timetable.follow(tenant);
    scheduler.start();
  }

  /** Begins nothing any more, and lets what has begun end; closing again changes nothing. */
  @Override
  public void close() {
    if (!scheduler.getSchedulerState().isShuttingDown()) {
      scheduler.stop();
    }
  }

  /** Returns the weekly job, to be run by a scheduler that is moved by hand. */
  WeeklyEvents weekly() {
    return weekly;
  }

  /** Returns the rounds to the sources, likewise. */
  RecurringTask<Void> rounds() {
    return rounds;
  }

  /** Returns what goes on with pipelines, likewise. */
  RecurringTask<Void> pipelines() {
    return pipelines;
  }

  /** Looks for what is due before it is time to. */
  void look() {
    scheduler.triggerCheckForDueExecutions();
  }

  /** Sets what every node has in common. */
  SchedulerBuilder prepared(SchedulerBuilder builder) {
    return builder
        .clock(clock::instant)
        .serializer(new PlainText())
        .schedulerName(new SchedulerName.Fixed("gigmate-" + UUID.randomUUID()))
        .threads(AT_ONCE)
        .pollingInterval(LOOK)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(GRACE)
        .addSchedulerListener(new Following());
  }

  /** Sees each time it looks for what is due whether somebody changed the cron, and tells ends. */
  private final class Following extends AbstractSchedulerListener {
    @Override
    public void onExecutionComplete(ExecutionComplete ended) {
      watch.ended(
          ended.getExecution().taskInstance.getTaskName(),
          ended.getResult() == ExecutionComplete.Result.OK,
          ended.getDuration());
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
      if (event == SchedulerEventType.RAN_EXECUTE_DUE) {
        timetable.tryToFollow(tenant);
      }
    }
  }
}
