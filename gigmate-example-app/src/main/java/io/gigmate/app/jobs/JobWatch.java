package io.gigmate.app.jobs;

import java.time.Duration;

/** Told how runs of jobs end. */
@FunctionalInterface
public interface JobWatch {
  /** A run has ended. */
  void ended(String job, boolean succeeded, Duration took);
}
