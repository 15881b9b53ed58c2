package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerTableTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private Instant now = Instant.parse("2026-03-02T18:00:00Z");

  @Test
  void aCallerMayAskSoOftenInAnyWindowAndIsToldWhenItMayAgain() {
    CallerTable table = table(2, 8);
    assertThat(table.admit("a")).isZero();
    pass(Duration.ofMillis(600));
    assertThat(table.admit("a")).isZero();
    assertThat(table.admit("a")).isEqualTo(Duration.ofMillis(400));
    pass(Duration.ofMillis(400));
    assertThat(table.admit("a")).isZero();
    assertThat(table.admit("a")).isEqualTo(Duration.ofMillis(600));
  }

  @Test
  void callersDoNotCountForEachOther() {
    CallerTable table = table(1, 8);
    assertThat(table.admit("a")).isZero();
    assertThat(table.admit("a")).isPositive();
    assertThat(table.admit("b")).isZero();
  }

  @Test
  void whereAllPlacesAreTakenNewcomersShareOne() {
    CallerTable table = table(1, 2);
    assertThat(table.admit("a")).isZero();
    assertThat(table.admit("b")).isZero();
    assertThat(table.admit("c")).isZero();
    assertThat(table.admit("d")).isEqualTo(SECOND);
  }

  @Test
  void aPlaceIsGivenAwayOnceItsOwnerWasSilentForAWindow() {
    CallerTable table = table(1, 2);
    table.admit("a");
    pass(Duration.ofMillis(500));
    table.admit("b");
    pass(Duration.ofMillis(500));
    assertThat(table.admit("c")).isZero();
    assertThat(table.admit("c")).isPositive();
    assertThat(table.admit("b")).isEqualTo(Duration.ofMillis(500));
    assertThat(table.admit("a")).isZero();
  }

  @Test
  void whoKeepsAskingKeepsThePlaceAndTheRefusal() {
    CallerTable table = table(1, 1);
    table.admit("a");
    pass(Duration.ofMillis(900));
    assertThat(table.admit("a")).isPositive();
    pass(Duration.ofMillis(600));
    assertThat(table.admit("b")).isZero();
    assertThat(table.admit("c")).isPositive();
    assertThat(table.admit("a")).isZero();
  }

  @Test
  void aClockThatIsSetBackShutsNobodyOut() {
    CallerTable table = table(2, 8);
    table.admit("a");
    table.admit("a");
    pass(Duration.ofHours(-1));
    assertThat(table.admit("a")).isEqualTo(SECOND);
    pass(SECOND);
    assertThat(table.admit("a")).isZero();
    pass(Duration.ofHours(2));
    assertThat(table.admit("a")).isZero();
  }

  @Test
  void ofManyAtOnceNoneComesThroughTwice() throws InterruptedException {
    CallerTable table = table(1000, 8);
    AtomicInteger admitted = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      threads.invokeAll(
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      Executors.callable(
                          () -> {
                            for (int n = 0; n < 1000; n++) {
                              if (table.admit("a").isZero()) {
                                admitted.incrementAndGet();
                              }
                            }
                          }))
              .toList());
    } finally {
      threads.shutdown();
    }
    assertThat(admitted).hasValue(1000);
  }

  @Test
  void aRateThatWouldTakeAllMemoryIsNone() {
    for (RequestRate most :
        List.of(new RequestRate(100_000, SECOND, 160), new RequestRate(15, SECOND, 1_000_000))) {
      assertThat((long) most.requests() * most.callers()).isLessThanOrEqualTo(16_000_000);
    }
    assertThatThrownBy(() -> new RequestRate(100_000, SECOND, 161)).hasMessageContaining("161");
    assertThatThrownBy(() -> new RequestRate(0, SECOND, 8)).hasMessageContaining("requests");
    assertThatThrownBy(() -> new RequestRate(1, Duration.ZERO, 8)).hasMessageContaining("PT0S");
    assertThatThrownBy(() -> new RequestRate(1, SECOND, 7)).hasMessageContaining("7");
  }

  private CallerTable table(int requests, int places) {
    return new CallerTable(new RequestRate(requests, SECOND, 8), places, () -> now);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
