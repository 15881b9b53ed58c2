package io.gigmate.scheduling.rolling;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job.
 *
 * @param number from 1 on, by tenant and job
 * @param job its name
 * @param startedBy a username, or what started it by itself
 * @param startedAt when, kept to the millisecond
 * @param end null while it runs, and where its process died
 */
public record JobRun(
    long number, String job, String startedBy, Instant startedAt, @Nullable JobEnd end) {
  public JobRun {
    if (number < 1) {
      throw new IllegalArgumentException("the number of a run must be 1 or more: " + number);
    }
    Names.check("job", job);
    Names.check("started by", startedBy);
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns the same run, ended. */
  public JobRun ended(JobEnd value) {
    return new JobRun(number, job, startedBy, startedAt, value);
  }

  /** Returns how long it took, once it ended. */
  public Optional<Duration> took() {
    return Optional.ofNullable(end).map(ended -> Duration.between(startedAt, ended.at()));
  }
}
