package io.gigmate.scoring.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobustStatsTest {
  @Test
  void ridgeFindsALineAndDrawsToNought() {
    RunningRidge ridge = new RunningRidge(new double[] {1e-9, 1e-9});
    RunningRidge drawn = new RunningRidge(new double[] {1e-9, 1e9});
    for (int i = 0; i < 50; i++) {
      ridge.add(new double[] {1, i}, 3 + 0.5 * i, 1);
      drawn.add(new double[] {1, i}, 3 + 0.5 * i, 1);
    }
    assertThat(ridge.predict(new double[] {1, 100})).isCloseTo(53, within(1e-6));
    assertThat(drawn.coefficients()[1]).isCloseTo(0, within(1e-3));
    ridge.forget(0);
    assertThat(RunningRidge.huberWeight(4, 1)).isEqualTo(0.25);
    assertThat(RunningRidge.huberWeight(0.5, 1)).isEqualTo(1);
  }

  /** R 4.x: pnorm(1.3) = 0.9031995, dnorm(1.3) = 0.1713686. */
  @Test
  void normalIsThatOfTheTables() {
    assertThat(Normal.below(1.3)).isCloseTo(0.9031995, within(1e-6));
    assertThat(Normal.below(-1.3)).isCloseTo(0.0968005, within(1e-6));
    assertThat(Normal.density(1.3)).isCloseTo(0.1713686, within(1e-6));
    assertThat(Normal.meanBeyond(1.3)).isCloseTo(0.1713686 / 0.0968005, within(1e-5));
    assertThat(Normal.meanBeyond(8)).isCloseTo(8.1214, within(0.01));
    // Half of the mass is cut, and the other half has the mean of a half normal below nought.
    assertThat(Normal.meanCutAtZero(0, 1)).isCloseTo(-1 / Math.sqrt(2 * Math.PI), within(1e-6));
  }

  @Test
  void theBlendGoesToWhatCostsLeast() {
    ExpertBlend blend = new ExpertBlend(new double[] {1, 3}, 1);
    assertThat(blend.weights()).containsExactly(0.25, 0.75);
    for (int i = 0; i < 200; i++) {
      blend.learn(new double[] {1, 2}, 1.1, 0.1);
    }
    assertThat(blend.weights()[0]).isGreaterThan(0.999);
  }

  @Test
  void treesFindAStepWhateverTheOutliers() {
    Random dice = new Random(3);
    double[][] x = new double[2000][];
    double[] y = new double[2000];
    for (int i = 0; i < y.length; i++) {
      double a = dice.nextDouble();
      x[i] = new double[] {a, dice.nextInt(4) == 0 ? Double.NaN : dice.nextDouble(), -a};
      y[i] = (a > 0.5 ? 1 : 0) + (i % 20 == 0 ? 50 : 0);
    }
    double[] weights = new double[y.length];
    Arrays.fill(weights, 1);
    RobustTreeSettings settings = new RobustTreeSettings(80, 3, 20, 0.1, 0.7, 1);
    boolean[] all = {true, true, false};
    RobustTrees trees =
        RobustTrees.fit(x, y, weights, new boolean[] {true, false, false}, all, settings, 7);

    assertThat(trees.at(new double[] {0.8, 0.5, 0})).isCloseTo(1, within(0.1));
    assertThat(trees.at(new double[] {0.2, Double.NaN, 0})).isCloseTo(0, within(0.1));
    double before = Double.NEGATIVE_INFINITY;
    for (double a = 0; a < 1; a += 0.01) {
      double at = trees.at(new double[] {a, 0.3, 0});
      assertThat(at).isGreaterThanOrEqualTo(before);
      before = at;
    }
    double[] shares = new double[3];
    double[] row = {0.7, 0.1, 0};
    double constant = trees.share(row, 1, shares);
    assertThat(constant + Arrays.stream(shares).sum()).isCloseTo(trees.at(row), within(1e-12));
    RobustTrees again =
        RobustTrees.fit(x, y, weights, new boolean[] {true, false, false}, all, settings, 7);
    assertThat(again.at(row)).isEqualTo(trees.at(row));
  }

  @Test
  void mediansAndOrderedFits() {
    assertThat(Medians.of(new double[] {5, 1, 3, 99}, 3)).isEqualTo(3);
    assertThat(Medians.of(new double[] {4, 1}, 2)).isEqualTo(2.5);
    assertThat(Medians.weighted(new double[] {10, 1, 5}, new double[] {1, 1, 5}, 3)).isEqualTo(5);
    assertThat(IsotonicRegression.fitInOrder(new double[] {1, 3, 2, 4}, new double[] {1, 1, 3, 1}))
        .containsExactly(1, 2.25, 2.25, 4);
  }
}
