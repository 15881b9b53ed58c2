package io.gigmate.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar on standard error for work that takes over two seconds; shorter work shows none. Nothing is
 * shown either where nobody watches.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int WIDTH = 80;
  private static final long MEBIBYTE = 1L << 20;
  private static final long UNKNOWN = -1;

  private final String task;
  private final long total;
  private final boolean shown;
  private final boolean inBytes;
  private final long began = System.nanoTime();
  private @Nullable ProgressBar bar;

  private Progress(String task, long total, boolean shown, boolean inBytes) {
    this.task = task;
    this.total = total;
    this.shown = shown;
    this.inBytes = inBytes;
  }

  /**
   * Begins work of a known size.
   *
   * @param total in bytes; -1 where nobody knows
   */
  static Progress overBytes(String task, long total, boolean shown) {
    return new Progress(task, total, shown, true);
  }

  /** Begins work on so many things. */
  static Progress overCount(String task, long total, boolean shown) {
    return new Progress(task, total, shown, false);
  }

  /** Does the work with a bar that only says that it goes on. */
  static <T> T during(String task, boolean shown, Callable<T> work) throws Exception {
    return during(task, UNKNOWN, shown, step -> work.call());
  }

  /**
   * Does the work with a bar that says how much of it is done.
   *
   * @param steps how many there are
   */
  static <T> T during(String task, long steps, boolean shown, Steps<T> work) throws Exception {
    AtomicLong done = new AtomicLong();
    return marking(
        task, steps, shown, mark -> work.call(() -> mark.at(done.incrementAndGet(), "")));
  }

  /**
   * Does the work with a bar that says how far it is, and how it stands.
   *
   * @param steps how many there are
   */
  static <T> T marking(String task, long steps, boolean shown, Marks<T> work) throws Exception {
    if (!shown) {
      return work.call((done, words) -> {});
    }
    AtomicLong last = new AtomicLong();
    CompletableFuture<ProgressBar> late =
        CompletableFuture.supplyAsync(
            () -> builder(task, steps).build(),
            CompletableFuture.delayedExecutor(PATIENCE_NANOS, TimeUnit.NANOSECONDS));
    CompletableFuture<Void> caughtUp = late.thenAccept(bar -> bar.stepTo(last.get()));
    try {
      return work.call(
          (done, words) -> {
            last.set(done);
            if (caughtUp.isDone() && !late.isCancelled()) {
              late.join().stepTo(done).setExtraMessage(words);
            }
          });
    } finally {
      if (!late.cancel(false)) {
        late.join().close();
      }
    }
  }

  /** Work that says when each of its steps is done, from whichever thread. */
  interface Steps<T> {
    T call(Runnable step) throws Exception;
  }

  /** Work that says how far it is, from whichever thread. */
  interface Marks<T> {
    T call(Mark mark) throws Exception;
  }

  /** Takes how many steps are done, and how the work stands. */
  interface Mark {
    void at(long done, String words);
  }

  /** Says how far the work is. */
  void at(long done) {
    if (!shown || (bar == null && System.nanoTime() - began < PATIENCE_NANOS)) {
      return;
    }
    ProgressBar open = bar == null ? bar(task, total, inBytes) : bar;
    open.stepTo(done);
    bar = open;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private static ProgressBar bar(String task, long total, boolean inBytes) {
    ProgressBarBuilder builder = builder(task, total);
    return (total < 0 || !inBytes ? builder : builder.setUnit(" MiB", MEBIBYTE)).build();
  }

  private static ProgressBarBuilder builder(String task, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
  }
}
