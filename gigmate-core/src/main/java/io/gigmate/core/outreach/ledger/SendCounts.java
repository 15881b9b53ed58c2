package io.gigmate.core.outreach.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was granted beside one send, which the caps of the rules are asked with.
 *
 * @param onDay from the quota of its civil day
 * @param inWindow that may have left in the last 24 hours
 * @param oldestInWindow until when the oldest of those could leave; null where there is none
 * @param toRecipient to its address in the last seven days; a number is one, called or texted
 * @param ofCampaign of its campaign from the quota of its civil day
 */
public record SendCounts(
    int onDay, int inWindow, @Nullable Instant oldestInWindow, int toRecipient, int ofCampaign) {
  /** How far back what one recipient got counts. */
  public static final Duration WEEK = Duration.ofDays(7);
}
