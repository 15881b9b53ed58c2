package io.gigmate.scoring.lead.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.lead.learned.FitOutcome.TooFewOutcomes;
import io.gigmate.scoring.lead.learned.FitOutcome.UnusableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadModelTest {
  private static final LeadTable LEARNED = SampleLeads.of(1200, 1);
  private static final LeadTable LATER = SampleLeads.of(1200, 2);

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void ranksAndCalibratesLeadsThatItHasNotSeen(Sampling sampling) {
    LeadModel model = LeadModel.fit(LEARNED, sampling, 1).orElseThrow();

    LeadMetrics metrics = LeadMetrics.of(model.probabilities(LATER), LATER.outcomes());

    assertThat(metrics.auc().orElseThrow()).isGreaterThan(0.68);
    assertThat(metrics.miscalibration()).isLessThan(0.02);
    assertThat(model.version())
        .startsWith(LeadModel.METHOD)
        .contains(sampling.name().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void putsTheColumnFirstThatMattersMost() {
    LeadModel model = LeadModel.fit(LEARNED, Sampling.EXCHANGEABLE, 1).orElseThrow();
    LeadTable large =
        LeadTable.unlabelled(List.of("city", "shoe size", "capacity", "colour"))
            .add(List.of("Waco", "40", "295", "red"))
            .build()
            .orElseThrow();

    Explanation why = model.explain(large, 0);

    assertThat(why.scale()).isEqualTo(Scale.LOG_ODDS);
    assertThat(why.factors().get(0).name()).isEqualTo("a typical lead");
    assertThat(why.factors().get(1).name()).isEqualTo("capacity");
    assertThat(why.factors().get(1).contribution()).isPositive();
    assertThat(why.factors().get(1).evidence()).isEqualTo("capacity is 295");
    assertThat(model.probability(large, 0))
        .isEqualTo(
            1 / (1 + Math.exp(-why.answer())), org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void leavesOutWhatTellsTheTime() {
    LeadTableBuilder builder = LeadTable.labelled(List.of("rate", "size", "won"), "won");
    for (int i = 0; i < 800; i++) {
      builder.add(List.of("" + (i / 40), "" + i % 7, (i * 7919) % 10 < 3 + i % 7 / 3 ? "1" : "0"));
    }

    LeadModel model =
        LeadModel.fit(builder.build().orElseThrow(), Sampling.FORWARD, 1).orElseThrow();

    assertThat(model.notes()).anyMatch(note -> note.startsWith("rate is left out"));
  }

  @Test
  void saysHowManyOutcomesItNeeds() {
    LeadTable few = SampleLeads.of(50, 1);

    FitOutcome outcome = LeadModel.fit(few, Sampling.EXCHANGEABLE, 1);

    assertThat(outcome).isEqualTo(new TooFewOutcomes(30, few.converted(), 50 - few.converted()));
    assertThatThrownBy(outcome::orElseThrow).hasMessageContaining("needed=30");
  }

  @Test
  void refusesOneClass() {
    LeadTable lost = table(100, i -> List.of("" + i % 7, "a", "0"));
    LeadTable won = table(100, i -> List.of("" + i % 7, "a", "1"));

    assertThat(reason(lost, "converted")).contains("is 0 in every row");
    assertThat(reason(won, "converted")).contains("is 1 in every row");
  }

  @Test
  void leavesOutColumnsThatNameRows() {
    LeadTable names = table(2000, i -> List.of("5", "lead " + i, i % 2 + ""));
    LeadTable counter = table(2000, i -> List.of("" + (7000 + i), "a", i % 2 + ""));
    LeadTable gaps = table(2000, i -> List.of("" + (660_000 - 9 * i - i % 4), "a", i % 2 + ""));
    LeadTable numbers = table(12_000, i -> List.of("" + i * 7919L, "a", i % 2 + ""));

    assertThat(leftOut(names, "y")).contains("2000 different values in 2000 rows");
    assertThat(leftOut(counter, "x")).contains("2000 whole numbers of which none comes twice");
    assertThat(leftOut(gaps, "x")).contains("2000 whole numbers of which none comes twice");
    assertThat(leftOut(numbers, "x")).contains("12000 whole numbers of which none comes twice");
  }

  private static String leftOut(LeadTable table, String column) {
    LeadModel model = LeadModel.fit(table, Sampling.EXCHANGEABLE, 1).orElseThrow();
    assertThat(model.columns()).doesNotContain(column);
    assertThat(model.probability(table, 0)).isBetween(0.0, 1.0);
    return model.notes().stream()
        .filter(note -> note.startsWith(column + " is left out: it "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void learnsBesideRemarksThatFewRowsHave() {
    LeadTable remarks =
        table(
            2000,
            i -> List.of("" + i % 7, i % 10 == 0 ? "remark " + i : "", i % 3 == 0 ? "1" : "0"));

    assertThat(LeadModel.fit(remarks, Sampling.EXCHANGEABLE, 1))
        .isInstanceOf(FitOutcome.Fitted.class);
  }

  @Test
  void refusesATableOfTheLabelAlone() {
    LeadTable alone =
        LeadTable.labelled(List.of("won"), "won").add(List.of("1")).build().orElseThrow();

    assertThat(reason(alone, "won")).isEqualTo("there is no other column to learn from");
  }

  @Test
  void learnsFromColumnsThatTellNothingAtAll() {
    LeadTable dull = table(100, i -> List.of("5", "", i % 4 == 0 ? "1" : "0"));

    for (Sampling sampling : Sampling.values()) {
      LeadModel model = LeadModel.fit(dull, sampling, 1).orElseThrow();
      assertThat(model.probability(dull, 0)).isBetween(0.15, 0.35);
      assertThat(model.explain(dull, 0).factors()).hasSize(1);
    }
  }

  @Test
  void learnsFromFarMoreLevelsThanTreesCanBin() {
    LeadTable wide =
        table(9000, i -> List.of("" + i % 3, "level " + i % 600, i % 600 < 200 ? "1" : "0"));

    LeadModel model = LeadModel.fit(wide, Sampling.EXCHANGEABLE, 1).orElseThrow();

    double[] p = model.probabilities(wide);
    assertThat(LeadMetrics.of(p, wide.outcomes()).auc().orElseThrow()).isGreaterThan(0.99);
  }

  @Test
  void refusesMisuse() {
    LeadModel model = LeadModel.fit(LEARNED, Sampling.FORWARD, 1).orElseThrow();
    LeadTable other =
        LeadTable.unlabelled(List.of("city")).add(List.of("Waco")).build().orElseThrow();
    LeadTable words =
        LeadTable.unlabelled(List.of("capacity", "city", "shoe size"))
            .add(List.of("large", "Waco", "40"))
            .build()
            .orElseThrow();

    assertThatThrownBy(() -> model.probability(other, 0)).hasMessageContaining("'capacity'");
    assertThatThrownBy(() -> model.probability(words, 0)).hasMessageContaining("'large'");
    assertThatThrownBy(() -> LeadModel.fit(other, Sampling.FORWARD, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String reason(LeadTable table, String column) {
    FitOutcome outcome = LeadModel.fit(table, Sampling.EXCHANGEABLE, 1);
    assertThat(outcome).isInstanceOf(UnusableColumn.class);
    UnusableColumn unusable = (UnusableColumn) outcome;
    assertThat(unusable.column()).isEqualTo(column);
    return unusable.reason();
  }

  private static LeadTable table(int rows, IntFunction<List<String>> cells) {
    LeadTableBuilder builder = LeadTable.labelled(List.of("x", "y", "converted"), "converted");
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(cells.apply(i));
    }
    all.forEach(builder::add);
    return builder.build().orElseThrow();
  }
}
