package io.gigmate.core.campaign;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient did about a campaign, or what became of the message to them.
 *
 * @param campaign the campaign
 * @param recipient who
 * @param kind what
 * @param event tells several of a kind apart, so that one that is told twice counts once
 * @param value what it was worth; only of a conversion, and null where nobody knows
 * @param at when, to the millisecond
 */
public record CampaignSignal(
    CampaignId campaign,
    RecipientId recipient,
    Kind kind,
    String event,
    @Nullable Money value,
    Instant at) {
  /** The event of whoever tells of one of a kind only. */
  public static final String ONLY = "1";

  /** What a recipient did, or what became of the message. */
  public enum Kind {
    /** A program fetched a picture; many do so without anybody looking. */
    OPENED,
    /** Followed a link. */
    CLICKED,
    /** Wrote back, and not by a machine. */
    RESPONDED,
    /** Did what the campaign was for. */
    CONVERTED,
    /** The address takes nothing, for good. */
    BOUNCED,
    /** Called it spam. */
    COMPLAINED,
    /** Does not want to hear from us again. */
    UNSUBSCRIBED;

    /** Returns the name that tables and the API carry, such as {@code opened}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of this code. */
    public static Kind parse(String code) {
      return Arrays.stream(values())
          .filter(each -> each.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such signal: '" + code + "'"));
    }
  }

  public CampaignSignal {
    event = Checks.id("event of a signal", event);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    if (value != null && (kind != Kind.CONVERTED || value.isNegative())) {
      throw new IllegalArgumentException(
          "only a conversion has a value, which is not negative: " + kind.code() + ", " + value);
    }
  }

  /** Returns a signal without a value, of which there is one of its kind. */
  public static CampaignSignal of(
      CampaignId campaign, RecipientId recipient, Kind kind, Instant at) {
    return new CampaignSignal(campaign, recipient, kind, ONLY, null, at);
  }
}
