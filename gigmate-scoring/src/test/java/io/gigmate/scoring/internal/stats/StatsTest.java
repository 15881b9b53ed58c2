package io.gigmate.scoring.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatsTest {
  @Test
  void tiesCountHalfInTheAuc() {
    assertThat(BinaryMetrics.auc(new double[] {1, 2, 2, 3}, new int[] {0, 0, 1, 1}))
        .isEqualTo(0.875);
    assertThat(BinaryMetrics.auc(new double[] {0.0, -0.0}, new int[] {0, 1})).isEqualTo(0.5);
    assertThat(BinaryMetrics.auc(new double[] {1, 2}, new int[] {1, 1})).isNaN();
  }

  @Test
  void aModelThatRanksUpsideDownGetsNoWeightInTheBlend() {
    SplitMix dice = new SplitMix(3);
    int n = 400;
    double[] good = new double[n];
    double[] bad = new double[n];
    int[] outcome = new int[n];
    for (int i = 0; i < n; i++) {
      good[i] = 4 * dice.nextDouble() - 2;
      outcome[i] = dice.nextDouble() < Logistic.probability(good[i]) ? 1 : 0;
      bad[i] = 1 - 2 * outcome[i] + dice.nextDouble();
    }

    double[] blend =
        PlattScaling.fit(new double[][] {good, bad}, outcome, new double[] {0.5, 0.5}, 5);

    assertThat(blend[1]).isPositive();
    assertThat(blend[2]).isZero();
  }

  /** By hand: AUC 8/9 and 6/9; the components differ by (0, 1/3, 1/3) and by the same again. */
  @Test
  void delongIsAsByHand() {
    int[] outcome = {0, 0, 0, 1, 1, 1};
    double[] first = {1, 2, 4, 3, 5, 6};
    double[] second = {1, 3, 5, 2, 4, 6};

    PairedAuc compared = PairedAuc.of(first, second, outcome);

    assertThat(compared.first()).isCloseTo(8 / 9.0, within(1e-12));
    assertThat(compared.second()).isCloseTo(6 / 9.0, within(1e-12));
    double variance = 2 * (1 / 27.0) / 3;
    assertThat(compared.standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
    assertThat(compared.z()).isCloseTo((-2 / 9.0) / Math.sqrt(variance), within(1e-12));
    assertThat(PairedAuc.of(first, first, outcome).z()).isZero();
  }

  @Test
  void treesLearnWhereTwoColumnsMatterOnlyTogether() {
    int n = 2000;
    SplitMix dice = new SplitMix(1);
    Bins x = new Bins(n, new int[] {3, 3, 4}, new boolean[] {false, true, false});
    int[] outcome = new int[n];
    for (int i = 0; i < n; i++) {
      int a = 1 + dice.nextInt(2);
      int b = 1 + dice.nextInt(2);
      x.set(0, i, a);
      x.set(1, i, b);
      x.set(2, i, dice.nextInt(4));
      outcome[i] = dice.nextDouble() < (a == b ? 0.9 : 0.1) ? 1 : 0;
    }
    int[] learned = java.util.stream.IntStream.range(0, 1500).toArray();
    int[] watched = java.util.stream.IntStream.range(1500, n).toArray();

    BoostedTrees trees =
        BoostedTrees.fit(
            x,
            outcome,
            learned,
            watched,
            new TreeSettings(100, 0.2, 8, 4, 1, 1, 5, 1, 1, 10, 10, 5, 20),
            1);

    assertThat(trees.size()).isPositive();
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      z[i] = trees.logOdds(x, i);
      double[] shares = new double[3];
      double constant = trees.share(x, i, 1, shares);
      assertThat(constant + Arrays.stream(shares).sum()).isCloseTo(z[i], within(1e-9));
    }
    assertThat(BinaryMetrics.auc(z, outcome)).isGreaterThan(0.88);
  }

  @Test
  void effectsThatTellNothingFadeAndPairsAreFound() {
    int n = 4000;
    SplitMix dice = new SplitMix(7);
    int[] a = new int[n];
    int[] b = new int[n];
    int[] noise = new int[n];
    int[] outcome = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = dice.nextInt(4);
      b[i] = dice.nextInt(4);
      noise[i] = dice.nextInt(50);
      outcome[i] = dice.nextDouble() < ((a[i] + b[i]) % 2 == 0 ? 0.8 : 0.2) ? 1 : 0;
    }
    EffectCodes x = new EffectCodes(n);
    x.addTable(0, 4, a);
    x.addTable(1, 4, b);
    x.addTable(2, 50, noise);
    int[] all = java.util.stream.IntStream.range(0, n).toArray();

    EffectsModel with = EffectsModel.fit(x, outcome, all, EffectSettings.standard());
    EffectsModel without =
        EffectsModel.fit(x, outcome, all, EffectSettings.standard().withoutPairs());

    assertThat(auc(with, x, outcome)).isGreaterThan(0.78);
    assertThat(auc(without, x, outcome)).isLessThan(0.6);
    double[] shares = new double[3];
    double rest = with.share(x, 0, with.centres(x), 1, shares);
    assertThat(rest + Arrays.stream(shares).sum()).isCloseTo(with.logOdds(x, 0), within(1e-9));
    assertThat(Math.abs(shares[2])).isLessThan(0.2);
  }

  private static double auc(EffectsModel model, EffectCodes x, int[] outcome) {
    double[] z = new double[outcome.length];
    Arrays.setAll(z, i -> model.logOdds(x, i));
    return BinaryMetrics.auc(z, outcome);
  }

  @Test
  void ridgeRegressionSolvesItsScoreEquation() {
    SparseRows x = new SparseRows(4, 1, 1);
    double[] value = {-1, 0, 1, 2};
    int[] outcome = {0, 1, 0, 1};
    for (int i = 0; i < 4; i++) {
      x.set(i, 0, 0, value[i]);
    }

    RidgeLogit fitted = RidgeLogit.fit(x, outcome, 0.5);

    double slope = fitted.coefficients()[0];
    double residuals = 0;
    double score = -0.5 * slope;
    for (int i = 0; i < 4; i++) {
      double r = outcome[i] - Logistic.probability(fitted.logOdds(x, i));
      residuals += r;
      score += r * value[i];
    }
    assertThat(residuals).isCloseTo(0, within(1e-4));
    assertThat(score).isCloseTo(0, within(1e-4));
  }
}
