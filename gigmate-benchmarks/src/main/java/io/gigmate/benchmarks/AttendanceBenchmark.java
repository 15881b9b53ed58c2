package io.gigmate.benchmarks;

import io.gigmate.core.event.EventId;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.AttendanceModel;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.attendance.ShowOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/** One show after fitting, with its distribution, reasons and comparable shows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class AttendanceBenchmark {
  private static final int SHOWS = 6000;
  private static final LocalDate START = LocalDate.of(2001, 1, 7);

  /** Whose show it is; the rooms have no names, which costs an unknown artist the most. */
  @Param({"Artist 40", "Nobody"})
  private String artist = "";

  private AttendanceModel model = AttendanceModel.fit(AttendanceHistory.of(List.of()), 7);
  private Show show = Show.builder(EventId.of("asked"), START).build();

  /** Fits thirty artists who play in forty rooms. */
  @Setup
  public void fit() {
    model = fitted();
    show = asked("asked", artist, 9000, 0);
  }

  static AttendanceModel fitted() {
    Random dice = new Random(1);
    List<ShowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < SHOWS; i++) {
      // Artists come and go, so that there are openings to learn from.
      int who = i / 300 + dice.nextInt(30);
      int seats = 4000 + 200 * dice.nextInt(40);
      Show past =
          Show.builder(EventId.of("e" + i), START.plusDays(i / 3))
              .artist("Artist " + who)
              .capacity(seats)
              .performances(8)
              .build();
      double share = Math.min(1, 0.7 * Math.exp(0.3 * dice.nextGaussian()));
      outcomes.add(new ShowOutcome(past, (int) (share * seats)));
    }
    return AttendanceModel.fit(AttendanceHistory.of(outcomes), 7);
  }

  static Show asked(String id, String artist, int seats, int night) {
    return Show.builder(EventId.of(id), START.plusDays(SHOWS / 3 + 7 + night))
        .artist(artist)
        .capacity(seats)
        .performances(8)
        .build();
  }

  /** Forecasts one show. */
  @Benchmark
  public AttendanceForecast forecast() {
    return model.forecast(show);
  }
}
