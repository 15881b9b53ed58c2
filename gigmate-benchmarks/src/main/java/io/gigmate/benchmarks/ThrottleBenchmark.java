package io.gigmate.benchmarks;

import com.google.common.util.concurrent.RateLimiter;
import io.gigmate.core.outreach.throttle.RecipientThrottle;
import io.gigmate.core.outreach.throttle.RollingLimiter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One question to a limiter, and one to a limiter for each of a million recipients (2 a day, 5 a
 * week), beside those of other libraries. Before it is timed, ours and Bucket4j's have to answer
 * alike; those that read the clock of the machine cannot be given a time and are timed only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ThrottleBenchmark {
  private static final int RECIPIENTS = 1_000_000;
  private static final int DAY = 86_400;
  private static final int START = 1_770_000_000;

  private final RollingLimiter admitting = new RollingLimiter(100, Duration.ofNanos(100));
  private final RollingLimiter refusing = new RollingLimiter(100, Duration.ofDays(1));
  private final SettableMeter meter = new SettableMeter();
  private final Bucket bucket = bucket(meter, 1_000_000_000, Duration.ofSeconds(1));
  private final Bucket emptyBucket = bucket(meter, 100, Duration.ofDays(1));
  private final io.github.resilience4j.ratelimiter.RateLimiter resilience =
      io.github.resilience4j.ratelimiter.RateLimiter.of(
          "resilience4j",
          RateLimiterConfig.custom()
              .limitForPeriod(1_000_000_000)
              .limitRefreshPeriod(Duration.ofSeconds(1))
              .timeoutDuration(Duration.ZERO)
              .build());

  @SuppressWarnings("UnstableApiUsage")
  private final RateLimiter guava = RateLimiter.create(1e9);

  private long now;

  /** Uses the quotas up that refuse. */
  @Setup
  public void exhaust() {
    for (int i = 0; i < 100; i++) {
      refusing.admit(0);
      emptyBucket.tryConsume(1);
    }
  }

  /** Ours, one that is admitted each time. */
  @Benchmark
  public boolean singleAdmits() {
    return admitting.admit(++now);
  }

  /** Ours, one that is refused each time. */
  @Benchmark
  public boolean singleRefuses() {
    return refusing.admit(1);
  }

  /** Bucket4j, admitted, with the time given. */
  @Benchmark
  public boolean singleBucket4jAdmits() {
    meter.nanos++;
    return bucket.tryConsume(1);
  }

  /** Bucket4j, refused, with the time given. */
  @Benchmark
  public boolean singleBucket4jRefuses() {
    return emptyBucket.tryConsume(1);
  }

  /** Resilience4j, which reads the clock. */
  @Benchmark
  public boolean singleResilience4j() {
    return resilience.acquirePermission();
  }

  /** Guava, which reads the clock. */
  @Benchmark
  @SuppressWarnings("UnstableApiUsage")
  public boolean singleGuava() {
    return guava.tryAcquire();
  }

  /** Ours, for one of a million recipients in no order. */
  @Benchmark
  public boolean million(Million million) {
    return million.throttle.admit(million.nextRecipient(), million.second);
  }

  /** Bucket4j in a concurrent map, for the same recipients. */
  @Benchmark
  public boolean millionBucket4j(Million million) {
    return million.bucketAdmits(million.nextRecipient(), million.second);
  }

  private static Bucket bucket(TimeMeter meter, long capacity, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillIntervally(capacity, period))
        .withCustomTimePrecision(meter)
        .build();
  }

  /** A million recipients, in ours and in theirs. */
  @State(Scope.Benchmark)
  public static class Million {
    private final RecipientThrottle throttle = new RecipientThrottle(RECIPIENTS, 2, 5);
    private final ConcurrentHashMap<Long, Bucket> buckets = new ConcurrentHashMap<>();
    private final SettableMeter meter = new SettableMeter();
    private long step;
    private int second = START;

    /** Fills both, and asks both the same. */
    @Setup
    public void fillAndCompare() {
      // Where a bucket is full again, so that both count alike.
      for (int day = 0; day <= 16; day += 8) {
        int time = START + day * DAY;
        for (int round = 0; round < 3; round++) {
          for (long recipient = 1; recipient <= RECIPIENTS; recipient++) {
            boolean ours = throttle.admit(recipient, time);
            boolean theirs = bucketAdmits(recipient, time);
            if (ours != theirs || ours != round < 2) {
              throw new IllegalStateException(recipient + " on day " + day + ": " + ours);
            }
          }
        }
      }
      second = START + 24 * DAY;
    }

    /** A step prime to the count visits all of them; after each round half a day is over. */
    private long nextRecipient() {
      step += 618_033;
      if (step >= RECIPIENTS) {
        step -= RECIPIENTS;
      }
      if (step == 0) {
        second += DAY / 2;
      }
      return step + 1;
    }

    private boolean bucketAdmits(long recipient, int time) {
      meter.nanos = time * 1_000_000_000L;
      return buckets
          .computeIfAbsent(
              recipient,
              id ->
                  Bucket.builder()
                      .addLimit(limit -> limit.capacity(2).refillIntervally(2, Duration.ofDays(1)))
                      .addLimit(limit -> limit.capacity(5).refillIntervally(5, Duration.ofDays(7)))
                      .withCustomTimePrecision(meter)
                      .build())
          .tryConsume(1);
    }
  }

  /** A clock that stands where it was put. */
  private static final class SettableMeter implements TimeMeter {
    private long nanos;

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
