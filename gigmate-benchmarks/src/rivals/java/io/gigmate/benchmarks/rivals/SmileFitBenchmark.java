package io.gigmate.benchmarks.rivals;

import io.gigmate.benchmarks.fits.FitBenchmark;
import io.gigmate.benchmarks.fits.FitData;
import io.gigmate.scoring.regression.Regression;
import io.gigmate.scoring.regression.RegressionOutcome;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import smile.classification.LogisticRegression;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.glm.GLM;
import smile.glm.model.Poisson;

/** Smile's fits (GPL), beside ours in the same run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = "-Xmx2g")
public class SmileFitBenchmark {
  private static final double NEAR = 1e-3;

  @Param({"50000"})
  private int rows;

  @SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
  private FitData data;

  private int[] came = {};

  @SuppressWarnings("NullAway.Init")
  private DataFrame counts;

  /** Draws the rows, and requires nearly the same weights. */
  @Setup
  public void draw() {
    data = new FitData(rows);
    came = Arrays.stream(data.came()).mapToInt(y -> (int) y).toArray();
    String[] names =
        IntStream.range(0, FitData.COLUMNS).mapToObj(j -> "f" + j).toArray(String[]::new);
    counts = DataFrame.of(data.rows(), names).merge(DoubleVector.of("y", data.count()));
    FitData.requireEqual(
        "Smile's logistic fit",
        constantFirst(logisticSmile().coefficients()),
        FitBenchmark.found(logistic()),
        NEAR);
    FitData.requireEqual(
        "Smile's Poisson fit", poissonSmile().coefficients(), FitBenchmark.found(poisson()), NEAR);
  }

  private static double[] constantFirst(double[] weights) {
    double[] all = new double[weights.length];
    System.arraycopy(weights, 0, all, 1, weights.length - 1);
    all[0] = weights[weights.length - 1];
    return all;
  }

  /** Ours. */
  @Benchmark
  public RegressionOutcome logistic() {
    return Regression.logistic(data.columns(), data.came());
  }

  /** Ours. */
  @Benchmark
  public RegressionOutcome poisson() {
    return Regression.poisson(data.columns(), data.count());
  }

  /** L-BFGS. */
  @Benchmark
  public LogisticRegression.Binomial logisticSmile() {
    return LogisticRegression.binomial(data.rows(), came, 0, 1e-5, 500);
  }

  /** Reweighted least squares by QR. */
  @Benchmark
  public GLM poissonSmile() {
    return GLM.fit(Formula.lhs("y"), counts, Poisson.log());
  }
}
