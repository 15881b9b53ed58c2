package io.gigmate.scheduling.calendar;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How long a calendar may be improved once it is filled. With a number of steps the same request
 * gives the same calendar; until an instant it gives the best that was found by then.
 *
 * @param steps the most steps, not negative; a step tries one change
 * @param clock says what time it is; null where only steps count
 * @param deadline when to stop; null where only steps count
 */
public record SearchBudget(long steps, @Nullable InstantSource clock, @Nullable Instant deadline) {
  /** Steps for every show of the plan by default. */
  private static final long PER_SHOW = 25;

  private static final double USUAL_STEPS = 500_000;
  private static final double LONG_EFFORT = 10;

  private static final SearchBudget SCALED = new SearchBudget(-1, null, null);

  public SearchBudget {
    if (steps < -1 || (clock == null) != (deadline == null)) {
      throw new IllegalArgumentException(
          "a budget has steps, or a deadline with its clock: " + steps + ", " + deadline);
    }
  }

  /** Returns the default: some steps for every show, so that time grows with the calendar. */
  public static SearchBudget scaled() {
    return SCALED;
  }

  /** Returns a budget of so many steps; 0 leaves the calendar as it was filled. */
  public static SearchBudget ofSteps(long steps) {
    if (steps < 0) {
      throw new IllegalArgumentException("steps must not be negative: " + steps);
    }
    return new SearchBudget(steps, null, null);
  }

  /** Returns a budget that ends at this instant of this clock. */
  public static SearchBudget until(InstantSource clock, Instant deadline) {
    return new SearchBudget(Long.MAX_VALUE, clock, deadline);
  }

  /** Returns how many steps a plan with so many shows may take. */
  long stepsFor(long shows) {
    return steps == -1 ? PER_SHOW * shows : steps;
  }

  /** Returns how much longer than usual a bound may be looked for. */
  double effort() {
    return steps == -1 ? 1 : clock == null ? steps / USUAL_STEPS : LONG_EFFORT;
  }

  /** Returns how much of the time since the beginning has passed; 1 is the end. */
  double share(long began) {
    long end = deadline == null ? 0 : deadline.toEpochMilli();
    long now = millis();
    return now >= end ? 1 : (double) Math.max(0, now - began) / Math.max(1, end - began);
  }

  /** Returns what the clock shows, in milliseconds; 0 where there is none. */
  long millis() {
    return clock == null ? 0 : clock.millis();
  }
}
