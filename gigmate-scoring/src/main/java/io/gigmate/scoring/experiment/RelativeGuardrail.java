package io.gigmate.scoring.experiment;

import io.gigmate.core.outreach.VariantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much more harm than the control a variant may do. It may be checked after every message: one
 * that keeps to the margin is paused with a probability of at most 5 %, ever, as far as {@link
 * OpenEndedLook} holds for few harms; docs/experiments.md has what was measured. Where traffic
 * follows results, the counts are biased and the promise is only about right.
 *
 * @param harm what is counted
 * @param margin by which its share may be above the control's, between 0 and 1
 */
public record RelativeGuardrail(Harm harm, double margin) {
  private static final double FALSE_ALARMS = 0.05;

  public RelativeGuardrail {
    if (!(margin > 0 && margin < 0.25)) {
      throw new IllegalArgumentException(
          "the margin of " + harm.code() + " must lie between 0 and 0.25: " + margin);
    }
  }

  /**
   * Returns complaints at 0.1 points above the control, which is the mailbox providers' aim for all
   * of them, and, declared, unsubscribes at 0.5 points and bounces at 2.
   */
  public static List<RelativeGuardrail> standard() {
    return List.of(
        new RelativeGuardrail(Harm.COMPLAINT, 0.001),
        new RelativeGuardrail(Harm.UNSUBSCRIBE, 0.005),
        new RelativeGuardrail(Harm.BOUNCE, 0.02));
  }

  /** Returns the pause of a variant beyond the margin; empty where that is not shown. */
  public Optional<PausedVariant> check(
      VariantId variant, Outcomes.Shares harmed, Outcomes.Shares control) {
    double worse = harmed.mean() - control.mean();
    // Sharpest for a variant that is beyond the margin by as much again.
    OpenEndedLook look = new OpenEndedLook(TestPlan.forShares(margin, 3 * margin), 1);
    if (!(worse > margin) || look.p(harmed, control, margin) >= FALSE_ALARMS) {
      return Optional.empty();
    }
    String reason =
        String.format(
            Locale.ROOT,
            "%d of %d messages ended in %s, %d of %d of the control: more than %.4g points worse",
            harmed.successes(),
            harmed.contacts(),
            harm.code(),
            control.successes(),
            control.contacts(),
            100 * margin);
    return Optional.of(new PausedVariant(variant, harm, reason));
  }
}
