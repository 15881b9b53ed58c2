package io.gigmate.benchmarks;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.gigmate.core.compliance.CallingHours;
import io.gigmate.core.compliance.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The next time at which somebody may be called, between 8 and 21 by the clock of one zone and of
 * three, asked at times of all hours. A walk by the minute is asked first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class NextAllowedBenchmark {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/Chicago"),
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Los_Angeles"));
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(21, 0);
  private static final int TIMES = 256;

  private final Instant[] times = new Instant[TIMES];
  private final QuietHours one = QuietHours.of(ZONES.subList(0, 1), List.of(CallingHours.FEDERAL));
  private final QuietHours three = QuietHours.of(ZONES, List.of(CallingHours.FEDERAL));
  private final ExecutionTime cron =
      ExecutionTime.forCron(
          new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ))
              .parse("* * 8-20 * * ?"));
  private int next;

  /** Makes sure that all answer the same. */
  public NextAllowedBenchmark() {
    Instant start = Instant.parse("2026-03-06T00:00:00Z");
    for (int i = 0; i < TIMES; i++) {
      times[i] = start.plus(Duration.ofMinutes(37L * i));
      requireEqual(walk(times[i], ZONES.subList(0, 1)), one.nextAllowed(times[i]).orElseThrow());
      requireEqual(walk(times[i], ZONES.subList(0, 1)), byHand(times[i], ZONES.get(0)));
      requireEqual(walk(times[i], ZONES.subList(0, 1)), cron(times[i]));
      requireEqual(walk(times[i], ZONES), three.nextAllowed(times[i]).orElseThrow());
      requireEqual(walk(times[i], ZONES), byHandInThree(times[i]));
    }
  }

  private static void requireEqual(Instant expected, Instant found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(found + " is not " + expected);
    }
  }

  private static Instant walk(Instant from, List<ZoneId> zones) {
    int minutes = 0;
    while (!isOpen(from, zones, minutes)) {
      minutes++;
    }
    // Windows begin on full minutes, and so do these times.
    return from.plus(Duration.ofMinutes(minutes));
  }

  private static boolean isOpen(Instant from, List<ZoneId> zones, int minutes) {
    return zones.stream().allMatch(zone -> isOpen(time(zone, from, minutes)));
  }

  private static LocalTime time(ZoneId zone, Instant from, int minutes) {
    return from.plus(Duration.ofMinutes(minutes)).atZone(zone).toLocalTime();
  }

  private static boolean isOpen(LocalTime time) {
    return !time.isBefore(OPENS) && time.isBefore(CLOSES);
  }

  private static Instant byHand(Instant from, ZoneId zone) {
    ZonedDateTime local = from.atZone(zone);
    LocalTime time = local.toLocalTime();
    if (isOpen(time)) {
      return from;
    }
    return local
        .toLocalDate()
        .plusDays(time.isBefore(OPENS) ? 0 : 1)
        .atTime(OPENS)
        .atZone(zone)
        .toInstant();
  }

  private static Instant byHandInThree(Instant from) {
    Instant time = from;
    Instant before;
    do {
      before = time;
      for (ZoneId zone : ZONES) {
        time = byHand(time, zone);
      }
    } while (!time.equals(before));
    return time;
  }

  private Instant cron(Instant from) {
    // The next one after a time, so that it is asked a second before.
    return cron.nextExecution(from.minusSeconds(1).atZone(ZONES.get(0))).orElseThrow().toInstant();
  }

  private Instant next() {
    next = (next + 1) & (TIMES - 1);
    return times[next];
  }

  /** Ours, in one zone. */
  @Benchmark
  public Optional<Instant> oneZone() {
    return one.nextAllowed(next());
  }

  /** Ours, in three zones. */
  @Benchmark
  public Optional<Instant> threeZones() {
    return three.nextAllowed(next());
  }

  /** By hand with java.time, in one zone. */
  @Benchmark
  public Instant byHand() {
    return byHand(next(), ZONES.get(0));
  }

  /** By hand with java.time, in three zones. */
  @Benchmark
  public Instant byHandThreeZones() {
    return byHandInThree(next());
  }

  /** The library cron-utils, in one zone. */
  @Benchmark
  public Instant cronUtils() {
    return cron(next());
  }
}
