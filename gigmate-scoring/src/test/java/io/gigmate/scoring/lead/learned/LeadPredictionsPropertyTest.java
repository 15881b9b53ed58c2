package io.gigmate.scoring.lead.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LeadPredictionsPropertyTest {
  @Property(tries = 6)
  void aTableReadOnceSaysWhatItsLeadsSayOneByOne(
      @ForAll @IntRange(max = 1000) int seed, @ForAll Sampling sampling) {
    LeadModel model = LeadModel.fit(SampleLeads.of(300, seed), sampling, 1).orElseThrow();
    LeadTable leads = SampleLeads.of(100, seed + 1);
    LeadPredictions predictions = model.over(leads);
    double[] probabilities = new double[100];
    double[] reasons = new double[predictions.columns().size() + 1];

    // The parts that threads would fill, in another order.
    predictions.probabilities(60, 100, probabilities);
    predictions.probabilities(0, 60, probabilities);

    for (int row = 0; row < 100; row++) {
      assertThat(probabilities[row]).isEqualTo(model.probability(leads, row));
      assertThat(predictions.probability(row)).isEqualTo(probabilities[row]);
      assertThat(predictions.explain(row)).isEqualTo(model.explain(leads, row));
      double logOdds = predictions.reasons(row, reasons);
      assertThat(Arrays.stream(reasons).sum()).isCloseTo(logOdds, within(1e-9));
      assertThat(logOdds).isEqualTo(model.explain(leads, row).answer());
    }
  }
}
