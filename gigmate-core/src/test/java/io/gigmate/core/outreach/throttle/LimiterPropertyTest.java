package io.gigmate.core.outreach.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.outreach.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The limiters in memory against a log of everything that they admitted. */
class LimiterPropertyTest {
  private static final long DAY = 24 * 60 * 60;

  @Property
  void rollingLimiterAnswersAsTheWholeLogDoes(
      @ForAll @IntRange(min = 1, max = 5) int limit,
      @ForAll @Size(max = 200) List<@IntRange(min = -30, max = 60) Integer> steps) {
    RollingLimiter limiter = new RollingLimiter(limit, Duration.ofNanos(100));
    List<Long> log = new ArrayList<>();
    long now = 0;
    for (int step : steps) {
      now += step;
      // A clock that runs backwards stands still here.
      boolean open =
          limiter.opensAt() <= Math.max(now, log.isEmpty() ? now : log.get(log.size() - 1));
      assertThat(limiter.admit(now)).isEqualTo(open).isEqualTo(admits(log, now, limit, 100));
    }
  }

  @Property
  void recipientThrottleAnswersAsTheWholeLogsDo(
      @ForAll @IntRange(min = 1, max = 3) int daily,
      @ForAll @IntRange(min = 0, max = 4) int more,
      @ForAll @Size(max = 200) List<@IntRange(min = -20_000, max = 50_000) Integer> steps) {
    int weekly = daily + more;
    RecipientThrottle throttle = new RecipientThrottle(7, daily, weekly);
    Map<Long, List<Long>> logs = new HashMap<>();
    int now = 2_000_000;
    for (int step : steps) {
      now += step;
      long recipient = 1L + Math.floorMod(step, 7);
      List<Long> log = logs.computeIfAbsent(recipient, id -> new ArrayList<>());
      List<Long> asked = new ArrayList<>(log);
      boolean expected =
          admits(new ArrayList<>(log), now, daily, DAY) && admits(asked, now, weekly, 7 * DAY);
      assertThat(throttle.admit(recipient, now)).isEqualTo(expected);
      if (expected) {
        log.clear();
        log.addAll(asked);
      }
    }
  }

  @Example
  void fullThrottleRefusesToMixRecipientsUp() {
    RecipientThrottle throttle = new RecipientThrottle(2, 1, 1);
    assertThat(throttle.admit(-5, 10)).isTrue();
    assertThat(throttle.admit(Long.MAX_VALUE, 10)).isTrue();
    assertThat(throttle.admit(-5, 11)).isFalse();
    assertThatThrownBy(() -> throttle.admit(7, 10)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> throttle.admit(0, 10)).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void millionRecipientsWithADayAndAWeekFitInto64BytesEach() {
    assertThat(new RecipientThrottle(1_000_000, 2, 5).bytes()).isLessThan(48_000_000);
    assertThat(new RecipientThrottle(1_000_000, 2, 7).bytes()).isLessThan(64_000_000);
  }

  @Example
  void frequencyCountsHalfOpenWindows() {
    Instant now = Instant.parse("2026-03-08T12:00:00Z");
    Frequency weekly = Frequency.of(2, Duration.ofDays(7));
    assertThat(weekly.nextAllowed(List.of(now), now)).isEqualTo(now);
    assertThat(weekly.nextAllowed(List.of(now, now.minusSeconds(1)), now))
        .isEqualTo(now.minusSeconds(1).plus(Duration.ofDays(7)));
    assertThat(weekly.nextAllowed(List.of(now, now.minus(Duration.ofDays(7))), now)).isEqualTo(now);
  }

  @Example
  void rampHoldsOnItsDaysAndNeverLoosens() {
    LocalDate first = LocalDate.of(2026, 3, 7);
    SendLimits limits =
        SendLimits.perDay(30)
            .withWarmUp(new WarmUp(first, List.of(10, 20, 50)))
            .withChannel(Channel.SMS, 15);
    assertThat(limits.cap(first.minusDays(1))).isZero();
    assertThat(limits.cap(first)).isEqualTo(10);
    assertThat(limits.cap(first.plusDays(1), Channel.SMS)).isEqualTo(15);
    assertThat(limits.cap(first.plusDays(2))).isEqualTo(30);
    assertThat(limits.cap(first.plusDays(9), Channel.EMAIL)).isEqualTo(30);
  }

  /** Answers by counting, and writes down what it admits. */
  private static boolean admits(List<Long> log, long now, int limit, long window) {
    long time = log.isEmpty() ? now : Math.max(now, log.get(log.size() - 1));
    boolean admitted = log.stream().filter(then -> time - then < window).count() < limit;
    if (admitted) {
      log.add(time);
    }
    return admitted;
  }
}
