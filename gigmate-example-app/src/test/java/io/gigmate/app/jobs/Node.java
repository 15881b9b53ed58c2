package io.gigmate.app.jobs;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.gigmate.adapters.jdbc.Database;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.Events;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scheduling.rolling.JobRun;
import io.gigmate.scheduling.rolling.RollingCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A server without its pages, on a database that it may share; its scheduler is moved by hand. */
final class Node implements AutoCloseable {
  static final Tenant TENANT =
      Tenant.of(TenantId.of("default"), "GigMate", ZoneId.of("America/Chicago"));

  final Database database;
  final JobScheduler jobs;
  final ManualScheduler scheduler;

  /** How often this node went round the sources. */
  final AtomicInteger rounds = new AtomicInteger();

  /** What this node does where pipelines are due. */
  Runnable pipelines = () -> {};

  private final HikariDataSource pool;
  private final SettableClock clock;

  Node(String url, SettableClock clock) {
    this(url, clock, events -> events, transactions -> transactions);
  }

  Node(
      String url,
      SettableClock clock,
      UnaryOperator<Events> events,
      UnaryOperator<Transactions> transactions) {
    this.clock = clock;
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setMaximumPoolSize(4);
    if (url.startsWith("jdbc:h2:")) {
      settings.setUsername("sa");
    }
    pool = new HikariDataSource(settings);
    database = Database.open(pool);
    database.tenants().save(TENANT);
    Transactions whole = transactions.apply(database.transactions());
    RollingCalendar calendar =
        new RollingCalendar(
            new CalendarDesk(
                database.venues(),
                database.artists(),
                database.eventTemplates(),
                events.apply(database.events()),
                database.operationsLog(),
                whole,
                clock::now,
                SampleMarket.radius()),
            database.jobRuns(),
            whole,
            clock::now);
    jobs =
        new JobScheduler(
            pool,
            TENANT.id(),
            calendar,
            database.tenants(),
            database.jobSchedules(),
            database.transactions(),
            rounds::incrementAndGet,
            () -> pipelines.run(),
            clock::now);
    TestHelper.ManualSchedulerBuilder manual =
        TestHelper.createManualScheduler(pool, jobs.weekly())
            .clock(clock)
            .startTasks(List.of(jobs.rounds(), jobs.pipelines()));
    jobs.prepared(manual);
    scheduler = manual.start();
    jobs.timetable().follow(TENANT.id());
  }

  Node withSampleMarket() {
    database.venues().saveAll(TENANT.id(), SampleMarket.venues());
    database.artists().saveAll(TENANT.id(), SampleMarket.artists());
    database.eventTemplates().saveAll(TENANT.id(), SampleMarket.templates());
    return this;
  }

  /** Looks once for what is due at this time, and runs it. */
  void look(Instant at) {
    clock.set(at);
    scheduler.runAnyDueExecutions();
  }

  Instant next() {
    return jobs.timetable().next(TENANT.id()).orElseThrow();
  }

  /** What stands in the row that all nodes share. */
  Instant planned() {
    try (Connection connection = pool.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select execution_time from scheduled_tasks where task_name = ?")) {
      query.setString(1, RollingCalendar.JOB);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getObject(1, OffsetDateTime.class).toInstant();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last one first. */
  List<JobRun> history() {
    return database.jobRuns().latest(TENANT.id(), RollingCalendar.JOB, 100);
  }

  List<Event> shows() {
    return database.events().between(TENANT.id(), Instant.MIN, Instant.MAX);
  }

  @Override
  public void close() {
    jobs.close();
    pool.close();
  }
}
