package io.gigmate.core.pipeline;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a step of a run is.
 *
 * @param step its name
 * @param status whether it was begun, and how it ended
 * @param attempts how often it was begun
 * @param beganAt when it was begun the last time, to the millisecond; null before the first
 * @param endedAt when that ended; null before
 * @param answer what came out; null but where it is done
 * @param error why the last attempt failed; null but where it did
 */
public record StepState(
    String step,
    Status status,
    int attempts,
    @Nullable Instant beganAt,
    @Nullable Instant endedAt,
    @Nullable StepAnswer answer,
    @Nullable String error) {
  /** How a step stands. */
  public enum Status {
    /** It was not begun. */
    WAITING,
    /** It was begun; its process may have died since. */
    RUNNING,
    /** It is done, for good. */
    DONE,
    /** The last attempt failed. */
    FAILED
  }

  public StepState {
    Checks.id("step", step);
    beganAt = beganAt == null ? null : beganAt.truncatedTo(ChronoUnit.MILLIS);
    endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MILLIS);
    boolean ended = status == Status.DONE || status == Status.FAILED;
    if (attempts < 0
        || (status == Status.WAITING) != (attempts == 0)
        || (attempts > 0) != (beganAt != null)
        || ended != (endedAt != null)
        || (status == Status.DONE) != (answer != null)
        || (status == Status.FAILED) != (error != null)) {
      throw new IllegalArgumentException(
          "step %s cannot be %s after %d attempts, from %s to %s"
              .formatted(step, status, attempts, beganAt, endedAt));
    }
  }

  /** Returns a step that was not begun. */
  public static StepState waiting(String step) {
    return new StepState(step, Status.WAITING, 0, null, null, null, null);
  }

  /** Returns the step, begun once more. */
  public StepState begun(Instant at) {
    return new StepState(step, Status.RUNNING, attempts + 1, at, null, null, null);
  }

  /** Returns the step, done. */
  public StepState done(Instant at, StepAnswer value) {
    return new StepState(step, Status.DONE, attempts, beganAt, at, value, null);
  }

  /** Returns the step, failed. */
  public StepState failed(Instant at, String reason) {
    return new StepState(step, Status.FAILED, attempts, beganAt, at, null, reason);
  }

  /** Answers whether the step need not be done again. */
  public boolean isDone() {
    return status == Status.DONE;
  }
}
