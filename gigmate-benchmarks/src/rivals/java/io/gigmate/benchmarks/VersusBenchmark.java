package io.gigmate.benchmarks;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.finance.HeadCount;
import io.gigmate.scoring.finance.NoShow;
import io.gigmate.scoring.finance.PiecewiseLinear;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
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
 * The expected payout of 3,000 against 12 a ticket: by the closed form for this one deal, exactly
 * for any, by quadrature and by sampling to 0.16 %; and how many of 300 ticket holders come.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class VersusBenchmark {
  private static final double GUARANTEE = 3000;
  private static final double EACH = 12;
  private static final int TICKETS = 300;

  /** Abscissas and weights of Gauss and Legendre on -1..1, eight points. */
  private static final double[] AT = {
    0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363
  };

  private static final double[] WEIGHT = {
    0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
  };

  /** What a standard error of 0.16 % takes; the set-up makes sure of it. */
  private static final int PLAIN_DRAWS = 50_000;

  private static final int STRATA = 64;

  private final double[] chances = {0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.93, 1};
  private final double[] heads = {80, 150, 190, 260, 340, 450, 580, 600, 600};
  private final AttendanceDistribution crowd = AttendanceDistribution.of(chances, heads);
  private final PiecewiseLinear payoff =
      PiecewiseLinear.proportional(EACH).max(PiecewiseLinear.constant(GUARANTEE));
  private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(5L);

  /** Makes sure that all answer the same, as exactly as they promise. */
  public VersusBenchmark() {
    double exact = payoff.expectation(crowd);
    requireNear("the closed form", closedForm(), exact, 1e-12);
    requireNear("quadrature", gaussLegendre(), exact, 1e-3);
    double error = Math.sqrt(payoff.variance(crowd) / PLAIN_DRAWS);
    if (error > 0.0016 * exact) {
      throw new IllegalStateException("too few draws: " + error + " of " + exact);
    }
    requireNear("plain draws", drawn(), exact, 5 * 0.0016);
    requireNear("stratified draws", stratified(), exact, 5 * 0.0016);
    double people = NoShow.PAID.heads(TICKETS).mean();
    requireNear("heads", people, NoShow.PAID.headsPerTicket() * TICKETS, 1e-9);
  }

  private static void requireNear(String who, double found, double exact, double share) {
    if (!(Math.abs(found - exact) <= share * exact)) {
      throw new IllegalStateException(who + ": " + found + " is not " + exact);
    }
  }

  /** The integral of this deal and no other. */
  @Benchmark
  public double closedForm() {
    double sum = 0;
    double kink = GUARANTEE / EACH;
    for (int i = 1; i < heads.length; i++) {
      double low = heads[i - 1];
      double high = heads[i];
      double above = Math.max(0, high - Math.max(low, kink));
      double paid =
          above == 0
              ? GUARANTEE
              : GUARANTEE + above / (high - low) * EACH * ((Math.max(low, kink) + high) / 2 - kink);
      // A certain number of people has no width to take a share of.
      sum += (chances[i] - chances[i - 1]) * (high == low ? Math.max(GUARANTEE, EACH * low) : paid);
    }
    return sum;
  }

  /** Ours, exact for any deal. */
  @Benchmark
  public double exact() {
    return payoff.expectation(crowd);
  }

  /** Gauss and Legendre's quadrature, eight points between each two knots. */
  @Benchmark
  public double gaussLegendre() {
    double sum = 0;
    for (int i = 1; i < heads.length; i++) {
      double middle = (heads[i] + heads[i - 1]) / 2;
      double half = (heads[i] - heads[i - 1]) / 2;
      double area = 0;
      for (int k = 0; k < AT.length; k++) {
        area +=
            WEIGHT[k]
                * (Math.max(GUARANTEE, EACH * (middle - half * AT[k]))
                    + Math.max(GUARANTEE, EACH * (middle + half * AT[k])));
      }
      sum += (chances[i] - chances[i - 1]) * area / 2;
    }
    return sum;
  }

  /** Plain draws to a standard error of 0.16 %, with the generator of commons-rng. */
  @Benchmark
  public double drawn() {
    double sum = 0;
    for (int i = 0; i < PLAIN_DRAWS; i++) {
      sum += Math.max(GUARANTEE, EACH * crowd.quantile(random.nextDouble()));
    }
    return sum / PLAIN_DRAWS;
  }

  /** One draw from each of 64 strata, which comes nearer than 0.16 %. */
  @Benchmark
  public double stratified() {
    double sum = 0;
    for (int i = 0; i < STRATA; i++) {
      double share = (i + random.nextDouble()) / STRATA;
      sum += Math.max(GUARANTEE, EACH * crowd.quantile(share));
    }
    return sum / STRATA;
  }

  /** The beta-binomial law of 300 seats. */
  @Benchmark
  public HeadCount heads() {
    return NoShow.PAID.heads(TICKETS);
  }
}
