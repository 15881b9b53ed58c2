package io.gigmate.core.campaign;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a recipient did about a campaign.
 *
 * @param campaign the campaign
 * @param recipient who
 * @param kind what
 * @param at when, to the millisecond
 */
public record CampaignSignal(CampaignId campaign, RecipientId recipient, Kind kind, Instant at) {
  /** What a recipient did. */
  public enum Kind {
    /** A program fetched a picture; many do so without anybody looking. */
    OPENED,
    /** Followed a link. */
    CLICKED,
    /** Wrote back, and not by a machine. */
    RESPONDED,
    /** Did what the campaign was for. */
    CONVERTED;

    /** Returns the name that tables and the API carry, such as {@code opened}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of this code. */
    public static Kind parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public CampaignSignal {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
