package io.gigmate.core.compliance;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.place.Region.Cover;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wants to send, with what is known. Null means unknown, which no rule that
 * needs the fact ever allows.
 *
 * @param now the time of the question
 * @param tenantZone the zone of the operator's civil day
 * @param channel that carries it
 * @param purpose why it is sent
 * @param sender who writes
 * @param message what is written
 * @param recipient who is written to
 * @param facts what else the rules ask for
 * @param campaign it belongs to
 * @param sent what left so far
 * @param limits of that
 * @param focus whether the recipient is of interest; null where the operator set no focus
 */
public record OutreachRequest(
    @Nullable Instant now,
    @Nullable ZoneId tenantZone,
    @Nullable Channel channel,
    @Nullable Purpose purpose,
    Sender sender,
    Message message,
    Recipient recipient,
    Facts facts,
    Campaign campaign,
    Sent sent,
    Limits limits,
    @Nullable Focus focus) {

  /**
   * Who writes.
   *
   * @param name that is shown
   * @param from the address that it comes from
   * @param replyTo the address that answers go to
   * @param postalAddress that the message shows
   */
  public record Sender(
      @Nullable String name,
      @Nullable String from,
      @Nullable String replyTo,
      @Nullable String postalAddress) {}

  /**
   * What is written.
   *
   * @param subject of a mail
   * @param body without the footer, which the sender's address and the opt-out are put into
   * @param identifiedAsAd whether it says that it is an advertisement
   * @param priorThread whether it answers or forwards a real message
   * @param listUnsubscribe the addresses of the header of that name
   * @param listUnsubscribePost the header of that name
   * @param optOutValidDays how long the opt-out works after sending
   * @param optOutNeedsLogin whether opting out needs a login, a fee or data
   */
  public record Message(
      @Nullable String subject,
      @Nullable String body,
      @Nullable Boolean identifiedAsAd,
      @Nullable Boolean priorThread,
      @Nullable List<String> listUnsubscribe,
      @Nullable String listUnsubscribePost,
      @Nullable Integer optOutValidDays,
      @Nullable Boolean optOutNeedsLogin) {
    public Message {
      listUnsubscribe = listUnsubscribe == null ? null : List.copyOf(listUnsubscribe);
    }
  }

  /** What a recipient is before the law. */
  public enum RecipientType {
    /** A legal person. */
    BUSINESS,
    /** A natural person. */
    PERSON
  }

  /**
   * Who is written to.
   *
   * @param type before the law
   * @param email address
   * @param phone number
   * @param country two letters, ISO 3166-1
   * @param region the state or province
   * @param postalCode as addresses carry it
   * @param timeZone where somebody stated it
   * @param consents that are on record; empty where there are none
   * @param objected whether they objected to direct marketing
   * @param optedOut what they opted out of; empty where they did not
   * @param gpc whether their browser sent the opt-out preference signal
   */
  public record Recipient(
      @Nullable RecipientType type,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String country,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable ZoneId timeZone,
      @Nullable List<Consent> consents,
      @Nullable Boolean objected,
      @Nullable List<OptOut> optedOut,
      @Nullable Boolean gpc) {
    public Recipient {
      consents = consents == null ? null : List.copyOf(consents);
      optedOut = optedOut == null ? null : List.copyOf(optedOut);
    }
  }

  /**
   * A consent as the request states it.
   *
   * @param channel on which
   * @param kind how
   * @param given when
   * @param textVersion names the words that were shown
   */
  public record Consent(
      @Nullable Channel channel,
      @Nullable ConsentKind kind,
      @Nullable Instant given,
      @Nullable String textVersion) {}

  /**
   * An opt-out as the request states it.
   *
   * @param channel on which; null for all of them
   * @param at when
   */
  public record OptOut(@Nullable Channel channel, @Nullable Instant at) {}

  /**
   * What else the rules ask for.
   *
   * @param autodialed whether a machine dials or speaks
   * @param dncListDate the version of the national do-not-call list
   * @param assessmentId of the recorded assessment of legitimate interest
   * @param sourceNoticeGiven whether the recipient was or is told where the data come from
   */
  public record Facts(
      @Nullable Boolean autodialed,
      @Nullable LocalDate dncListDate,
      @Nullable String assessmentId,
      @Nullable Boolean sourceNoticeGiven) {}

  /**
   * The campaign of a message.
   *
   * @param id identifies it
   * @param approved whether a person approved it
   */
  public record Campaign(@Nullable String id, @Nullable Boolean approved) {}

  /**
   * What left so far.
   *
   * @param today on the operator's civil day
   * @param last24h in the last 24 hours: after now - 24 h
   * @param oldestIn24h when the oldest of those left
   * @param toRecipient7d to this recipient in the last seven days
   */
  public record Sent(
      @Nullable Integer today,
      @Nullable Integer last24h,
      @Nullable Instant oldestIn24h,
      @Nullable Integer toRecipient7d) {}

  /**
   * How much may leave.
   *
   * @param perDay on a civil day, and in any 24 hours
   * @param toRecipient7d to one recipient in seven days
   */
  public record Limits(@Nullable Integer perDay, @Nullable Integer toRecipient7d) {}

  /**
   * Whether a recipient is of interest to the operator.
   *
   * @param market whether they are where the operator works
   * @param genre whether they play what the operator is after; null where genres do not matter
   */
  public record Focus(Cover market, @Nullable Cover genre) {}
}
