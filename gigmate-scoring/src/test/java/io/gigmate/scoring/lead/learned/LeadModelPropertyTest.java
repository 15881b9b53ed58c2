package io.gigmate.scoring.lead.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LeadModelPropertyTest {
  @Property(tries = 6)
  void theSameTableAndSeedGiveTheSameModelHoweverTheColumnsStand(
      @ForAll @IntRange(max = 1000) int seed, @ForAll Sampling sampling) {
    LeadTable table = SampleLeads.of(300, seed);
    LeadTable turned = turned(SampleLeads.cells(300, seed, 0));

    LeadModel model = LeadModel.fit(table, sampling, seed).orElseThrow();
    LeadModel again = LeadModel.fit(turned, sampling, seed).orElseThrow();

    assertThat(again.probabilities(table)).containsExactly(model.probabilities(table));
    assertThat(again.version()).isEqualTo(model.version());
    assertThat(again.explain(turned, 7)).isEqualTo(model.explain(table, 7));
  }

  private static LeadTable turned(List<List<String>> cells) {
    LeadTableBuilder builder =
        LeadTable.labelled(List.of("shoe size", "converted", "city", "capacity"), "converted");
    for (List<String> row : cells) {
      builder.add(List.of(row.get(2), row.get(3), row.get(1), row.get(0)));
    }
    return builder.build().orElseThrow();
  }

  @Property(tries = 6)
  void reasonsAddUpToTheLogOddsOfAProbabilityInsideItsRange(
      @ForAll @IntRange(max = 1000) int seed, @ForAll Sampling sampling) {
    LeadModel model = LeadModel.fit(SampleLeads.of(300, seed), sampling, seed).orElseThrow();
    LeadTable others = SampleLeads.of(40, seed + 1, 500);
    List<Double> probabilities = new ArrayList<>();

    for (int row = 0; row < others.rows(); row++) {
      double p = model.probability(others, row);
      Explanation why = model.explain(others, row);
      probabilities.add(p);
      assertThat(p).isGreaterThan(0).isLessThan(1);
      assertThat(why.factors().stream().mapToDouble(Factor::contribution).sum())
          .isCloseTo(Math.log(p / (1 - p)), within(1e-9));
    }

    assertThat(model.probabilities(others))
        .containsExactly(probabilities.stream().mapToDouble(p -> p).toArray());
  }
}
