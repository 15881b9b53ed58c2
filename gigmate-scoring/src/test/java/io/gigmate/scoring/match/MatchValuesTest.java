package io.gigmate.scoring.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.prospect.ProspectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchValuesTest {
  private static final Explanation WHY =
      Explanation.of(Scale.LOG_ODDS, List.of(Factor.of("name", 3, "name agrees (Room)")));

  /** Odds of 1 to 99, nine times and 950 times as likely: 86.3636 to 1. */
  @Test
  void weightsAddUpAsOddsMultiply() {
    MatchWeight total =
        MatchWeight.prior(0.01)
            .plus(MatchWeight.of(0.9, 0.1))
            .plus(MatchWeight.NONE)
            .plus(MatchWeight.of(0.95, 0.001));
    assertThat(MatchWeight.prior(0.01).bits()).isCloseTo(-6.62936, within(1e-5));
    assertThat(MatchWeight.of(0.9, 0.1).bits()).isCloseTo(3.16993, within(1e-5));
    assertThat(MatchWeight.of(0.95, 0.001).bits()).isCloseTo(9.89178, within(1e-5));
    assertThat(total.bits()).isCloseTo(6.43235, within(1e-5));
    assertThat(total.probability()).isCloseTo(86.36364 / 87.36364, within(1e-7));
    assertThat(total).isGreaterThan(MatchWeight.NONE);
    assertThat(MatchWeight.NONE.probability()).isEqualTo(0.5);
  }

  @Test
  void refusesSharesThatAreNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> MatchWeight.of(0, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> MatchWeight.of(0.5, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> MatchWeight.prior(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new MatchWeight(Double.NaN));
  }

  @Test
  void twoThresholdsMakeThreeVerdicts() {
    MatchThresholds thresholds = new MatchThresholds(0.9, 0.4);
    assertThat(thresholds.verdict(0.9)).isEqualTo(Verdict.SAME);
    assertThat(thresholds.verdict(0.89)).isEqualTo(Verdict.REVIEW);
    assertThat(thresholds.verdict(0.4)).isEqualTo(Verdict.REVIEW);
    assertThat(thresholds.verdict(0.39)).isEqualTo(Verdict.DIFFERENT);
    assertThat(Verdict.REVIEW.code()).isEqualTo("review");
    assertThatIllegalArgumentException().isThrownBy(() -> new MatchThresholds(0.4, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> new MatchThresholds(1, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new MatchThresholds(0.9, 0));
  }

  @Test
  void aPairIsWrittenOnce() {
    ProspectId a = ProspectId.of("a");
    ProspectId b = ProspectId.of("b");
    assertThat(new MatchedPair(a, b, 0.95, Verdict.SAME, WHY).evidence())
        .isEqualTo("name agrees (Room)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatchedPair(b, a, 0.95, Verdict.SAME, WHY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatchedPair(a, b, 1.95, Verdict.SAME, WHY));
    Explanation points = Explanation.of(Scale.POINTS, List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatchedPair(a, b, 0.95, Verdict.SAME, points));
  }
}
