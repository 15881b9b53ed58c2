package io.gigmate.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptCountsTest {
  private final AtomicLong time = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private final KeptCounts counts = new KeptCounts(time::get);

  @Test
  void fewAreCountedEachTime() {
    assertThat(asked(KeptCounts.EXACT_UP_TO)).isEqualTo(KeptCounts.EXACT_UP_TO);
    assertThat(asked(7)).isEqualTo(7);
  }

  @Test
  void manyAreRememberedForAWhile() {
    assertThat(asked(1_000_000)).isEqualTo(1_000_000);
    assertThat(asked(1_000_001)).isEqualTo(1_000_000);
    assertThat(counts.of("another question", () -> 9)).isEqualTo(9);
    time.addAndGet(KeptCounts.KEPT.toNanos());
    assertThat(asked(1_000_002)).isEqualTo(1_000_002);
    time.addAndGet(KeptCounts.KEPT.toNanos());
    assertThat(asked(3)).isEqualTo(3);
    assertThat(asked(4)).isEqualTo(4);
  }

  @Test
  void whileOneCountsTheOthersTakeTheOldCount() {
    asked(1_000_000);
    time.addAndGet(KeptCounts.KEPT.toNanos());
    long seenMeanwhile = counts.of("leads", () -> counts.of("leads", rows::get) + 5);
    assertThat(seenMeanwhile).isEqualTo(1_000_005);
  }

  private long asked(long there) {
    rows.set(there);
    return counts.of("leads", rows::get);
  }
}
