package io.gigmate.benchmarks;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.finance.DependentRisks;
import io.gigmate.scoring.finance.Lever;
import io.gigmate.scoring.finance.Outcomes;
import io.gigmate.scoring.finance.PayoutBase;
import io.gigmate.scoring.finance.PiecewiseLinear;
import io.gigmate.scoring.finance.ShowBudget;
import io.gigmate.scoring.finance.Simulation;
import io.gigmate.scoring.internal.stats.Gaussian;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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
 * The expected profit of a show whose attendance, spend per head and costs move together: ours from
 * even points, and ours with the whole law of the profit; by hand with commons-rng, plainly and
 * with the attendance in strata.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class DependentRisksBenchmark {
  private static final double PROMISED = 1e-3;
  private static final int REFERENCE = 4_000_000;
  private static final int DRAWS = 100_000;
  private static final int STRATA = 10_000;
  private static final double SPEND_BY_CROWD = -0.4;
  private static final double COSTS_BY_CROWD = 0.3;

  private final AttendanceDistribution crowd =
      AttendanceDistribution.of(
          new double[] {0, 0.1, 0.5, 0.9, 1}, new double[] {60, 150, 300, 430, 500});
  private final AttendanceDistribution sold = crowd.clippedAt(400);
  private final Outcomes spend =
      Outcomes.of(new double[] {0, 0.1, 0.5, 0.9, 1}, new double[] {0.4, 0.7, 1, 1.35, 2});
  private final Outcomes costs = Outcomes.of(new double[] {0, 0.5, 1}, new double[] {0.8, 1, 1.6});
  private final DependentRisks ours =
      DependentRisks.of(budget(), crowd)
          .spendPerHead(spend)
          .costs(costs)
          .correlation(Lever.ATTENDANCE, Lever.SPEND_PER_HEAD, SPEND_BY_CROWD)
          .correlation(Lever.ATTENDANCE, Lever.COSTS, COSTS_BY_CROWD)
          .correlation(Lever.SPEND_PER_HEAD, Lever.COSTS, SPEND_BY_CROWD * COSTS_BY_CROWD)
          .build();
  private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(5L);
  private final NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
  private long seed;

  /** Makes sure that all answer the same, as exactly as they promise. */
  public DependentRisksBenchmark() {
    double reference = inStrata(REFERENCE);
    double plain = drawn(REFERENCE);
    requireNear("ours", ours.expectedProfit(), reference, PROMISED);
    requireNear("the simulation", ours.simulate(3).expectedProfit(), reference, PROMISED);
    requireNear("plain draws", plain, reference, 2 * PROMISED);
    requireNear("strata", inStrata(STRATA), reference, 10 * PROMISED);
    if (standardError() > 3 * PROMISED * reference) {
      throw new IllegalStateException("too few draws: " + standardError() + " of " + reference);
    }
  }

  private static void requireNear(String who, double found, double exact, double share) {
    if (!(Math.abs(found - exact) <= share * exact)) {
      throw new IllegalStateException(who + ": " + found + " is not " + exact);
    }
  }

  private static ShowBudget budget() {
    return ShowBudget.builder(CurrencyUnit.USD)
        .category("all", usd(20), 400)
        .incomePerHead("bar", usd(9))
        .fixedCost("production", usd(1800))
        .costPerHead("security", usd(2))
        .artistPayout(
            PayoutBase.GROSS,
            PiecewiseLinear.proportional(0.6).max(PiecewiseLinear.constant(2500)),
            "2,500 against 60 %")
        .build();
  }

  private static Money usd(int amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }

  private double profit(double tickets, double score) {
    double spent = spend.quantile(Gaussian.below(joined(SPEND_BY_CROWD, score)));
    double cost = costs.quantile(Gaussian.below(joined(COSTS_BY_CROWD, score)));
    double gross = 20 * tickets;
    double artist = Math.max(2500, 0.6 * gross);
    return gross + spent * 9 * tickets - cost * (1800 + 2 * tickets) - artist;
  }

  private double joined(double correlation, double score) {
    return correlation * score + Math.sqrt(1 - correlation * correlation) * normal.sample();
  }

  private double drawn(int draws) {
    double sum = 0;
    for (int i = 0; i < draws; i++) {
      double score = normal.sample();
      sum += profit(sold.quantile(Gaussian.below(score)), score);
    }
    return sum / draws;
  }

  /** That of so many plain draws, from their own spread. */
  private double standardError() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double score = normal.sample();
      double profit = profit(sold.quantile(Gaussian.below(score)), score);
      sum += profit;
      squares += profit * profit;
    }
    double mean = sum / DRAWS;
    return Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
  }

  private double inStrata(int strata) {
    double sum = 0;
    for (int i = 0; i < strata; i++) {
      double share = (i + Math.max(1e-9, random.nextDouble())) / strata;
      sum += profit(sold.quantile(share), Gaussian.quantile(share));
    }
    return sum / strata;
  }

  /** Ours: the expectation, in 610 even points. */
  @Benchmark
  public double expected() {
    return ours.expectedProfit();
  }

  /** Ours with the law of the profit, from 131,048 points. */
  @Benchmark
  public Simulation simulated() {
    return ours.simulate(++seed);
  }

  /** By hand with commons-rng, 100,000 plain draws. */
  @Benchmark
  public double plain() {
    return drawn(DRAWS);
  }

  /** By hand with commons-rng, 10,000 strata of the attendance. */
  @Benchmark
  public double stratified() {
    return inStrata(STRATA);
  }
}
