package io.gigmate.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.access.Backoff;
import io.gigmate.core.access.SignInTries;
import io.gigmate.core.operations.Digest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Holds up whoever guesses passwords: at the account, whether or not there is one of that name, and
 * at the address they come from. Sessions and tokens are not held up, so that nobody who is in is
 * put out by a stranger's guesses.
 */
public final class Doors {
  static final Backoff ACCOUNT =
      new Backoff(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(1));

  /** Looser: an office is one address. */
  static final Backoff ADDRESS =
      new Backoff(50, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

  private final SignInTries tries;
  private final InstantSource clock;

  /** Creates the doors on where tries are kept. */
  public Doors(SignInTries tries, InstantSource clock) {
    this.tries = tries;
    this.clock = clock;
  }

  /** Counts a try; returns when to come again where it comes too early. */
  Optional<Instant> knock(String username, String address) {
    Instant now = clock.instant();
    Optional<Instant> shut = tries.take(atAddress(address), ADDRESS, now);
    if (shut.isPresent()) {
      return shut;
    }
    Optional<Instant> accountShut = tries.take(ofAccount(username), ACCOUNT, now);
    if (accountShut.isPresent()) {
      // It cost no hash: an owner who waits for his door does not shut his office out.
      tries.giveBack(atAddress(address));
    }
    return accountShut;
  }

  /**
   * Takes a try back that did not fail. Earlier ones at the address stay: an account of one's own
   * buys no guesses at others.
   */
  void letIn(String username, String address) {
    open(username);
    tries.giveBack(atAddress(address));
  }

  /** Opens the door of an account. */
  public void open(String username) {
    tries.forget(ofAccount(username));
  }

  /** Forgets what is held against nobody any more. */
  void forgetOld() {
    tries.forgetUntriedSince(clock.instant().minus(ACCOUNT.forgottenAfter()));
  }

  private static Digest ofAccount(String username) {
    return digest("account ", username);
  }

  private static Digest atAddress(String address) {
    return digest("address ", address);
  }

  /** As long for whatever somebody types, and not a word of it kept. */
  private static Digest digest(String kind, String text) {
    return Digest.ofBytes(kind.getBytes(UTF_8), text.getBytes(UTF_8));
  }
}
