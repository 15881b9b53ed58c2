package io.gigmate.core.campaign;

import io.gigmate.core.outreach.RecipientId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign would do if it ran now.
 *
 * @param campaign the campaign
 * @param reachable how many of its segment have an address on its channel
 * @param unreachable how many have none, and are passed over
 * @param samples the messages to the first of them
 */
public record CampaignPreview(
    Campaign campaign, int reachable, int unreachable, List<Sample> samples) {
  public CampaignPreview {
    samples = List.copyOf(samples);
  }

  /**
   * A message to one recipient.
   *
   * @param recipient to whom
   * @param subject null where no message comes about
   * @param body with its footer; null where no message comes about
   * @param verdict whether it could leave, such as {@code ALLOW}
   * @param why in one line
   */
  public record Sample(
      RecipientId recipient,
      @Nullable String subject,
      @Nullable String body,
      String verdict,
      String why) {}
}
