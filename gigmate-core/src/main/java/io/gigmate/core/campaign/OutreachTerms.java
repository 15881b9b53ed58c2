package io.gigmate.core.campaign;

import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.internal.Checks;

/**
 * On what terms an operator writes to people.
 *
 * @param sender who writes; what is null of it is unknown, and mail without it does not leave
 * @param optOutPage where a token is put behind, such as {@code https://gigmate.example/u/}
 * @param optOutDays how long an opt-out works after sending
 * @param perRecipient how many messages one recipient may get in seven days
 */
public record OutreachTerms(Sender sender, String optOutPage, int optOutDays, int perRecipient) {
  private static final int LONGEST = 500;

  public OutreachTerms {
    optOutPage = Checks.text("opt-out page", optOutPage, LONGEST);
    Checks.between("days of an opt-out", optOutDays, 1, 10_000);
    Checks.between("messages to a recipient in seven days", perRecipient, 1, 100);
  }
}
