package io.gigmate.app.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Five fields in UTC: minute, hour, day of the month, month, day of the week. */
record Cron(String text, Schedule schedule) {
  private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}");

  /**
   * Reads a cron.
   *
   * @throws IllegalArgumentException where it is none, saying why
   */
  static Cron parse(String given) {
    String text = given.strip().replaceAll("\\s+", " ");
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a cron has five fields, such as 0 3 * * 1 for Mondays at 03:00 UTC: '" + text + "'");
    }
    try {
      return new Cron(text, new CronSchedule(text, ZoneOffset.UTC, CronStyle.UNIX));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the cron '" + text + "' cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns the first time after this one. */
  Instant next(Instant after) {
    return schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(after));
  }

  /** Answers whether it is due at all: February 30 is not. */
  boolean isEverDue(Instant after) {
    return next(after).isBefore(Schedule.NEVER);
  }
}
