package io.gigmate.app.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs something again and again while the process lives. It keeps nothing: what is due and what
 * was done is for the work to know.
 */
final class Ticker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ScheduledExecutorService executor;

  private final Future<?> runs;

  private Ticker(ScheduledExecutorService executor, Future<?> runs) {
    this.executor = executor;
    this.runs = runs;
  }

  /** Runs the work now, and then each time so long after it ended. */
  static Ticker every(Duration pause, Runnable work) {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "ticker");
              thread.setDaemon(true);
              return thread;
            });
    Future<?> runs =
        executor.scheduleWithFixedDelay(
            () -> guarded(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    return new Ticker(executor, runs);
  }

  /** A run that fails must not be the last one. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("a run failed; the next one comes all the same", e);
    }
  }

  /** Begins no run any more, and lets the one that has begun end. */
  @Override
  public void close() {
    runs.cancel(false);
    executor.shutdown();
    try {
      if (!executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
