package io.gigmate.scoring.experiment;

import static io.gigmate.scoring.experiment.Looking.FIXED;
import static io.gigmate.scoring.experiment.Looking.RUNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.experiment.Looking.Figures;
import io.gigmate.scoring.experiment.Looking.Shares;
import io.gigmate.scoring.experiment.Looking.Watcher;
import io.gigmate.scoring.experiment.Looking.World;
import io.gigmate.scoring.internal.stats.Gaussian;
import io.gigmate.scoring.internal.stats.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised of {@link Experiment#analyse}, asked after every single contact. */
class ContinuousLookingTest {
  private static final int FEWER = Math.max(1, RUNS / 5);

  @Test
  void withoutADifferenceOneIsAnnouncedInAtMostOneOfTwenty() {
    Figures figures = Looking.of("none", World.shares(0.10, 0.10), RUNS, OurTest::new);
    assertThat(figures.announced()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void fromTenToTwelvePerCentItStopsWithinThreeTenthsMoreThanOneLookTakes() {
    Figures figures = Looking.of("10 to 12 %", World.shares(0.10, 0.12), RUNS, OurTest::new);
    assertThat(figures.announced()).isGreaterThanOrEqualTo(0.8);
    assertThat(figures.contacts()).isLessThanOrEqualTo(1.3 * FIXED);
  }

  @Test
  void threeQuartersOfThePlannedLiftAreFoundAsWell() {
    Figures figures = Looking.of("10 to 11.5 %", World.shares(0.10, 0.115), FEWER, OurTest::new);
    assertThat(figures.announced()).isGreaterThanOrEqualTo(0.8);
  }

  @ParameterizedTest
  @CsvSource({"0.003,0.5", "0.01,0.5", "0.5,0.5", "0.97,0.5", "0.02,0.1"})
  void whereNothingIsLikeThePlanItHoldsAsWell(double share, double traffic) {
    World world = new Shares(share, share, traffic);
    Figures figures = Looking.of(world.toString(), world, FEWER, OurTest::new);
    assertThat(figures.announced()).isLessThanOrEqualTo(Looking.allowed(FEWER));
  }

  @Test
  void threeVariantsBesideAControlShareOneAlpha() {
    World four =
        new World() {
          @Override
          public int arm(SplitMix dice) {
            return dice.nextInt(4);
          }

          @Override
          public double outcome(int arm, SplitMix dice) {
            return dice.nextDouble() < 0.1 ? 1 : 0;
          }

          @Override
          public int arms() {
            return 4;
          }
        };
    Figures figures = Looking.of("four arms", four, FEWER, () -> new OurTest(4));
    assertThat(figures.announced()).isLessThanOrEqualTo(Looking.allowed(FEWER));
  }

  @Test
  void amountsThatMostDoNotSpendHoldAsWell() {
    World spending =
        new World() {
          @Override
          public int arm(SplitMix dice) {
            return dice.nextInt(2);
          }

          @Override
          public double outcome(int arm, SplitMix dice) {
            double place = dice.nextDouble();
            return place < 0.9
                ? 0
                : Math.exp(4 + 0.8 * Gaussian.quantile(Math.max(1e-9, 10 * place - 9)));
          }
        };
    Figures figures = Looking.of("amounts", spending, FEWER, () -> new OurTest(2));
    assertThat(figures.announced()).isLessThanOrEqualTo(Looking.allowed(FEWER));
  }

  /** The library's own test, after each contact. */
  private static final class OurTest implements Watcher {
    private static final TestPlan PLAN = TestPlan.standard();

    private final long[] n;
    private final double[] sum;
    private final double[] squares;
    private final OpenEndedLook look;
    private boolean amounts;

    OurTest() {
      this(2);
    }

    OurTest(int arms) {
      n = new long[arms];
      sum = new double[arms];
      squares = new double[arms];
      look = new OpenEndedLook(PLAN, arms - 1);
    }

    @Override
    public boolean announces(int arm, double outcome) {
      amounts |= outcome != 0 && outcome != 1;
      n[arm]++;
      sum[arm] += outcome;
      squares[arm] += outcome * outcome;
      for (int other = 1; other < n.length; other++) {
        // What neither arm's contact touches is what it was.
        if ((arm == 0 || arm == other) && announces(other)) {
          return true;
        }
      }
      return false;
    }

    private boolean announces(int other) {
      return Math.min(n[0], n[other]) > 1 && look.p(outcomes(other), outcomes(0)) < PLAN.alpha();
    }

    private Outcomes outcomes(int arm) {
      if (!amounts) {
        return new Outcomes.Shares(n[arm], (long) sum[arm]);
      }
      double mean = sum[arm] / n[arm];
      double variance = Math.max(0, squares[arm] - mean * sum[arm]) / (n[arm] - 1);
      return new Outcomes.Amounts(n[arm], mean, variance);
    }
  }
}
