package io.gigmate.scoring.experiment;

import io.gigmate.core.outreach.VariantId;
import io.gigmate.scoring.internal.stats.BetaLaw;

/**
 * A variant beside the control. The interval and {@code pAlwaysValid} hold at whatever moment one
 * looks, and for all variants of the experiment together; {@code pFixed} holds for one look, which
 * was fixed before, and for this variant alone.
 *
 * @param arm the variant
 * @param control what it is compared with
 * @param lift the variant's mean less the control's
 * @param low the lower end of the lift's interval; minus infinity where too little is known
 * @param high the upper end of the lift's interval; infinity where too little is known
 * @param pAlwaysValid below the plan's alpha just where the interval leaves out 0
 * @param pFixed of a chi-square test (Fisher's where a count expected is below 5), or of Welch's t
 */
public record Comparison(
    VariantId arm,
    VariantId control,
    double lift,
    double low,
    double high,
    double pAlwaysValid,
    double pFixed) {

  /** Compares two arms. */
  static Comparison of(ArmResult arm, ArmResult control, OpenEndedLook look) {
    Outcomes ours = arm.outcomes();
    Outcomes theirs = control.outcomes();
    double lift = ours.mean() - theirs.mean();
    double reach = look.reach(ours, theirs);
    boolean known = Double.isFinite(reach);
    double farthest = known && ours instanceof Outcomes.Shares ? 1 : Double.POSITIVE_INFINITY;
    return new Comparison(
        arm.variant(),
        control.variant(),
        lift,
        Math.max(-farthest, lift - reach),
        Math.min(farthest, lift + reach),
        look.p(ours, theirs),
        fixedP(ours, theirs));
  }

  private static double fixedP(Outcomes ours, Outcomes theirs) {
    if (ours.contacts() < 2 || theirs.contacts() < 2) {
      return 1;
    }
    if (ours instanceof Outcomes.Shares first && theirs instanceof Outcomes.Shares second) {
      return new TwoShares(first, second).suitableP();
    }
    return welch((Outcomes.Amounts) ours, (Outcomes.Amounts) theirs);
  }

  /** B. Welch, The generalization of Student's problem, Biometrika 34 (1947). */
  private static double welch(Outcomes.Amounts ours, Outcomes.Amounts theirs) {
    double first = ours.variance() / ours.contacts();
    double second = theirs.variance() / theirs.contacts();
    double both = first + second;
    double lift = ours.mean() - theirs.mean();
    if (both == 0) {
      return lift == 0 ? 1 : 0;
    }
    double degrees =
        both
            * both
            / (first * first / (ours.contacts() - 1) + second * second / (theirs.contacts() - 1));
    return BetaLaw.studentBeyond(lift / Math.sqrt(both), degrees);
  }

  /** Answers whether it may be said that the variant does better than the control. */
  boolean better(double alpha) {
    return lift > 0 && pAlwaysValid < alpha;
  }

  /** Answers whether it may be said that the variant does worse than the control. */
  boolean worse(double alpha) {
    return lift < 0 && pAlwaysValid < alpha;
  }
}
