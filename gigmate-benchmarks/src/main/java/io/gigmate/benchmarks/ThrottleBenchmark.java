package io.gigmate.benchmarks;

import com.google.common.util.concurrent.RateLimiter;
import io.gigmate.core.outreach.throttle.RollingLimiter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One question to a limiter that admits, and to one that refuses, each with a reading of the
 * machine's clock; and ours with the time given. Ours counts exactly and is for one thread; those
 * of the other libraries are safe for many and count by buckets or cycles. Before they are timed,
 * those that refuse have to admit so many and no more. Guava's spreads what it admits: it has to
 * refuse the second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class ThrottleBenchmark {
  private static final int FEW = 100;
  private static final int MANY = 1_000_000_000;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final RollingLimiter admitting = new RollingLimiter(FEW, Duration.ofNanos(100));
  private final RollingLimiter refusing = new RollingLimiter(FEW, DAY);
  private final RollingLimiter timeOfDayRefusing = new RollingLimiter(FEW, DAY);
  private final RollingLimiter given = new RollingLimiter(FEW, Duration.ofNanos(100));
  private final RollingLimiter givenRefusing = new RollingLimiter(FEW, DAY);
  private final Window admittingWindow = new Window(MANY, SECOND);
  private final Window refusingWindow = new Window(FEW, DAY);
  private final Bucket admittingBucket = bucket(MANY, SECOND);
  private final Bucket refusingBucket = bucket(FEW, DAY);
  private final io.github.resilience4j.ratelimiter.RateLimiter admittingResilience =
      resilience(MANY, SECOND);
  private final io.github.resilience4j.ratelimiter.RateLimiter refusingResilience =
      resilience(FEW, DAY);

  @SuppressWarnings("UnstableApiUsage")
  private final RateLimiter admittingGuava = RateLimiter.create(1e9);

  @SuppressWarnings("UnstableApiUsage")
  private final RateLimiter refusingGuava = RateLimiter.create(1e-5);

  private long now;

  /** Uses the quotas up that refuse. */
  @SuppressWarnings("UnstableApiUsage")
  public ThrottleBenchmark() {
    requireAdmitted("ours", FEW, () -> refusing.admit(System.nanoTime()));
    requireAdmitted("ours, given", FEW, () -> givenRefusing.admit(1));
    requireAdmitted("ours, by the time of day", FEW, () -> timeOfDayRefusing.admit(timeOfDay()));
    requireAdmitted("by hand", FEW, refusingWindow::admit);
    requireAdmitted("Bucket4j", FEW, () -> refusingBucket.tryConsume(1));
    requireAdmitted("Resilience4j", FEW, refusingResilience::acquirePermission);
    requireAdmitted("Guava", 1, refusingGuava::tryAcquire);
    requireAdmits("ours", () -> admitting.admit(System.nanoTime()));
    requireAdmits("ours, given", () -> given.admit(++now));
    requireAdmits("by hand", admittingWindow::admit);
    requireAdmits("Bucket4j", () -> admittingBucket.tryConsume(1));
    requireAdmits("Resilience4j", admittingResilience::acquirePermission);
  }

  /** Guava's is left out: it spaces what it admits, and two questions may come too soon. */
  private static void requireAdmits(String who, BooleanSupplier limiter) {
    for (int i = 0; i < FEW; i++) {
      if (!limiter.getAsBoolean()) {
        throw new IllegalStateException(who + " refuses the " + i + "th");
      }
    }
  }

  private static void requireAdmitted(String who, int count, BooleanSupplier limiter) {
    for (int i = 0; i < count + FEW; i++) {
      if (limiter.getAsBoolean() != i < count) {
        throw new IllegalStateException(who + " changes after " + i + ", not " + count);
      }
    }
  }

  private static Bucket bucket(long capacity, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillIntervally(capacity, period))
        .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
        .build();
  }

  private static io.github.resilience4j.ratelimiter.RateLimiter resilience(
      int limit, Duration period) {
    return io.github.resilience4j.ratelimiter.RateLimiter.of(
        "resilience4j",
        RateLimiterConfig.custom()
            .limitForPeriod(limit)
            .limitRefreshPeriod(period)
            .timeoutDuration(Duration.ZERO)
            .build());
  }

  private static long timeOfDay() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }

  /** The limit: a reading of the clock. */
  @Benchmark
  public long clock() {
    return System.nanoTime();
  }

  /** Ours, admitted, with the time given. */
  @Benchmark
  public boolean givenAdmits() {
    return given.admit(++now);
  }

  /** Ours, refused, with the time given. */
  @Benchmark
  public boolean givenRefuses() {
    return givenRefusing.admit(1);
  }

  /** Ours, admitted. */
  @Benchmark
  public boolean admits() {
    return admitting.admit(System.nanoTime());
  }

  /** Ours, refused. */
  @Benchmark
  public boolean refuses() {
    return refusing.admit(System.nanoTime());
  }

  /** Ours, refused, by the time of day, which the machine gives in milliseconds. */
  @Benchmark
  public boolean refusesByTimeOfDay() {
    return timeOfDayRefusing.admit(timeOfDay());
  }

  /** Ours, refused, by a clock that another thread sets: up to a millisecond and more late. */
  @Benchmark
  public boolean refusesByTicks(Ticks ticks) {
    return ticks.refusing.admit(ticks.now);
  }

  /** A count a fixed window, admitted. */
  @Benchmark
  public boolean byHandAdmits() {
    return admittingWindow.admit();
  }

  /** A count a fixed window, refused. */
  @Benchmark
  public boolean byHandRefuses() {
    return refusingWindow.admit();
  }

  /** Bucket4j, admitted. */
  @Benchmark
  public boolean bucket4jAdmits() {
    return admittingBucket.tryConsume(1);
  }

  /** Bucket4j, refused. */
  @Benchmark
  public boolean bucket4jRefuses() {
    return refusingBucket.tryConsume(1);
  }

  /** Resilience4j, admitted. */
  @Benchmark
  public boolean resilience4jAdmits() {
    return admittingResilience.acquirePermission();
  }

  /** Resilience4j, refused. */
  @Benchmark
  public boolean resilience4jRefuses() {
    return refusingResilience.acquirePermission();
  }

  /** Guava, admitted. */
  @Benchmark
  @SuppressWarnings("UnstableApiUsage")
  public boolean guavaAdmits() {
    return admittingGuava.tryAcquire();
  }

  /** Guava, refused. */
  @Benchmark
  @SuppressWarnings("UnstableApiUsage")
  public boolean guavaRefuses() {
    return refusingGuava.tryAcquire();
  }

  /** A clock that is read like a variable. */
  @State(Scope.Thread)
  public static class Ticks {
    private final RollingLimiter refusing = new RollingLimiter(FEW, DAY);
    private volatile long now = System.nanoTime();
    private volatile boolean running = true;
    private final Thread thread = new Thread(this::tick, "ticks");

    /** Starts the clock and uses the quota up. */
    @Setup
    public void start() {
      requireAdmitted("ours, by ticks", FEW, () -> refusing.admit(now));
      thread.setDaemon(true);
      thread.start();
    }

    /** Stops the clock. */
    @TearDown
    public void stop() throws InterruptedException {
      running = false;
      thread.join();
    }

    private void tick() {
      while (running) {
        now = System.nanoTime();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
  }

  /** What one writes by hand: so many in each period from the first question on. */
  private static final class Window {
    private final int limit;
    private final long period;
    private long start = System.nanoTime();
    private int count;

    Window(int limit, Duration period) {
      this.limit = limit;
      this.period = period.toNanos();
    }

    boolean admit() {
      long now = System.nanoTime();
      if (now - start >= period) {
        start = now;
        count = 0;
      }
      if (count == limit) {
        return false;
      }
      count++;
      return true;
    }
  }
}
