package io.gigmate.scoring.growth;

import io.gigmate.scoring.internal.text.TextChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * It is time to ask a member something. Nothing is sent by this; it is the audience of a campaign.
 *
 * @param member who
 * @param stage where on their way
 * @param why in a sentence
 * @param at when, to the millisecond
 */
public record JourneyTrigger(Member member, JourneyStage stage, String why, Instant at) {
  public JourneyTrigger {
    why = TextChecks.text("why", why, 500);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
