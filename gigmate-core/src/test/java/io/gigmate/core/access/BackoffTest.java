package io.gigmate.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.access.Backoff.Tries;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-03-08T09:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Backoff RULE =
      new Backoff(5, MINUTE, Duration.ofMinutes(15), Duration.ofDays(1));

  @Test
  void theFirstTriesCostNothing() {
    assertThat(RULE.shutUntil(null, NOW)).isEmpty();
    assertThat(RULE.shutUntil(new Tries(4, NOW), NOW)).isEmpty();
  }

  @Test
  void eachFurtherTryDoublesTheWaitUpToTheLongest() {
    assertThat(RULE.shutUntil(new Tries(5, NOW), NOW)).contains(NOW.plus(MINUTE));
    assertThat(RULE.shutUntil(new Tries(6, NOW), NOW)).contains(NOW.plus(MINUTE.multipliedBy(2)));
    assertThat(RULE.shutUntil(new Tries(8, NOW), NOW)).contains(NOW.plus(MINUTE.multipliedBy(8)));
    assertThat(RULE.shutUntil(new Tries(9, NOW), NOW)).contains(NOW.plus(MINUTE.multipliedBy(15)));
    assertThat(RULE.shutUntil(new Tries(Integer.MAX_VALUE, NOW), NOW))
        .contains(NOW.plus(MINUTE.multipliedBy(15)));
  }

  @Test
  void theDoorOpensOnTheMoment() {
    Tries tries = new Tries(5, NOW);

    assertThat(RULE.shutUntil(tries, NOW.plus(MINUTE).minusMillis(1))).isPresent();
    assertThat(RULE.shutUntil(tries, NOW.plus(MINUTE))).isEmpty();
  }

  @Test
  void aClockThatWasSetBackLocksNobodyOut() {
    assertThat(RULE.shutUntil(new Tries(50, NOW), NOW.minusSeconds(1))).isEmpty();
  }

  @Test
  void aTryAddsToThoseThatAreNotForgotten() {
    Tries four = new Tries(4, NOW);

    assertThat(RULE.another(null, NOW)).isEqualTo(new Tries(1, NOW));
    assertThat(RULE.another(four, NOW.plusSeconds(1))).isEqualTo(new Tries(5, NOW.plusSeconds(1)));
    Instant nextDay = NOW.plus(Duration.ofDays(1));
    assertThat(RULE.another(four, nextDay)).isEqualTo(new Tries(1, nextDay));
  }

  @Test
  void aRuleThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> new Backoff(0, MINUTE, MINUTE, MINUTE))
        .hasMessageContaining("free tries");
    assertThatThrownBy(() -> new Backoff(1, Duration.ZERO, MINUTE, MINUTE))
        .hasMessageContaining("shut for some time");
    assertThatThrownBy(() -> new Backoff(1, MINUTE, MINUTE.minusSeconds(1), MINUTE))
        .hasMessageContaining("no longer than the longest");
    assertThatThrownBy(() -> new Backoff(1, MINUTE, MINUTE, MINUTE.minusSeconds(1)))
        .hasMessageContaining("not forgotten");
  }
}
