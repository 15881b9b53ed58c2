package io.gigmate.benchmarks;

import io.gigmate.scoring.talent.outlook.BreakoutAnswer;
import io.gigmate.scoring.talent.outlook.BreakoutModel;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
 * Many series of 90 weeks in memory: learned from, and each artist's probability of a breakout,
 * beside reading them once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 3, jvmArgs = "-Xmx4g")
public class TalentScanBenchmark {
  private static final int POINTS = 90;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Param({"1000000"})
  private int artists;

  private List<MetricSeries> series = List.of();

  @SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
  private BreakoutModel model;

  /** Makes up artists whose streams wander. */
  @Setup
  public void make() {
    SplittableRandom dice = new SplittableRandom(1);
    Metric streams = Metric.named("spotify_streams");
    int today = (int) TODAY.toEpochDay();
    List<MetricSeries> made = new ArrayList<>(artists);
    for (int a = 0; a < artists; a++) {
      int[] days = new int[POINTS];
      double[] values = new double[POINTS];
      double level = 100 + 10_000 * dice.nextDouble();
      for (int i = 0; i < POINTS; i++) {
        level *= 0.8 + 0.41 * dice.nextDouble();
        days[i] = today - 7 * (POINTS - 1 - i);
        values[i] = Math.rint(level);
      }
      made.add(MetricSeries.ofSorted("artist " + a, streams, days, values));
    }
    series = made;
    model = learned();
    double[] all = model.scan(series);
    for (int a = 0; a < artists; a += Math.max(1, artists / 100)) {
      double asked = model.ask(series.get(a)).map(BreakoutAnswer::probability).orElse(Double.NaN);
      if (!(Math.abs(asked - all[a]) <= 1e-9) && !(Double.isNaN(asked) && Double.isNaN(all[a]))) {
        throw new IllegalStateException("the scan says " + all[a] + " and not " + asked);
      }
    }
  }

  private BreakoutModel learned() {
    return BreakoutModel.learn(series, BreakoutQuestion.multiply(2, 60), TODAY);
  }

  /** Learns from some of them. */
  @Benchmark
  public BreakoutModel learn() {
    return learned();
  }

  /** Asks about all, on every core. */
  @Benchmark
  public double[] scan() {
    return model.scan(series);
  }

  /** The limit: every day and value read once, on every core. */
  @Benchmark
  public long pass() {
    return series.parallelStream().mapToLong(TalentScanBenchmark::bits).reduce(0, (a, b) -> a ^ b);
  }

  /** Bits are joined and not added up: a sum waits longer for itself than for the memory. */
  private static long bits(MetricSeries one) {
    long values = 0;
    long days = 0;
    for (int i = 0; i < one.size(); i++) {
      values ^= Double.doubleToRawLongBits(one.value(i));
      days += one.day(i);
    }
    return values ^ days;
  }
}
