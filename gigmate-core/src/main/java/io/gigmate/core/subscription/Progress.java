package io.gigmate.core.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription has got.
 *
 * @param next the number of the first entry that it may still have to be told
 * @param state whether it is told anything
 * @param attempts that failed since the last one that did not
 * @param due not before this time
 * @param failingSince when the first of them failed; null where none has
 * @param lastAnswer what its server last said, in a few words; null where it was never asked
 */
public record Progress(
    long next,
    State state,
    int attempts,
    Instant due,
    @Nullable Instant failingSince,
    @Nullable String lastAnswer) {
  /** After this long without an answer nothing is tried any more. */
  public static final Duration PATIENCE = Duration.ofDays(3);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 12;
  private static final int LONGEST_ANSWER = 200;

  /** Whether a subscription is told anything. */
  public enum State {
    /** It is. */
    ACTIVE,
    /** Its server failed for too long, or said that it is gone; a person can start it again. */
    GIVEN_UP
  }

  public Progress {
    if (next < 1 || attempts < 0) {
      throw new IllegalArgumentException(
          "entries are counted from 1 and attempts from 0: " + next + ", " + attempts);
    }
    due = due.truncatedTo(ChronoUnit.MILLIS);
    failingSince = failingSince == null ? null : failingSince.truncatedTo(ChronoUnit.MILLIS);
    lastAnswer =
        lastAnswer == null || lastAnswer.length() <= LONGEST_ANSWER
            ? lastAnswer
            : lastAnswer.substring(0, LONGEST_ANSWER);
  }

  /** Returns where a subscription begins that is told everything from this entry on. */
  public static Progress from(long next, Instant now) {
    return new Progress(next, State.ACTIVE, 0, now, null, null);
  }

  /** Returns this once the entries before the number are dealt with and nothing had to be told. */
  public Progress past(long following) {
    return new Progress(following, state, attempts, due, failingSince, lastAnswer);
  }

  /** Returns this once the server took an entry. */
  Progress taken(long following, Instant now, String answer) {
    return new Progress(following, State.ACTIVE, 0, now, null, answer);
  }

  /** Returns this once the server did not take an entry. */
  Progress failed(Instant now, String answer, boolean gone) {
    Instant since = failingSince == null ? now : failingSince;
    boolean over = gone || Duration.between(since, now).compareTo(PATIENCE) >= 0;
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    return new Progress(
        next, over ? State.GIVEN_UP : State.ACTIVE, attempts + 1, now.plus(pause), since, answer);
  }
}
