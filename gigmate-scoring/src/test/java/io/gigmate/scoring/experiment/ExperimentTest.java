package io.gigmate.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.outreach.ExperimentId;
import io.gigmate.core.outreach.VariantId;
import io.gigmate.scoring.experiment.ExperimentVerdict.HaltsOnSampleRatio;
import io.gigmate.scoring.experiment.ExperimentVerdict.KeepsRunning;
import io.gigmate.scoring.experiment.ExperimentVerdict.ProposesWinner;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static final VariantId NONE = VariantId.of("none");
  private static final VariantId WARM = VariantId.of("warm");
  private static final VariantId COLD = VariantId.of("cold");

  @Test
  void aClearWinnerIsProposedAndAPersonApprovesIt() {
    ExperimentAnalysis analysis =
        three().analyse(List.of(shares(WARM, 5000, 900), shares(NONE, 5000, 500), even(COLD)));

    assertThat(analysis.arms()).extracting(ArmResult::variant).containsExactly(NONE, COLD, WARM);
    Comparison warm = analysis.comparisons().get(1);
    assertThat(warm.arm()).isEqualTo(WARM);
    assertThat(warm.lift()).isCloseTo(0.08, within(1e-15));
    assertThat(warm.low()).isPositive().isLessThan(0.08);
    assertThat(warm.pAlwaysValid()).isLessThan(0.05).isGreaterThan(warm.pFixed());
    assertThat(analysis.verdict()).isInstanceOf(ProposesWinner.class);
    Approval approval = new Approval("Ann", Instant.EPOCH, "clear enough");
    String winner =
        analysis
            .verdict()
            .fold(
                halts -> "",
                running -> "",
                wins -> wins.approved(approval).variant() + ": " + wins.reason());
    assertThat(winner).startsWith("warm: its mean is 0.0800000 above that of none");
  }

  @Test
  void aWorseVariantProposesTheControlOnlyWhereAllAreWorse() {
    assertThat(two().analyse(List.of(shares(NONE, 5000, 900), shares(WARM, 5000, 500))).verdict())
        .isInstanceOfSatisfying(
            ProposesWinner.class, wins -> assertThat(wins.variant()).isEqualTo(NONE));
    assertThat(
            three()
                .analyse(
                    List.of(
                        shares(NONE, 5000, 900), shares(WARM, 5000, 500), shares(COLD, 5000, 900)))
                .verdict())
        .isInstanceOf(KeepsRunning.class);
  }

  @Test
  void nothingIsSaidOfContactsThatWereLost() {
    ExperimentAnalysis analysis =
        two().analyse(List.of(shares(NONE, 821_588, 80_000), shares(WARM, 815_482, 99_000)));

    assertThat(analysis.sampleRatio().p()).isCloseTo(1.82e-6, within(1e-8));
    assertThat(analysis.verdict())
        .isInstanceOfSatisfying(
            HaltsOnSampleRatio.class,
            halts -> assertThat(halts.reason()).contains("chi-square 22.77, p 1.8e-06"));
  }

  @Test
  void anUnequalSplitIsHeldToItsWeights() {
    Experiment oneToNine =
        experiment(List.of(new Arm(NONE, 1), new Arm(WARM, 9)), TrafficRule.FIXED);
    assertThat(
            oneToNine
                .analyse(List.of(shares(NONE, 1000, 100), shares(WARM, 9000, 900)))
                .sampleRatio()
                .p())
        .isEqualTo(1);
    assertThat(
            oneToNine
                .analyse(List.of(shares(NONE, 5000, 500), shares(WARM, 5000, 500)))
                .sampleRatio()
                .ok())
        .isFalse();
  }

  @Test
  void pAndIntervalAgreeAndMoreVariantsMakeBothWider() {
    for (int extra = 0; extra < 400; extra += 10) {
      List<ArmResult> results = List.of(shares(NONE, 5000, 500), shares(WARM, 5000, 500 + extra));
      Comparison alone = two().analyse(results).comparisons().get(0);
      Comparison among =
          three().analyse(List.of(results.get(0), results.get(1), even(COLD))).comparisons().get(1);
      assertThat(alone.low() > 0).isEqualTo(alone.pAlwaysValid() < 0.05);
      assertThat(among.low() > 0).isEqualTo(among.pAlwaysValid() < 0.05);
      assertThat(among.high() - among.low()).isGreaterThan(alone.high() - alone.low());
    }
  }

  @Test
  void amountsAreComparedByWelch() {
    // scipy: ttest_ind_from_stats(5, 3, 40, 4, 2, 50, equal_var=False) has p 0.0747987.
    Comparison spend =
        two()
            .analyse(List.of(amounts(NONE, 50, 4, 4), amounts(WARM, 40, 5, 9)))
            .comparisons()
            .get(0);
    assertThat(spend.pFixed()).isCloseTo(0.0747987, within(1e-6));
    assertThat(spend.lift()).isEqualTo(1);
    assertThat(spend.low()).isNegative().isFinite();
  }

  @Test
  void ofAHandfulOfAmountsNothingIsSaid() {
    Comparison few =
        two()
            .analyse(List.of(amounts(NONE, 9, 1, 1e-9), amounts(WARM, 9, 2, 1e-9)))
            .comparisons()
            .get(0);
    assertThat(few.pAlwaysValid()).isEqualTo(1);
    assertThat(few.low()).isInfinite();
    Comparison flat =
        two()
            .analyse(List.of(amounts(NONE, 50, 1, 0), amounts(WARM, 50, 1, 0)))
            .comparisons()
            .get(0);
    assertThat(flat.pAlwaysValid()).isEqualTo(1);
    assertThat(flat.pFixed()).isEqualTo(1);
    assertThat(
            two()
                .analyse(List.of(shares(NONE, 0, 0), shares(WARM, 0, 0)))
                .comparisons()
                .get(0)
                .pFixed())
        .isEqualTo(1);
  }

  @Test
  void rareOutcomesGoToFisher() {
    TwoShares rare = new TwoShares(new Outcomes.Shares(50, 0), new Outcomes.Shares(50, 3));
    assertThat(rare.suitableP()).isEqualTo(rare.fisherP());
    TwoShares usual = new TwoShares(new Outcomes.Shares(300, 30), new Outcomes.Shares(300, 45));
    assertThat(usual.suitableP()).isEqualTo(usual.p());
  }

  @Test
  void trafficThatFollowsResultsHasNoEffects() {
    Experiment bandit =
        experiment(List.of(new Arm(NONE, 1), new Arm(WARM, 1)), TrafficRule.ADAPTIVE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bandit.analyse(List.of(shares(NONE, 10, 1), shares(WARM, 10, 2))))
        .withMessageContaining("no effect is reported");
  }

  @Test
  void whatIsNoExperimentIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> experiment(List.of(new Arm(NONE, 1)), TrafficRule.FIXED));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> experiment(List.of(new Arm(WARM, 1), new Arm(COLD, 1)), TrafficRule.FIXED))
        .withMessage("the control is none of the variants: none");
    assertThatIllegalArgumentException().isThrownBy(() -> new Arm(NONE, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TestPlan(0, 0.05));
    assertThatIllegalArgumentException().isThrownBy(() -> new TestPlan(10, 0.6));
    assertThatIllegalArgumentException().isThrownBy(() -> new Outcomes.Shares(2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Outcomes.Amounts(2, Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NormalMixture(0));
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.ofShares(0.1, 0.1, 0.05, 0.8));
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.ofMeans(0, 1, 0.05, 0.8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two().analyse(List.of(shares(NONE, 10, 1))))
        .withMessage("one result of warm is needed, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two().analyse(List.of(shares(NONE, 10, 1), amounts(WARM, 10, 1, 1))))
        .withMessageContaining("two kinds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two().analyse(List.of(even(NONE), even(WARM), even(COLD))));
  }

  private static Experiment two() {
    return experiment(List.of(new Arm(NONE, 1), new Arm(WARM, 1)), TrafficRule.FIXED);
  }

  private static Experiment three() {
    return experiment(
        List.of(new Arm(NONE, 1), new Arm(COLD, 1), new Arm(WARM, 1)), TrafficRule.FIXED);
  }

  private static Experiment experiment(List<Arm> arms, TrafficRule traffic) {
    return new Experiment(
        ExperimentId.of("subject"),
        DecidingMetric.RESPONSE,
        arms,
        NONE,
        traffic,
        TestPlan.standard());
  }

  private static ArmResult even(VariantId variant) {
    return shares(variant, 5000, 510);
  }

  private static ArmResult shares(VariantId variant, long contacts, long successes) {
    return ArmResult.shares(variant, contacts, successes);
  }

  private static ArmResult amounts(VariantId variant, long contacts, double mean, double variance) {
    return new ArmResult(variant, new Outcomes.Amounts(contacts, mean, variance));
  }
}
