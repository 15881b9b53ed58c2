package io.gigmate.scheduling.calendar;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How long a calendar may be improved once it is filled. With a number of steps the same request
 * gives the same calendar; until an instant it gives the best that was found by then.
 *
 * @param steps the most steps; a step tries one change. Negative in {@link #scaled()} and {@link
 *     #filledOnly()}, which work it out
 * @param clock says what time it is; null where only steps count
 * @param deadline when to stop; null where only steps count
 */
public record SearchBudget(long steps, @Nullable InstantSource clock, @Nullable Instant deadline) {
  /** Steps for every show of the plan by default. */
  private static final long PER_SHOW = 25;

  private static final double USUAL_STEPS = 500_000;
  private static final double LONG_EFFORT = 10;

  private static final long BY_SHOWS = -1;
  private static final long NONE = -2;

  private static final SearchBudget SCALED = new SearchBudget(BY_SHOWS, null, null);
  private static final SearchBudget FILLED_ONLY = new SearchBudget(NONE, null, null);

  public SearchBudget {
    if (steps < NONE || (clock == null) != (deadline == null)) {
      throw new IllegalArgumentException(
          "a budget has steps, or a deadline with its clock: " + steps + ", " + deadline);
    }
  }

  /** Returns the default: some steps for every show, so that time grows with the calendar. */
  public static SearchBudget scaled() {
    return SCALED;
  }

  /**
   * Returns the budget of somebody who waits: the first full calendar as it is, and a bound that
   * costs nothing.
   */
  public static SearchBudget filledOnly() {
    return FILLED_ONLY;
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
    return steps == BY_SHOWS ? PER_SHOW * shows : Math.max(0, steps);
  }

  /** Answers whether a bound may cost nothing. */
  boolean isFilledOnly() {
    return steps == NONE;
  }

  /** Returns how much longer than usual a bound may be looked for. */
  double effort() {
    return steps == BY_SHOWS ? 1 : clock == null ? Math.max(0, steps) / USUAL_STEPS : LONG_EFFORT;
  }

  /** Returns how much of the time since the beginning has passed; 1 is the end. */
  double share(long began) {
    long end = deadline == null ? 0 : deadline.toEpochMilli();
    long now = millis();
    return now >= end ? 1 : (double) Math.max(0, now - began) / Math.max(1, end - began);
  }

  /** Returns how many milliseconds are left until the deadline; 0 where there is none. */
  long millisLeft() {
    // Years of milliseconds are as good as for ever, and can be reckoned with.
    return deadline == null
        ? 0
        : Math.max(0, Math.min(Integer.MAX_VALUE, deadline.toEpochMilli() - millis()));
  }

  /** Returns what the clock shows, in milliseconds; 0 where there is none. */
  long millis() {
    return clock == null ? 0 : clock.millis();
  }
}
