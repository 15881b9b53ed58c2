package io.gigmate.core.compliance;

import java.time.Duration;
import java.time.Instant;

/**
 * The one text that may confirm a revocation (47 CFR 64.1200(a)(12), rule TC-7): without marketing,
 * once, within five minutes, whatever the hour.
 */
public final class ConfirmationText {
  private static final Duration LATEST = Duration.ofMinutes(5);

  private ConfirmationText() {}

  /**
   * Answers whether it may leave.
   *
   * @param revoked when the revocation came
   * @param now the time of the question
   * @param alreadyConfirmed whether one was sent
   * @param markets whether it advertises anything
   */
  public static Verdict judge(
      Instant revoked, Instant now, boolean alreadyConfirmed, boolean markets) {
    if (alreadyConfirmed) {
      return Verdict.deny("the revocation was confirmed already");
    }
    if (markets) {
      return Verdict.deny("a confirmation does not advertise");
    }
    if (now.isBefore(revoked)) {
      return Verdict.review("the revocation came after now");
    }
    return Duration.between(revoked, now).compareTo(LATEST) > 0
        ? Verdict.deny("the five minutes for a confirmation are over")
        : Verdict.allow("within five minutes");
  }
}
