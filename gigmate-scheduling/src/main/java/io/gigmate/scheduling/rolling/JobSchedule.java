package io.gigmate.scheduling.rolling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a job runs, as somebody set it.
 *
 * @param job its name
 * @param cron five fields in UTC: minute, hour, day of the month, month, day of the week
 * @param setBy who set it
 * @param setAt when, kept to the millisecond
 */
public record JobSchedule(String job, String cron, String setBy, Instant setAt) {
  public JobSchedule {
    Names.check("job", job);
    Names.check("cron", cron);
    Names.check("set by", setBy);
    setAt = setAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
