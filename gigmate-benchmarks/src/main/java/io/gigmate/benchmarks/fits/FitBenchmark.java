package io.gigmate.benchmarks.fits;

import io.gigmate.scoring.regression.Regression;
import io.gigmate.scoring.regression.RegressionOutcome;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
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
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/** A regression of 50,000 rows on 30 numbers, from arrays or a library's own table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = "-Xmx2g")
public class FitBenchmark {
  private static final double EXACT = 1e-8;
  private static final double ROUGHLY = 0.25;

  /** Held, since loggers that nobody holds forget what they were told. */
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  @Param({"50000"})
  private int rows;

  @SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
  private FitData data;

  @SuppressWarnings("NullAway.Init")
  private MutableDataset<Regressor> numbers;

  @SuppressWarnings("NullAway.Init")
  private MutableDataset<Label> labels;

  /** Draws the rows, and requires the same weights of whoever says that it finds the best. */
  @Setup
  public void draw() {
    TRIBUO.setLevel(java.util.logging.Level.OFF);
    data = new FitData(rows);
    numbers = table(new RegressionFactory());
    labels = table(new LabelFactory());
    for (int i = 0; i < rows; i++) {
      numbers.add(
          new ArrayExample<>(new Regressor("y", data.number()[i]), names(), data.rows()[i]));
      labels.add(
          new ArrayExample<>(new Label(data.came()[i] == 1 ? "1" : "0"), names(), data.rows()[i]));
    }
    double[] linear = found(linear());
    FitData.requireEqual("least squares by hand", linearByHand(), linear, EXACT);
    FitData.requireEqual("commons-math", linearCommonsMath(), linear, EXACT);
    FitData.requireEqual("the logistic fit by hand", logisticByHand(), found(logistic()), EXACT);
    FitData.requireEqual("the Poisson fit by hand", poissonByHand(), found(poisson()), EXACT);
    Model<Regressor> tribuo = linearTribuo();
    for (int i = 0; i < 10; i++) {
      double z = linear[0];
      for (int j = 0; j < FitData.COLUMNS; j++) {
        z += linear[j + 1] * data.rows()[i][j];
      }
      double theirs = tribuo.predict(numbers.getExample(i)).getOutput().getValues()[0];
      if (!(Math.abs(theirs - z) <= ROUGHLY)) {
        throw new IllegalStateException("Tribuo expects " + theirs + " and not " + z);
      }
    }
  }

  private static <T extends Output<T>> MutableDataset<T> table(OutputFactory<T> answers) {
    return new MutableDataset<>(
        new SimpleDataSourceProvenance(
            "drawn", OffsetDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneOffset.UTC), answers),
        answers);
  }

  private static String[] names() {
    return IntStream.range(0, FitData.COLUMNS).mapToObj(j -> "f" + (10 + j)).toArray(String[]::new);
  }

  /** Returns the constant and the weights. */
  public static double[] found(RegressionOutcome outcome) {
    return outcome.fold(
        FitBenchmark::found,
        reason -> {
          throw new IllegalStateException(reason);
        });
  }

  private static double[] found(Regression fit) {
    double[] all = new double[FitData.COLUMNS + 1];
    all[0] = fit.constant();
    System.arraycopy(fit.weights(), 0, all, 1, FitData.COLUMNS);
    return all;
  }

  /** Ours: products of the columns in blocks, Cholesky. */
  @Benchmark
  public RegressionOutcome linear() {
    return Regression.linear(data.columns(), data.number());
  }

  /** Ours, to 1e-9. */
  @Benchmark
  public RegressionOutcome logistic() {
    return Regression.logistic(data.columns(), data.came());
  }

  /** Ours, to 1e-9. */
  @Benchmark
  public RegressionOutcome poisson() {
    return Regression.poisson(data.columns(), data.count());
  }

  /** Normal equations row by row, Cholesky. */
  @Benchmark
  public double[] linearByHand() {
    return ByHand.linear(data.rows(), data.number());
  }

  /** Reweighted least squares row by row. */
  @Benchmark
  public double[] logisticByHand() {
    return ByHand.logistic(data.rows(), data.came());
  }

  /** Reweighted least squares row by row. */
  @Benchmark
  public double[] poissonByHand() {
    return ByHand.poisson(data.rows(), data.count());
  }

  /** A QR decomposition. */
  @Benchmark
  public double[] linearCommonsMath() {
    OLSMultipleLinearRegression least = new OLSMultipleLinearRegression();
    least.newSampleData(data.number(), data.rows());
    return least.estimateRegressionParameters();
  }

  /** Five epochs of gradients, which come near the best weights; its least angles take seconds. */
  @Benchmark
  public Model<Regressor> linearTribuo() {
    return new LinearSGDTrainer(new SquaredLoss(), new AdaGrad(0.1), 5, 1L).train(numbers);
  }

  /** Five epochs of gradients; it does not come to the best weights. */
  @Benchmark
  public Model<Label> logisticTribuo() {
    return new LogisticRegressionTrainer().train(labels);
  }
}
