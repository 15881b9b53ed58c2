package io.gigmate.scoring.experiment;

import io.gigmate.core.outreach.VariantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A share of harm that no variant may exceed. It may be checked after every message: a variant that
 * keeps to it is paused with a probability of at most 5 %, ever, exactly and from the first message
 * on.
 *
 * <p>The evidence is a likelihood ratio against the limit, averaged over shares beyond it (A. Wald,
 * Sequential Analysis, 1947; J. Ville, 1939).
 *
 * @param harm what is counted
 * @param highest the share that is still borne, between 0 and 1
 */
public record Guardrail(Harm harm, double highest) {
  private static final double[] BEYOND = {1.5, 2, 4, 8};
  private static final double FALSE_ALARMS = 0.05;

  public Guardrail {
    if (!(highest > 0 && highest < 1)) {
      throw new IllegalArgumentException(
          "the highest share of " + harm.code() + " must lie between 0 and 1: " + highest);
    }
  }

  /**
   * Returns complaints at 0.3 %, which mailbox providers bear no longer, unsubscribes at 2 % and
   * bounces at 5 %, which are ours.
   */
  public static List<Guardrail> standard() {
    return List.of(
        new Guardrail(Harm.COMPLAINT, 0.003),
        new Guardrail(Harm.UNSUBSCRIBE, 0.02),
        new Guardrail(Harm.BOUNCE, 0.05));
  }

  /** Returns the pause of a variant that is beyond the limit; empty where that is not shown. */
  public Optional<PausedVariant> check(VariantId variant, Outcomes.Shares harmed) {
    if (logEvidence(harmed) < Math.log(1 / FALSE_ALARMS)) {
      return Optional.empty();
    }
    String reason =
        String.format(
            Locale.ROOT,
            "%d of %d messages ended in %s, beyond %.4g %%",
            harmed.successes(),
            harmed.contacts(),
            harm.code(),
            100 * highest);
    return Optional.of(new PausedVariant(variant, harm, reason));
  }

  private double logEvidence(Outcomes.Shares harmed) {
    double[] logs = new double[BEYOND.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logs.length; i++) {
      double share = Math.min(highest * BEYOND[i], (1 + highest) / 2);
      logs[i] =
          harmed.successes() * Math.log(share / highest)
              + (harmed.contacts() - harmed.successes())
                  * (Math.log1p(-share) - Math.log1p(-highest));
      largest = Math.max(largest, logs[i]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - largest);
    }
    return largest + Math.log(sum / logs.length);
  }
}
