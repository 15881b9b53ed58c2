package io.gigmate.benchmarks;

import com.google.common.util.concurrent.RateLimiter;
import io.gigmate.core.outreach.throttle.RecipientThrottle;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One question to a limiter for each of a million recipients (2 a day, 5 a week), in no order, and
 * the bytes that each of them takes, which {@link #main} prints: what the heap holds more once all
 * have been asked, their boxed numbers in the map with it. Guava has one limit only, a message in
 * half a day. Before it is timed, each has to admit a recipient's first message and to refuse one
 * too many.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
public class RecipientThrottleBenchmark {
  private static final int DAY = 86_400;
  private static final int START = 1_770_000_000;
  private static final int PRIME = 618_033;
  private static final RateLimiterConfig DAILY = config(2, Duration.ofDays(1));
  private static final RateLimiterConfig WEEKLY = config(5, Duration.ofDays(7));

  /** Whose limiters are asked. */
  public enum Limiters {
    /** Ours, in one table. */
    OURS,
    /** Bucket4j's in a concurrent map, the time given. */
    BUCKET4J,
    /** Two of Resilience4j's in a concurrent map, which read the clock. */
    RESILIENCE4J,
    /** One of Guava's in a concurrent map, which reads the clock. */
    GUAVA
  }

  /** Whose limiters are asked. */
  @Param private Limiters limiters = Limiters.OURS;

  /** How many recipients there are, other than a multiple of 618,033. */
  @Param("1000000")
  private int recipients;

  private final SettableMeter meter = new SettableMeter();
  private Asked asked = (recipient, second) -> false;
  private double bytes;
  private long step;
  private int second = START;

  private interface Asked {
    boolean admit(long recipient, int second);
  }

  /** Prints the bytes of one recipient for each kind of limiter; takes their number. */
  public static void main(String[] args) {
    for (Limiters each : Limiters.values()) {
      RecipientThrottleBenchmark benchmark = new RecipientThrottleBenchmark();
      benchmark.limiters = each;
      benchmark.recipients = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
      benchmark.fill();
      System.out.printf(
          Locale.ROOT,
          "RecipientThrottleBenchmark.admit[limiters=%s,recipients=%d]\tbytes a key\t%.1f%n",
          each,
          benchmark.recipients,
          benchmark.bytes);
    }
  }

  /** Asks for all, twice and once too often, and weighs them. */
  @Setup
  public void fill() {
    long before = used();
    asked = limiters();
    int most = limiters == Limiters.GUAVA ? 1 : 2;
    for (int round = 0; round <= most; round++) {
      for (long recipient = 1; recipient <= recipients; recipient++) {
        if (asked.admit(recipient, START) != round < most) {
          throw new IllegalStateException(limiters + ": " + recipient + " in round " + round);
        }
      }
    }
    bytes = (used() - before) / (double) recipients;
    second = START + 8 * DAY;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private Asked limiters() {
    return switch (limiters) {
      case OURS -> {
        RecipientThrottle throttle = new RecipientThrottle(recipients, 2, 5);
        yield throttle::admit;
      }
      case BUCKET4J -> {
        Asked buckets = each(id -> bucket(), bucket -> bucket.tryConsume(1));
        yield (recipient, time) -> {
          meter.nanos = time * 1_000_000_000L;
          return buckets.admit(recipient, time);
        };
      }
      case RESILIENCE4J ->
          each(
              id -> new Pair(resilience(DAILY), resilience(WEEKLY)),
              pair -> pair.week.acquirePermission() && pair.day.acquirePermission());
      case GUAVA -> guava();
    };
  }

  private interface Admission<T> {
    boolean of(T limiter);
  }

  private static <T> Asked each(LongFunction<T> maker, Admission<T> admission) {
    ConcurrentHashMap<Long, T> map = new ConcurrentHashMap<>();
    return (recipient, time) -> admission.of(map.computeIfAbsent(recipient, id -> maker.apply(id)));
  }

  @SuppressWarnings("UnstableApiUsage")
  private static Asked guava() {
    return each(id -> RateLimiter.create(2.0 / DAY), RateLimiter::tryAcquire);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(2).refillIntervally(2, Duration.ofDays(1)))
        .addLimit(limit -> limit.capacity(5).refillIntervally(5, Duration.ofDays(7)))
        .withCustomTimePrecision(meter)
        .build();
  }

  private static RateLimiterConfig config(int limit, Duration period) {
    return RateLimiterConfig.custom()
        .limitForPeriod(limit)
        .limitRefreshPeriod(period)
        .timeoutDuration(Duration.ZERO)
        .build();
  }

  private static io.github.resilience4j.ratelimiter.RateLimiter resilience(
      RateLimiterConfig config) {
    return io.github.resilience4j.ratelimiter.RateLimiter.of("recipient", config);
  }

  private record Pair(
      io.github.resilience4j.ratelimiter.RateLimiter day,
      io.github.resilience4j.ratelimiter.RateLimiter week) {}

  /** One question; a round of all recipients is four days after the one before: all may have it. */
  @Benchmark
  public boolean admit() {
    step += PRIME;
    while (step >= recipients) {
      step -= recipients;
    }
    if (step == 0) {
      second += 4 * DAY;
    }
    return asked.admit(step + 1, second);
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
