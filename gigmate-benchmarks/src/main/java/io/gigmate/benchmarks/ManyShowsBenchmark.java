package io.gigmate.benchmarks;

import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.AttendanceModel;
import io.gigmate.scoring.attendance.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Many shows after fitting, half of them of artists nobody has seen: the distribution of each, by
 * one model that the threads share. It has to be the one that the forecast with its reasons has.
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

  /** Over how many nights they are spread; what one night has in common could be kept. */
  @Param({"1", "365"})
  private int nights;

  /** How many threads share the shows. */
  @Param({"1", "2"})
  private int threads;

  private AttendanceModel model = AttendanceModel.fit(AttendanceHistory.of(List.of()), 7);
  private List<Show> asked = List.of();
  private ForkJoinPool pool = new ForkJoinPool(1);

  /** Fits, and makes sure that the short way says the same. */
  @Setup
  public void fit() {
    pool.shutdown();
    pool = new ForkJoinPool(threads);
    model = AttendanceBenchmark.fitted();
    List<Show> made = new ArrayList<>(shows);
    for (int i = 0; i < shows; i++) {
      String artist = i % 2 == 0 ? "Artist " + (30 + i % 20) : "Nobody " + i;
      made.add(AttendanceBenchmark.asked("s" + i, artist, 3000 + i % 9000, i % nights));
    }
    asked = made;
    for (Show show : asked.subList(0, Math.min(shows, 100))) {
      if (!model.distribution(show).equals(model.forecast(show).distribution())) {
        throw new IllegalStateException("another distribution for " + show);
      }
    }
  }

  /** Lets the threads go. */
  @TearDown
  public void stop() {
    pool.shutdown();
  }

  /** Forecasts all of them. */
  @Benchmark
  public double distributions() {
    return pool.submit(() -> asked.parallelStream().mapToDouble(this::median).sum()).join();
  }

  private double median(Show show) {
    return model.distribution(show).quantile(0.5);
  }
}
