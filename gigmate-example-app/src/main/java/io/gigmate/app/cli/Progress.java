package io.gigmate.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    if (!shown) {
      return work.call();
    }
    CompletableFuture<ProgressBar> late =
        CompletableFuture.supplyAsync(
            () -> bar(task, -1, false),
            CompletableFuture.delayedExecutor(PATIENCE_NANOS, TimeUnit.NANOSECONDS));
    try {
      return work.call();
    } finally {
      if (!late.cancel(false)) {
        late.join().close();
      }
    }
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
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(250)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
    return (total < 0 || !inBytes ? builder : builder.setUnit(" MiB", MEBIBYTE)).build();
  }
}
