package io.gigmate.scoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FeedPacePropertyTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  @Property
  void nobodyIsAskedSoonerThanTheyWishNorThanTheirInterval(
      @ForAll @IntRange(min = 15, max = 43_200) int minutes,
      @ForAll @IntRange(max = 1_000_000) int failures,
      @ForAll @LongRange(min = -100_000, max = 100_000_000) long wish) {
    Duration every = Duration.ofMinutes(minutes);
    Instant wished = NOW.plusSeconds(wish);
    Instant next = FeedPace.next(NOW, every, failures, wished);
    assertThat(next).isAfterOrEqualTo(NOW.plus(every));
    // No site can keep itself from being asked for longer than a week.
    Instant week = NOW.plus(Duration.ofDays(7));
    assertThat(next).isAfterOrEqualTo(wished.isBefore(week) ? wished : week);
    assertThat(next)
        .isBeforeOrEqualTo(every.compareTo(Duration.ofDays(7)) > 0 ? NOW.plus(every) : week);
  }

  @Property
  void moreFailuresNeverBringTheNextVisitNearer(
      @ForAll @IntRange(min = 15, max = 43_200) int minutes,
      @ForAll @IntRange(max = 100) int failures) {
    Duration every = Duration.ofMinutes(minutes);
    Instant less = FeedPace.next(NOW, every, failures, null);
    Instant more = FeedPace.next(NOW, every, failures + 1, null);
    assertThat(more).isAfterOrEqualTo(less);
  }
}
