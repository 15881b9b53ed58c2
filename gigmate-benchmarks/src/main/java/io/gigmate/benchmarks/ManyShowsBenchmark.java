package io.gigmate.benchmarks;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.AttendanceModel;
import io.gigmate.scoring.attendance.Show;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Many shows after fitting, half of them of artists nobody has seen: the distribution of each, on
 * one thread. It has to be the one that the forecast with its reasons has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(3)
public class ManyShowsBenchmark {
  @Param({"100000"})
  private int shows;

  private AttendanceModel model = AttendanceModel.fit(AttendanceHistory.of(List.of()), 7);
  private List<Show> asked = List.of();

  /** Fits, and makes sure that the short way says the same. */
  @Setup
  public void fit() {
    model = AttendanceBenchmark.fitted();
    List<Show> made = new ArrayList<>(shows);
    for (int i = 0; i < shows; i++) {
      String artist = i % 2 == 0 ? "Artist " + (30 + i % 20) : "Nobody " + i;
      made.add(AttendanceBenchmark.asked("s" + i, artist, 3000 + i % 9000));
    }
    asked = made;
    for (Show show : asked.subList(0, Math.min(shows, 100))) {
      if (!model.distribution(show).equals(model.forecast(show).distribution())) {
        throw new IllegalStateException("another distribution for " + show);
      }
    }
  }

  /** Forecasts all of them. */
  @Benchmark
  public double distributions() {
    double sum = 0;
    for (Show show : asked) {
      AttendanceDistribution said = model.distribution(show);
      sum += said.quantile(0.5);
    }
    return sum;
  }
}
