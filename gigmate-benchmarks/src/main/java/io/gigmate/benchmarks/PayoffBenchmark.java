package io.gigmate.benchmarks;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.finance.PiecewiseLinear;
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
 * The expected payout of a deal, integrated and drawn. The set-up fails unless both agree: ten
 * million plain draws to four standard errors, as many stratified ones to four digits.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class PayoffBenchmark {
  private static final int DRAWS = 10_000_000;

  /** How often the payoff bends. */
  @Param({"1", "2", "5"})
  public int kinks;

  private final AttendanceDistribution crowd =
      AttendanceDistribution.of(
          new double[] {0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.93, 1},
          new double[] {80, 150, 190, 260, 340, 450, 580, 600, 600});
  private PiecewiseLinear payoff = PiecewiseLinear.constant(0);
  private long seed;

  /** Builds the deal and checks that both ways agree. */
  @Setup
  public void agree() {
    payoff = PiecewiseLinear.proportional(12).max(PiecewiseLinear.constant(3000));
    if (kinks >= 2) {
      payoff = payoff.plus(PiecewiseLinear.step(500, 500));
    }
    if (kinks == 5) {
      payoff =
          payoff
              .plus(PiecewiseLinear.above(300, 2))
              .plus(PiecewiseLinear.above(400, 2))
              .plus(PiecewiseLinear.step(600, 1500));
    }
    if (payoff.pieces() != kinks + 1) {
      throw new IllegalStateException("not " + kinks + " kinks: " + payoff);
    }
    double exact = payoff.expectation(crowd);
    double allowed = 4 * Math.sqrt(payoff.variance(crowd) / DRAWS);
    double stratified = stratified();
    double plain = drawTenMillion();
    if (Math.abs(stratified - exact) > 5e-5 * exact || Math.abs(plain - exact) > allowed) {
      throw new IllegalStateException(exact + " but drawn " + stratified + " and " + plain);
    }
    System.out.printf("%nexact %.4f, stratified %.4f, plain %.4f%n", exact, stratified, plain);
  }

  private double stratified() {
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += payoff.at(crowd.quantile((i + random.nextDouble()) / DRAWS));
    }
    return sum / DRAWS;
  }

  /** Integrates. */
  @Benchmark
  public double integrate() {
    return payoff.expectation(crowd);
  }

  /** Draws ten million times. */
  @Benchmark
  public double drawTenMillion() {
    SplittableRandom random = new SplittableRandom(++seed);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += payoff.at(crowd.quantile(random.nextDouble()));
    }
    return sum / DRAWS;
  }
}
