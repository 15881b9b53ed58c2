package io.gigmate.scoring.lead.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.scoring.lead.learned.LeadModelData.Additive;
import io.gigmate.scoring.lead.learned.LeadModelData.Amount;
import io.gigmate.scoring.lead.learned.LeadModelData.Blend;
import io.gigmate.scoring.lead.learned.LeadModelData.Category;
import io.gigmate.scoring.lead.learned.LeadModelData.Cell;
import io.gigmate.scoring.lead.learned.LeadModelData.Column;
import io.gigmate.scoring.lead.learned.LeadModelData.Commonness;
import io.gigmate.scoring.lead.learned.LeadModelData.Effects;
import io.gigmate.scoring.lead.learned.LeadModelData.Forest;
import io.gigmate.scoring.lead.learned.LeadModelData.Fork;
import io.gigmate.scoring.lead.learned.LeadModelData.GrownTree;
import io.gigmate.scoring.lead.learned.LeadModelData.Law;
import io.gigmate.scoring.lead.learned.LeadModelData.Leaf;
import io.gigmate.scoring.lead.learned.LeadModelData.Scale;
import io.gigmate.scoring.lead.learned.LeadModelData.Slope;
import io.gigmate.scoring.lead.learned.LeadModelData.Table;
import io.gigmate.scoring.lead.learned.LeadModelData.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadModelDataTest {
  private static final LeadTable LATER = SampleLeads.of(300, 2);
  private static final LeadModelData BLEND = data(SampleLeads.of(600, 1), Sampling.EXCHANGEABLE);

  private static LeadModelData data(LeadTable table, Sampling sampling) {
    return LeadModel.fit(table, sampling, 1).orElseThrow().data();
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void aModelMadeOfItsDataAnswersToTheBit(Sampling sampling) {
    LeadModel model = LeadModel.fit(SampleLeads.of(600, 1), sampling, 1).orElseThrow();

    LeadModel again = LeadModel.of(model.data());

    assertThat(again.data()).isEqualTo(model.data());
    assertThat(again.version()).isEqualTo(model.version());
    assertThat(again.notes()).isEqualTo(model.notes());
    assertThat(again.probabilities(LATER)).containsExactly(model.probabilities(LATER));
    assertThat(again.explain(LATER, 5)).isEqualTo(model.explain(LATER, 5));
  }

  @Test
  void soDoesOneThatCountsWhatIsCommon() {
    LeadTable later = SampleLeads.ofPairs(300, 2);
    LeadModel model =
        LeadModel.fit(SampleLeads.ofPairs(4000, 1), Sampling.EXCHANGEABLE, 1).orElseThrow();
    assertThat(model.columns()).contains("how common day and town are together");
    assertThat(model.notes())
        .contains(
            "how common day and town are together is a column of its own: it told outcomes apart"
                + " beyond chance");

    LeadModel again = LeadModel.of(model.data());

    assertThat(again.data()).isEqualTo(model.data());
    assertThat(again.probabilities(later)).containsExactly(model.probabilities(later));
    assertThat(again.explain(later, 7)).isEqualTo(model.explain(later, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead-model-2-forward-0123456789ab", "lead-model-10-x", "own", ""})
  void anotherMethodIsRefusedAndBothAreNamed(String version) {
    assertThatThrownBy(() -> with(version, BLEND.columns(), BLEND.law()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + version + "'")
        .hasMessageEndingWith("this library reads models of lead-model-1");
  }

  @Test
  void partsRefuseWhatIsNoNumberOrOutOfOrder() {
    List<Double> none = List.of();
    refused("mean must be finite: NaN", () -> new Scale(Double.NaN, 1, none, none, none));
    refused("deviation must not be negative", () -> new Scale(0, -1, none, none, none));
    refused(
        "cuts[1] must be above the one before: 1.0 after 2.0",
        () -> new Scale(0, 1, List.of(2.0, 1.0), none, none));
    refused(
        "coarse_cuts[1] must be above the one before",
        () -> new Scale(0, 1, none, List.of(1.0, 1.0), none));
    refused(
        "effects[1] must be finite: Infinity",
        () -> new Table(0, -1, 0, List.of(0.0, Double.POSITIVE_INFINITY)));
    refused("levels has 'a' twice", () -> new Category("x", List.of("a", "a")));
    refused("weight must be finite", () -> new Slope(Double.NaN, 0));
    refused("value must be finite", () -> new Leaf(Double.NaN, 1));
    refused("cover must be above 0: 0.0", () -> new Fork(0, "0", 1, 2, 0));
    refused("bins must be rising ranges", () -> new Fork(0, "3-1", 1, 2, 1));
    refused("bins must be rising ranges", () -> new Fork(0, "3 2", 1, 2, 1));
    refused("bins must be rising ranges", () -> new Fork(0, "0,2", 1, 2, 1));
    refused("bins must be rising ranges", () -> new Fork(0, "0-999", 1, 2, 1));
    refused("as many means as coefficients", () -> new Additive(0, List.of(1.0), List.of()));
  }

  @Test
  void treesThatWouldNotEndAreRefused() {
    Leaf leaf = new Leaf(0, 1);
    refused("nodes must not be empty", () -> new GrownTree(List.of()));
    refused("child 0 of 3", () -> new GrownTree(List.of(fork(0, 2), leaf, leaf)));
    refused("child 3 of 3", () -> new GrownTree(List.of(fork(1, 3), leaf, leaf)));
    refused("is the child of two", () -> new GrownTree(List.of(fork(1, 1), leaf)));
    refused("nodes[1] is nobody's child", () -> new GrownTree(List.of(leaf, leaf)));
    refused(
        "nodes[1] has the child 1 of 4",
        () -> new GrownTree(List.of(fork(1, 2), fork(1, 3), leaf, leaf)));
  }

  @Test
  void whatDoesNotFitTheColumnsIsRefused() {
    Blend blend = (Blend) BLEND.law();
    List<Column> columns = BLEND.columns();
    refusedModel("a tree asks for column 2, but there are 2", columns.subList(0, 2), blend);
    refusedModel(
        "a tree asks for column 9, but there are 3",
        columns,
        forest(new GrownTree(List.of(new Fork(9, "0", 1, 2, 1), leafOf(1), leafOf(2)))));
    refusedModel(
        "column 1 has",
        columns,
        forest(new GrownTree(List.of(new Fork(1, "0-250", 1, 2, 1), leafOf(1), leafOf(2)))));
    refusedModel(
        "a table names code 99",
        columns,
        with(blend.effects().slopes(), List.of(new Table(99, -1, 0, List.of(1.0)))));
    refusedModel(
        "the table of codes 0 and -1 takes",
        columns,
        with(blend.effects().slopes(), List.of(new Table(0, -1, 0, List.of(1.0)))));
    refusedModel("slopes, not 0", columns, with(List.of(), List.of()));
    refusedModel("coefficients, not 1", columns, new Additive(0, List.of(1.0), List.of(1.0)));
    Values nobody = new Values("nobody", List.of("a"));
    Scale scale = new Scale(0, 1, List.of(), List.of(), List.of());
    refusedModel(
        "no column is called 'nobody'",
        List.of(new Commonness(nobody, nobody, List.of(new Cell(0, 0, 1)), scale)),
        new Additive(0, List.of(), List.of()));
    Values words = new Values("n", List.of("", "many"));
    refusedModel(
        "values of 'n' must be numbers: 'many'",
        List.of(new Amount("n", scale), new Commonness(words, words, List.of(), scale)),
        new Additive(0, List.of(), List.of()));
  }

  @Test
  void cellsStandInOrderAndNameValuesThatAreThere() {
    Values two = new Values("x", List.of("a", "b"));
    Scale scale = new Scale(0, 1, List.of(), List.of(), List.of());
    refused(
        "cells[0] names a value that is not there",
        () -> new Commonness(two, two, List.of(new Cell(2, 0, 1)), scale));
    refused(
        "cells[1] is out of order",
        () -> new Commonness(two, two, List.of(new Cell(1, 0, 1), new Cell(0, 1, 1)), scale));
    refused("a cell has two places and a number above 0", () -> new Cell(0, 0, 0));
  }

  private static Fork fork(int left, int right) {
    return new Fork(0, "0-1", left, right, 1);
  }

  private static Leaf leafOf(double value) {
    return new Leaf(value, 1);
  }

  private static Blend forest(GrownTree tree) {
    Blend blend = (Blend) BLEND.law();
    return new Blend(0, 1, 0, List.of(new Forest(0, List.of(tree))), blend.effects());
  }

  private static Blend with(List<Slope> slopes, List<Table> tables) {
    Blend blend = (Blend) BLEND.law();
    return new Blend(0, 1, 1, blend.forests(), new Effects(0, slopes, tables));
  }

  private static LeadModelData with(String version, List<Column> columns, Law law) {
    return new LeadModelData(version, 600, List.of(), columns, law);
  }

  private static void refusedModel(String message, List<Column> columns, Law law) {
    LeadModelData data = with(BLEND.version(), columns, law);
    refused(message, () -> LeadModel.of(data));
  }

  private static void refused(
      String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
