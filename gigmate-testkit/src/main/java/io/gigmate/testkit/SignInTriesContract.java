package io.gigmate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.access.Backoff;
import io.gigmate.core.access.SignInTries;
import io.gigmate.core.operations.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link SignInTries} keeps to. */
public interface SignInTriesContract {
  /** Three tries, then a minute, two, four. */
  Backoff RULE = new Backoff(3, Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofHours(24));

  /** A fourth try comes too early until then. */
  Instant NOW = Instant.parse("2026-03-08T09:00:00.123Z");

  /** Returns the port under test. */
  SignInTries signInTries();

  @Test
  default void doorShutsAfterTheFreeTriesAndEachTryThatCountsDoublesTheWait() {
    Digest door = door();
    takeThree(door);
    assertThat(take(door, NOW)).contains(NOW.plusSeconds(60));
    assertThat(take(door, NOW.plusSeconds(59))).contains(NOW.plusSeconds(60));
    Instant opened = NOW.plusSeconds(60);
    assertThat(take(door, opened)).isEmpty();
    assertThat(take(door, opened)).contains(opened.plusSeconds(120));
  }

  @Test
  default void doorsAreCountedApart() {
    takeThree(door());
    assertThat(take(door(), NOW)).isEmpty();
  }

  @Test
  default void triesAtTheSameMomentAreAllCounted() {
    Digest door = door();
    assertThat(IntStream.range(0, 12).parallel().mapToObj(i -> take(door, NOW)))
        .filteredOn(Optional::isEmpty)
        .hasSize(3);
  }

  @Test
  default void tryThatWasTakenBackDoesNotCount() {
    Digest door = door();
    signInTries().giveBack(door);
    takeThree(door);
    signInTries().giveBack(door);
    assertThat(take(door, NOW)).isEmpty();
    assertThat(take(door, NOW)).isPresent();
    IntStream.range(0, 5).forEach(i -> signInTries().giveBack(door));
    takeThree(door);
    assertThat(take(door, NOW)).isPresent();
  }

  @Test
  default void doorThatIsForgottenIsOpen() {
    Digest door = door();
    takeThree(door);
    signInTries().forget(door);
    takeThree(door);
    assertThat(take(door, NOW)).isPresent();
  }

  @Test
  default void doorsAreForgottenByTheirLastTry() {
    // Long before any other door of this suite, so that those are left alone.
    Instant then = Instant.parse("1999-03-08T09:00:00Z");
    Digest old = door();
    Digest young = door();
    IntStream.range(0, 3).forEach(i -> take(old, then));
    IntStream.range(0, 3).forEach(i -> take(young, then.plusSeconds(1)));
    assertThat(signInTries().forgetUntriedSince(then.plusSeconds(1))).isOne();
    assertThat(take(old, then.plusSeconds(1))).isEmpty();
    assertThat(take(young, then.plusSeconds(1))).isPresent();
    signInTries().forget(old);
    signInTries().forget(young);
  }

  private void takeThree(Digest door) {
    assertThat(IntStream.range(0, 3).mapToObj(i -> take(door, NOW))).allMatch(Optional::isEmpty);
  }

  private Optional<Instant> take(Digest door, Instant now) {
    return signInTries().take(door, RULE, now);
  }

  private static Digest door() {
    return Digest.ofBytes(Fixtures.newTenantId().toString().getBytes(UTF_8));
  }
}
