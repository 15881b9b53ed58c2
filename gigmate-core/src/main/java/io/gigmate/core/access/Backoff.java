package io.gigmate.core.access;

import io.gigmate.core.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a door stays shut after tries that failed: not at all for the first few, then twice as
 * long each time.
 *
 * @param free how many tries may fail before the door shuts, one at least
 * @param first how long it stays shut then
 * @param longest how long it stays shut at most
 * @param forgottenAfter how long after the last try nothing is held against anybody
 */
public record Backoff(int free, Duration first, Duration longest, Duration forgottenAfter) {
  private static final int MOST_FREE = 10_000;

  /** More doublings than this end beyond every longest time. */
  private static final int MOST_DOUBLINGS = 40;

  public Backoff {
    Checks.between("free tries", free, 1, MOST_FREE);
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "a door is shut for some time, and no longer than the longest: "
              + first
              + ", "
              + longest);
    }
    if (forgottenAfter.compareTo(longest) < 0) {
      throw new IllegalArgumentException(
          "what shuts a door is not forgotten before it opens: " + forgottenAfter);
    }
  }

  /** Returns when the door opens again, if it is shut at this time. */
  public Optional<Instant> shutUntil(@Nullable Tries tries, Instant now) {
    if (tries == null || tries.count() < free || tries.last().isAfter(now)) {
      // A try of the future tells of a clock that was set back: nobody waits for that.
      return Optional.empty();
    }
    Instant opens = tries.last().plus(wait(tries.count() - free));
    return opens.isAfter(now) ? Optional.of(opens) : Optional.empty();
  }

  /** Returns the tries with another one at this time; what is forgotten does not count. */
  public Tries another(@Nullable Tries before, Instant now) {
    boolean counts = before != null && now.isBefore(before.last().plus(forgottenAfter));
    return new Tries(before == null || !counts ? 1 : before.count() + 1, now);
  }

  private Duration wait(int doublings) {
    if (doublings > MOST_DOUBLINGS) {
      return longest;
    }
    Duration wait = first;
    for (int i = 0; i < doublings && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /**
   * What is held against somebody.
   *
   * @param count how many tries failed, one at least
   * @param last when the last one was made, kept to the millisecond
   */
  public record Tries(int count, Instant last) {
    public Tries {
      Checks.between("tries", count, 1, Integer.MAX_VALUE);
      last = last.truncatedTo(ChronoUnit.MILLIS);
    }
  }
}
