package io.gigmate.scoring.lead.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LinearLeadModelPropertyTest {
  private static final int LEADS = 3000;

  @Property(tries = 40)
  void manyLeadsGetToTheBitWhatOneGetsAndReasonsAddUp(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 22) int columns) {
    SplitMix dice = new SplitMix(seed);
    double[] weights = drawn(dice, columns, 0);
    double[] typical = drawn(dice, columns, 0);
    LinearLeadModel model = LinearLeadModel.of(names(columns), dice.nextDouble(), weights, typical);
    double[][] leads = new double[columns][];
    Arrays.setAll(leads, j -> drawn(dice, LEADS, 0.02));
    double[] chances = new double[LEADS];

    model.probabilities(leads, 1000, LEADS, chances);
    model.probabilities(leads, 0, 1000, chances);

    double[] reasons = new double[columns + 1];
    for (int row = 0; row < LEADS; row += 7) {
      int at = row;
      double[] lead = IntStream.range(0, columns).mapToDouble(j -> leads[j][at]).toArray();
      double logOdds = model.reasons(leads, row, reasons);
      assertThat(chances[row]).isEqualTo(model.probability(lead));
      assertThat(LinearLeadModel.chance(logOdds)).isEqualTo(chances[row]);
      assertThat(Arrays.stream(reasons).sum()).isCloseTo(logOdds, within(1e-9));
      for (int j = 0; j < columns; j++) {
        double expected =
            Double.isNaN(lead[j]) ? 0 : weights[j] * lead[j] - weights[j] * typical[j];
        assertThat(reasons[j]).isEqualTo(expected);
      }
    }
  }

  private static double[] drawn(SplitMix dice, int n, double unknown) {
    double[] drawn = new double[n];
    Arrays.setAll(drawn, i -> dice.nextDouble() < unknown ? Double.NaN : 4 * dice.nextDouble() - 2);
    return drawn;
  }

  private static List<String> names(int columns) {
    return IntStream.range(0, columns).mapToObj(j -> "f" + j).toList();
  }

  @Example
  void refusesMisuse() {
    double[] one = {1};
    double[] two = {1, 2};
    LinearLeadModel model = LinearLeadModel.of(List.of("a"), 0, one, one);

    assertThatThrownBy(() -> LinearLeadModel.of(List.of("a"), 0, two, one))
        .hasMessageContaining("1 columns, 2 weights");
    assertThatThrownBy(() -> LinearLeadModel.of(List.of("a", "a"), 0, two, two))
        .hasMessageContaining("'a' twice");
    assertThatThrownBy(() -> LinearLeadModel.of(List.of("a"), Double.NaN, one, one))
        .hasMessageContaining("constant must be finite");
    assertThatThrownBy(() -> model.probability(two)).hasMessageContaining("takes 1 numbers, not 2");
    assertThatThrownBy(() -> model.reasons(one, one)).hasMessageContaining("takes 2 numbers");
  }
}
