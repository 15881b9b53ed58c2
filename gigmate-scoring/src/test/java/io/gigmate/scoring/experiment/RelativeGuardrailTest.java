package io.gigmate.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.outreach.ExperimentId;
import io.gigmate.core.outreach.VariantId;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A variant that does more harm than the control is paused, one that keeps to the margin rarely.
 */
class RelativeGuardrailTest {
  private static final VariantId WARM = VariantId.of("warm");
  private static final VariantId PLAIN = VariantId.of("plain");
  private static final VariantId BOLD = VariantId.of("bold");
  private static final RelativeGuardrail UNSUBSCRIBES =
      new RelativeGuardrail(Harm.UNSUBSCRIBE, 0.005);
  private static final int MOST = 20_000;

  @ParameterizedTest
  @CsvSource({
    "0,0,0,0,false",
    "10,10,10,0,false",
    "1000,40,1000,40,false",
    "1000,40,0,0,false",
    "4000,160,4000,60,true",
    "4000,60,4000,160,false",
    "40000,600,40000,440,false"
  })
  void whatIsShownToBeBeyondTheMarginIsPaused(
      long messages, long harmed, long control, long harmedThere, boolean paused) {
    assertThat(
            UNSUBSCRIBES
                .check(
                    WARM,
                    new Outcomes.Shares(messages, harmed),
                    new Outcomes.Shares(control, harmedThere))
                .isPresent())
        .isEqualTo(paused);
  }

  /** Looked at after every pair of messages, and exactly at the margin, which is the worst case. */
  @ParameterizedTest
  @CsvSource({"0.005, 0.01, 0.015", "0.001, 0.001, 0.002", "0.02, 0.03, 0.05"})
  void atTheMarginItIsRarelyPausedHoweverOftenOneLooks(
      double margin, double control, double variant) {
    int runs = 200;
    int paused = 0;
    for (int run = 0; run < runs; run++) {
      paused += pausedAfter(margin, control, variant, run) < MOST ? 1 : 0;
    }
    assertThat(paused).isLessThanOrEqualTo(runs / 20);
  }

  @Test
  void farBeyondTheMarginItIsPausedSoon() {
    long messages = 0;
    for (int run = 0; run < 100; run++) {
      messages += pausedAfter(0.005, 0.01, 0.03, run);
    }
    assertThat(messages / 100).isLessThan(2500);
  }

  private static int pausedAfter(double margin, double control, double variant, int seed) {
    RelativeGuardrail rail = new RelativeGuardrail(Harm.UNSUBSCRIBE, margin);
    SplitMix dice = new SplitMix(seed);
    long ours = 0;
    long theirs = 0;
    for (int n = 1; n <= MOST; n++) {
      boolean changed = dice.nextDouble() < variant;
      ours += changed ? 1 : 0;
      theirs += dice.nextDouble() < control ? 1 : 0;
      // Evidence rises only where the variant does harm.
      if (changed
          && rail.check(WARM, new Outcomes.Shares(n, ours), new Outcomes.Shares(n, theirs))
              .isPresent()) {
        return n;
      }
    }
    return MOST;
  }

  @Test
  void allGuardrailsTogetherPauseEachVariantOnceAndTheControlByItself() {
    Experiment experiment =
        new Experiment(
            ExperimentId.of("one"),
            DecidingMetric.RESPONSE,
            List.of(new Arm(PLAIN, 1), new Arm(WARM, 1), new Arm(BOLD, 1)),
            PLAIN,
            TrafficRule.FIXED,
            TestPlan.standard());
    List<PausedVariant> paused =
        Guardrails.standard()
            .check(
                experiment,
                Harm.UNSUBSCRIBE,
                List.of(
                    ArmResult.shares(BOLD, 10_000, 900),
                    ArmResult.shares(WARM, 10_000, 180),
                    ArmResult.shares(PLAIN, 10_000, 60)));
    assertThat(paused)
        .extracting(PausedVariant::reason)
        .containsExactly(
            "180 of 10000 messages ended in unsubscribe, 60 of 10000 of the control: more than"
                + " 0.5000 points worse",
            "900 of 10000 messages ended in unsubscribe, beyond 2.000 %");
    List<ArmResult> bad =
        List.of(
            ArmResult.shares(BOLD, 10_000, 0),
            ArmResult.shares(WARM, 10_000, 0),
            ArmResult.shares(PLAIN, 10_000, 900));
    assertThat(Guardrails.standard().check(experiment, Harm.UNSUBSCRIBE, bad))
        .extracting(PausedVariant::variant)
        .containsExactly(PLAIN);
    assertThat(Guardrails.standard().check(experiment, Harm.COMPLAINT, bad))
        .extracting(PausedVariant::variant)
        .containsExactly(PLAIN);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Guardrails.standard()
                    .check(
                        experiment,
                        Harm.BOUNCE,
                        List.of(
                            new ArmResult(BOLD, new Outcomes.Amounts(10, 1, 1)),
                            new ArmResult(WARM, new Outcomes.Amounts(10, 1, 1)),
                            new ArmResult(PLAIN, new Outcomes.Amounts(10, 1, 1)))));
  }

  @Test
  void marginsAreShares() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RelativeGuardrail(Harm.BOUNCE, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RelativeGuardrail(Harm.BOUNCE, 0.25));
  }
}
