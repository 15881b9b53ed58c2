package io.gigmate.benchmarks;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.gigmate.scheduling.template.WeeklyTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Four weeks of Fridays and Saturdays at 21:00 in Chicago, for weeks of the whole year. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class WeeklyNightsBenchmark {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalTime NINE = LocalTime.of(21, 0);
  private static final int DAYS = 28;
  private static final int STARTS = 52;

  private final LocalDate[] starts = new LocalDate[STARTS];
  private final WeeklyTimes ours =
      WeeklyTimes.of(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), NINE, CHICAGO);
  private final RecurrenceRule libRecur = libRecurRule();
  private final Recur<ZonedDateTime> ical4j =
      new Recur<>("FREQ=WEEKLY;BYDAY=FR,SA;BYHOUR=21;BYMINUTE=0;BYSECOND=0");
  private final ExecutionTime cron =
      ExecutionTime.forCron(
          new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ))
              .parse("0 0 21 ? * FRI,SAT"));
  private int next;

  /** Makes sure that all answer the same. */
  public WeeklyNightsBenchmark() {
    for (int i = 0; i < STARTS; i++) {
      starts[i] = LocalDate.of(2026, 1, 5).plusWeeks(i);
      List<Instant> expected = byHand(starts[i]);
      requireEqual("ours", expected, ours.between(starts[i], starts[i].plusDays(DAYS)));
      requireEqual("lib-recur", expected, libRecur(starts[i]));
      requireEqual("ical4j", expected, ical4j(starts[i]));
      requireEqual("cron-utils", expected, cron(starts[i]));
    }
  }

  private static RecurrenceRule libRecurRule() {
    try {
      return new RecurrenceRule("FREQ=WEEKLY;BYDAY=FR,SA;BYHOUR=21;BYMINUTE=0;BYSECOND=0");
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireEqual(String who, List<Instant> expected, List<Instant> found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(who + " says " + found + ", not " + expected);
    }
  }

  private LocalDate next() {
    next = next + 1 == STARTS ? 0 : next + 1;
    return starts[next];
  }

  private static List<Instant> byHand(LocalDate start) {
    List<Instant> times = new ArrayList<>(8);
    LocalDate friday =
        start.plusDays(DayOfWeek.FRIDAY.getValue() - start.getDayOfWeek().getValue());
    for (int week = 0; week < 4; week++) {
      times.add(friday.atTime(NINE).atZone(CHICAGO).toInstant());
      times.add(friday.plusDays(1).atTime(NINE).atZone(CHICAGO).toInstant());
      friday = friday.plusWeeks(1);
    }
    return times;
  }

  private List<Instant> libRecur(LocalDate start) {
    List<Instant> times = new ArrayList<>(8);
    DateTime from =
        new DateTime(
            TimeZone.getTimeZone(CHICAGO),
            start.getYear(),
            start.getMonthValue() - 1,
            start.getDayOfMonth(),
            0,
            0,
            0);
    RecurrenceRuleIterator iterator = libRecur.iterator(from);
    long end = start.plusDays(DAYS).atStartOfDay(CHICAGO).toInstant().toEpochMilli();
    while (true) {
      long millis = iterator.nextMillis();
      if (millis >= end) {
        return times;
      }
      if (millis != from.getTimestamp()) {
        times.add(Instant.ofEpochMilli(millis));
      }
    }
  }

  private List<Instant> ical4j(LocalDate start) {
    ZonedDateTime from = start.atStartOfDay(CHICAGO);
    List<Instant> times = new ArrayList<>(8);
    for (ZonedDateTime time : ical4j.getDates(from, from, from.plusDays(DAYS))) {
      times.add(time.toInstant());
    }
    return times;
  }

  private List<Instant> cron(LocalDate start) {
    List<Instant> times = new ArrayList<>(8);
    ZonedDateTime end = start.plusDays(DAYS).atStartOfDay(CHICAGO);
    ZonedDateTime time = cron.nextExecution(start.atStartOfDay(CHICAGO)).orElseThrow();
    while (time.isBefore(end)) {
      times.add(time.toInstant());
      time = cron.nextExecution(time).orElseThrow();
    }
    return times;
  }

  /** Ours. */
  @Benchmark
  public List<Instant> ours() {
    LocalDate start = next();
    return ours.between(start, start.plusDays(DAYS));
  }

  /** By hand with java.time. */
  @Benchmark
  public List<Instant> byHand() {
    return byHand(next());
  }

  /** The library lib-recur. */
  @Benchmark
  public List<Instant> libRecur() {
    return libRecur(next());
  }

  /** The library ical4j. */
  @Benchmark
  public List<Instant> ical4j() {
    return ical4j(next());
  }

  /** The library cron-utils. */
  @Benchmark
  public List<Instant> cronUtils() {
    return cron(next());
  }
}
