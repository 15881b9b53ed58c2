package io.gigmate.scoring.lead.learned;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Unattended;
import io.gigmate.scoring.internal.stats.PairedAuc;
import java.util.Locale;
import java.util.Optional;

/**
 * The model in use. It stays until another beats it on outcomes that neither has learned from, and
 * until a person has approved the change.
 *
 * <pre>{@code
 * ChallengeOutcome outcome = champion.challengedBy(challenger, lastMonth);
 * Champion next =
 *     outcome.fold(keeps -> champion, asks -> asks.approved(approval));
 * }</pre>
 *
 * <p>To beat it means to rank better beyond chance, at the 5 % level of DeLong's one-sided test for
 * two AUC on the same rows (Biometrics 44, 1988), without a higher log-loss: a model that ranks
 * better and misstates the chances is no gain.
 *
 * @param model the one in use
 * @param approval by whom, when and why it was put in use
 */
public record Champion(LeadModel model, Approval approval) {
  /** The normal quantile of 0.95. */
  private static final double BEYOND_CHANCE = 1.6449;

  private static final int FEWEST_OF_A_CLASS = 10;

  /**
   * Compares another model on held-out leads. That neither learned from them is for the caller to
   * see to: a model's memory looks like skill.
   *
   * @throws IllegalArgumentException where the leads have no outcomes, or fewer than ten of a kind
   */
  public ChallengeOutcome challengedBy(LeadModel challenger, LeadTable heldOut) {
    int[] outcomes = heldOut.outcomes();
    int converted = heldOut.converted();
    if (Math.min(converted, outcomes.length - converted) < FEWEST_OF_A_CLASS) {
      throw new IllegalArgumentException(
          "a challenge takes "
              + FEWEST_OF_A_CLASS
              + " held-out leads of each outcome: "
              + converted
              + " of "
              + outcomes.length
              + " converted");
    }
    double[] ours = model.probabilities(heldOut);
    double[] theirs = challenger.probabilities(heldOut);
    PairedAuc ranks = PairedAuc.of(ours, theirs, outcomes);
    LeadMetrics champion = LeadMetrics.of(ours, outcomes);
    LeadMetrics other = LeadMetrics.of(theirs, outcomes);
    ChallengeOutcome.Figures figures = new ChallengeOutcome.Figures(champion, other, ranks.z());
    if (ranks.z() < BEYOND_CHANCE) {
      return new ChallengeOutcome.KeepsChampion(
          said(
              "its AUC is %.4f and the challenger's %.4f, which is not better beyond chance"
                  + " (z %.2f)",
              ranks.first(), ranks.second(), ranks.z()),
          figures);
    }
    if (other.logLoss() > champion.logLoss()) {
      return new ChallengeOutcome.KeepsChampion(
          said(
              "the challenger ranks better but its log-loss is %.5f, above %.5f",
              other.logLoss(), champion.logLoss()),
          figures);
    }
    return new ChallengeOutcome.AsksForApproval(
        challenger,
        said(
            "the challenger's AUC is %.4f, above %.4f beyond chance (z %.2f), and its log-loss is"
                + " no higher",
            ranks.second(), ranks.first(), ranks.z()),
        figures);
  }

  /**
   * Compares another model that was learned without a person, where the settings have {@code
   * learning_mode_enabled} on; empty where they have it off.
   */
  public Optional<ChallengeOutcome> challengedBy(
      LeadModel challenger, LeadTable heldOut, Configuration settings) {
    return Unattended.CHALLENGE_LEAD_MODEL.isPermitted(settings)
        ? Optional.of(challengedBy(challenger, heldOut))
        : Optional.empty();
  }

  private static String said(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }
}
