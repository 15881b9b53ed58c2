package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TickerTest {
  @Test
  void aRunThatFailsIsNotTheLast() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(3);
    try (Ticker ticker =
        Ticker.every(
            Duration.ofMillis(1),
            () -> {
              runs.countDown();
              throw new IllegalStateException("this one fails");
            })) {
      assertThat(ticker).isNotNull();
      assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
