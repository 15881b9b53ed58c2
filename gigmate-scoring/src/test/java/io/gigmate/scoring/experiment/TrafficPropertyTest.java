package io.gigmate.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.outreach.ExperimentId;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.VariantChooser;
import io.gigmate.core.outreach.VariantId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TrafficPropertyTest {
  private static final VariantId A = VariantId.of("a");
  private static final VariantId B = VariantId.of("b");
  private static final ExperimentId ONE = ExperimentId.of("one");
  private static final ExperimentId OTHER = ExperimentId.of("other");

  @Property
  void aRecipientStays(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String recipient,
      @ForAll @IntRange(min = 1, max = 20) int weight) {
    VariantChooser before = chooser("salt", 1, weight);
    VariantChooser again = chooser("salt", 1, weight);
    VariantChooser more = chooser("salt", 1, weight + 5);
    RecipientId id = RecipientId.of(recipient);

    VariantId chosen = before.choose(ONE, id);
    assertThat(again.choose(ONE, id)).isEqualTo(chosen);
    if (chosen.equals(B)) {
      assertThat(more.choose(ONE, id)).isEqualTo(B);
    }
  }

  @Example
  void recipientsAreSpreadByWeightAndExperimentsApart() {
    VariantChooser chooser = chooser("salt", 1, 3);
    VariantChooser salted = chooser("pepper", 1, 3);
    long b = 0;
    long bothB = 0;
    long saltedB = 0;
    int recipients = 20_000;
    for (int i = 0; i < recipients; i++) {
      RecipientId id = RecipientId.of("r" + i);
      boolean one = chooser.choose(ONE, id).equals(B);
      b += one ? 1 : 0;
      bothB += one && chooser.choose(OTHER, id).equals(B) ? 1 : 0;
      saltedB += one && salted.choose(ONE, id).equals(B) ? 1 : 0;
    }
    assertThat(SampleRatio.of(List.of(recipients - b, b), List.of(1.0, 3.0)).ok()).isTrue();
    assertThat(bothB / (double) recipients).isCloseTo(0.5625, within(0.015));
    assertThat(saltedB / (double) recipients).isCloseTo(0.5625, within(0.015));
  }

  @Example
  void theAnswerIsFixedForGood() {
    VariantChooser chooser = chooser("salt", 1, 1);
    String dealt =
        Stream.iterate(0, i -> i + 1)
            .limit(16)
            .map(i -> chooser.choose(ONE, RecipientId.of("r" + i)).value())
            .reduce("", String::concat);
    assertThat(dealt).isEqualTo("baaaabbaabbaaaab");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chooser.choose(ExperimentId.of("none"), RecipientId.of("r")))
        .withMessage("no such experiment: none");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> HashedVariants.of("salt", List.of(experiment(ONE, 1, 1), experiment(ONE, 1, 2))));
  }

  @Example
  void thompsonGivesEachVariantItsChanceToBeTheBest() {
    List<Arm> arms =
        new ThompsonTraffic(0)
            .arms(List.of(ArmResult.shares(A, 1000, 120), ArmResult.shares(B, 1000, 150)));
    assertThat(arms.get(1).weight()).isCloseTo(0.9750678368, within(1e-7));
    assertThat(arms.get(0).weight()).isCloseTo(1 - 0.9750678368, within(1e-7));

    List<Arm> kept =
        new ThompsonTraffic(0.1)
            .arms(List.of(ArmResult.shares(A, 100_000, 1), ArmResult.shares(B, 10, 9)));
    assertThat(kept.get(0).weight()).isCloseTo(0.1, within(1e-6));
    assertThat(kept.get(1).weight()).isCloseTo(0.9, within(1e-6));
  }

  @Example
  void thompsonKnowsAmountsAndStartsEvenly() {
    List<Arm> arms =
        new ThompsonTraffic(0.05)
            .arms(
                List.of(
                    new ArmResult(A, new Outcomes.Amounts(100, 10, 100)),
                    new ArmResult(B, new Outcomes.Amounts(100, 11, 100))));
    // The difference of 1 has a standard error of the root of 2.
    assertThat(arms.get(1).weight()).isCloseTo(0.05 + 0.9 * 0.7602499, within(1e-6));
    assertThat(
            new ThompsonTraffic(0.05)
                .arms(
                    List.of(
                        new ArmResult(A, new Outcomes.Amounts(0, 0, 0)),
                        new ArmResult(B, new Outcomes.Amounts(100, 11, 100)))))
        .extracting(Arm::weight)
        .containsExactly(0.5, 0.5);
    assertThatIllegalArgumentException().isThrownBy(() -> new ThompsonTraffic(0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ThompsonTraffic(0.4)
                    .arms(
                        List.of(
                            ArmResult.shares(A, 1, 1),
                            ArmResult.shares(B, 1, 1),
                            ArmResult.shares(VariantId.of("c"), 1, 1))));
  }

  @Example
  void trafficIsShiftedOnlyWhereTheSwitchIsOnAndItWasApprovedSo() {
    List<ArmResult> results =
        List.of(ArmResult.shares(B, 1000, 150), ArmResult.shares(A, 1000, 120));
    Approval word = new Approval("Ann", Instant.EPOCH, "two good texts");
    Experiment fixed = experiment(ONE, 1, 3);
    Experiment adaptive =
        new Experiment(ONE, fixed.metric(), fixed.arms(), A, TrafficRule.ADAPTIVE, fixed.plan());
    ThompsonTraffic thompson = new ThompsonTraffic(0.05);
    Configuration on = Configuration.defaults();
    Configuration off = on.with(Setting.AUTO_OPTIMIZATION_ENABLED, "false");
    TrafficShift shifted = thompson.shift(new ApprovedExperiment(adaptive, word), results, on);
    assertThat(shifted).isInstanceOf(TrafficShift.Shifted.class);
    assertThat(shifted.arms()).extracting(Arm::variant).containsExactly(A, B);
    assertThat(shifted.arms().get(1).weight()).isGreaterThan(0.9);
    assertThat(thompson.shift(new ApprovedExperiment(adaptive, word), results, off))
        .isEqualTo(new TrafficShift.Kept(adaptive.arms(), "auto_optimization_enabled is off"));
    assertThat(thompson.shift(new ApprovedExperiment(fixed, word), results, on))
        .isEqualTo(new TrafficShift.Kept(fixed.arms(), "it was approved with weights that stay"));
  }

  private static HashedVariants chooser(String salt, double a, double b) {
    return HashedVariants.of(salt, List.of(experiment(ONE, a, b), experiment(OTHER, a, b)));
  }

  private static Experiment experiment(ExperimentId id, double a, double b) {
    return new Experiment(
        id,
        DecidingMetric.CLICK,
        List.of(new Arm(A, a), new Arm(B, b)),
        A,
        TrafficRule.FIXED,
        TestPlan.standard());
  }
}
