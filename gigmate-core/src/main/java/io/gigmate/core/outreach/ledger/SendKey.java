package io.gigmate.core.outreach.ledger;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import java.util.Comparator;

/**
 * What may leave once: a step of a campaign to a recipient.
 *
 * @param campaign the campaign
 * @param step which of its messages, 1 to 100 characters
 * @param recipient to whom
 */
public record SendKey(CampaignId campaign, String step, RecipientId recipient)
    implements Comparable<SendKey> {
  private static final Comparator<SendKey> ORDER =
      Comparator.comparing(SendKey::campaign)
          .thenComparing(SendKey::step)
          .thenComparing(SendKey::recipient);

  public SendKey {
    Checks.id("step", step);
  }

  /** Returns the key with these parts. */
  public static SendKey of(CampaignId campaign, String step, RecipientId recipient) {
    return new SendKey(campaign, step, recipient);
  }

  @Override
  public int compareTo(SendKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return campaign + "/" + step + "/" + recipient;
  }
}
