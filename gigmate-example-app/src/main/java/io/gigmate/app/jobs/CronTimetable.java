package io.gigmate.app.jobs;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.JobSchedule;
import io.gigmate.scheduling.rolling.JobSchedules;
import io.gigmate.scheduling.rolling.RollingCalendar;
import io.gigmate.scheduling.rolling.Timetable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** When the weekly job would run; nothing starts it. */
public final class CronTimetable implements Timetable {
  private final JobSchedules schedules;
  private final InstantSource clock;

  /** Creates the timetable on the crons that are kept. */
  public CronTimetable(JobSchedules schedules, InstantSource clock) {
    this.schedules = schedules;
    this.clock = clock;
  }

  @Override
  public String cron(TenantId tenant) {
    return schedules
        .find(tenant, RollingCalendar.JOB)
        .map(JobSchedule::cron)
        .orElse(RollingCalendar.DEFAULT_CRON);
  }

  @Override
  public Optional<Instant> next(TenantId tenant) {
    return Optional.empty();
  }

  @Override
  public void change(TenantId tenant, String cron, String by) {
    Cron read = Cron.parse(cron);
    if (!read.isEverDue(clock.instant())) {
      throw new IllegalArgumentException("the cron '" + read.text() + "' is never due");
    }
    schedules.save(tenant, new JobSchedule(RollingCalendar.JOB, read.text(), by, clock.instant()));
  }

  /** A cron that was written into the database by hand may be none: then the default counts. */
  Cron current(TenantId tenant) {
    try {
      return Cron.parse(cron(tenant));
    } catch (IllegalArgumentException e) {
      return Cron.parse(RollingCalendar.DEFAULT_CRON);
    }
  }
}
