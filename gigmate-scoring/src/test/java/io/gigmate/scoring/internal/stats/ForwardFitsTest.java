package io.gigmate.scoring.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForwardFitsTest {
  @Test
  void aPriorAnswersWhereThereIsNothing() {
    double[] means = {-2, 0.5};
    PriorLogit none =
        PriorLogit.fit(
            new double[0][], new int[0], new double[0], new int[0], means, new double[] {1, 1});
    assertThat(none.coefficients()).containsExactly(-2, 0.5);
    PriorLogit never =
        PriorLogit.fit(
            new double[][] {{0}, {0}, {0}},
            new int[3],
            new double[] {1, 1, 1},
            new int[] {0, 1, 2},
            means,
            new double[] {1, 1});
    assertThat(never.logOdds(new double[] {0})).isBetween(-3.0, -2.0);
  }

  @Test
  void manyRowsOutweighThePrior() {
    Random dice = new Random(1);
    int n = 20_000;
    double[][] x = new double[n][1];
    int[] y = new int[n];
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      x[i][0] = dice.nextGaussian();
      y[i] = dice.nextDouble() < Logistic.probability(-1 + 2 * x[i][0]) ? 1 : 0;
      w[i] = 1;
    }
    PriorLogit logit =
        PriorLogit.fit(
            x, y, w, IntStream.range(0, n).toArray(), new double[] {3, -3}, new double[] {1, 1});
    assertThat(logit.coefficients()[0]).isEqualTo(-1, within(0.1));
    assertThat(logit.coefficients()[1]).isEqualTo(2, within(0.1));
  }

  @Test
  void aMedianLineIsNotMovedByOutliers() {
    Random dice = new Random(2);
    int n = 3000;
    double[][] x = new double[n][2];
    double[] y = new double[n];
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      x[i][0] = dice.nextGaussian();
      x[i][1] = dice.nextGaussian();
      y[i] = 0.7 * x[i][0] + 0.1 * dice.nextGaussian() + (i % 10 == 0 ? 50 : 0);
      w[i] = 1;
    }
    MedianLine line = MedianLine.fit(x, y, w, n, 0);
    assertThat(line.at(new double[] {1, 0})).isEqualTo(0.7, within(0.05));
    assertThat(line.at(new double[] {0, 1})).isEqualTo(0, within(0.05));
    assertThat(MedianLine.flat(2).at(new double[] {1, 1})).isZero();
  }

  @Test
  void cutsHaveAPlaceForWhatIsNotKnown() {
    Cuts cuts = Cuts.of(new double[] {1, 2, 3, Double.NaN, 4}, 4);
    assertThat(cuts.bin(Double.NaN)).isZero();
    assertThat(cuts.bin(-5)).isEqualTo(1);
    assertThat(cuts.bin(99)).isEqualTo(cuts.size() - 1);
    assertThat(Cuts.of(new double[] {Double.NaN}, 8).size()).isEqualTo(2);
  }

  @Test
  void learnsAnewAfterAMonthAtFirstAndOnceAYearLater() {
    List<RefitSchedule.Span> spans = RefitSchedule.spans(0, 100, 10_000);
    assertThat(spans.get(0)).isEqualTo(new RefitSchedule.Span(100, 128));
    assertThat(spans.get(spans.size() - 1).to()).isEqualTo(10_001);
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to());
      assertThat(spans.get(i).to() - spans.get(i).from()).isLessThanOrEqualTo(364);
    }
    assertThat(RefitSchedule.spans(0, 5, 4)).isEmpty();
  }
}
