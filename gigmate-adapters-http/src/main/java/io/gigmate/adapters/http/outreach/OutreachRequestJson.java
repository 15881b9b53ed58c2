package io.gigmate.adapters.http.outreach;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.core.compliance.OutreachRequest;
import io.gigmate.core.compliance.OutreachRequest.Campaign;
import io.gigmate.core.compliance.OutreachRequest.Consent;
import io.gigmate.core.compliance.OutreachRequest.Facts;
import io.gigmate.core.compliance.OutreachRequest.Limits;
import io.gigmate.core.compliance.OutreachRequest.Message;
import io.gigmate.core.compliance.OutreachRequest.OptOut;
import io.gigmate.core.compliance.OutreachRequest.Recipient;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.compliance.OutreachRequest.Sent;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.Purpose;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message that somebody wants to send as JSON, as docs/compliance.md describes it. */
public final class OutreachRequestJson {
  private OutreachRequestJson() {}

  /**
   * A request and the id by which it is answered.
   *
   * @param id as the text states it
   * @param request what is asked
   */
  public record Identified(String id, OutreachRequest request) {}

  /**
   * Returns the request; null where it was reported what is wrong with it.
   *
   * @param passedOver takes the paths of the keys that are not known
   */
  public static @Nullable Identified read(JsonObject json, Set<String> passedOver) {
    long before = json.problems();
    String id = json.text("id");
    KnownFacts facts =
        KnownFacts.of(
            json,
            List.of(
                "id",
                "now",
                "tenant",
                "channel",
                "purpose",
                "sender",
                "message",
                "recipient",
                "facts",
                "campaign",
                "sent",
                "limits"),
            passedOver);
    OutreachRequest request =
        new OutreachRequest(
            facts.instant("now"),
            facts.part("tenant", List.of("time_zone")).zone("time_zone"),
            facts.code("channel", Channel::parse),
            facts.code("purpose", Purpose::parse),
            sender(facts.part("sender", List.of("name", "from", "reply_to", "postal_address"))),
            message(facts),
            recipient(facts),
            facts(facts),
            campaign(facts.part("campaign", List.of("id", "approved"))),
            sent(facts),
            limits(facts.part("limits", List.of("per_day", "to_recipient_7d"))),
            null);
    return id == null || json.problems() > before ? null : new Identified(id, request);
  }

  private static Sender sender(KnownFacts sender) {
    return new Sender(
        sender.text("name"),
        sender.text("from"),
        sender.text("reply_to"),
        sender.text("postal_address"));
  }

  private static Message message(KnownFacts request) {
    KnownFacts message =
        request.part(
            "message",
            List.of(
                "subject",
                "body",
                "identified_as_ad",
                "prior_thread",
                "list_unsubscribe",
                "list_unsubscribe_post",
                "opt_out_valid_days",
                "opt_out_needs_login"));
    return new Message(
        message.text("subject"),
        message.text("body"),
        message.flag("identified_as_ad"),
        message.flag("prior_thread"),
        message.texts("list_unsubscribe"),
        message.text("list_unsubscribe_post"),
        message.count("opt_out_valid_days"),
        message.flag("opt_out_needs_login"));
  }

  private static Recipient recipient(KnownFacts request) {
    KnownFacts recipient =
        request.part(
            "recipient",
            List.of(
                "type",
                "email",
                "phone",
                "country",
                "region",
                "postal_code",
                "time_zone",
                "consents",
                "objected",
                "opted_out",
                "gpc"));
    return new Recipient(
        recipient.code("type", OutreachRequestJson::type),
        recipient.text("email"),
        recipient.text("phone"),
        recipient.text("country"),
        recipient.text("region"),
        recipient.text("postal_code"),
        recipient.zone("time_zone"),
        recipient.parts(
            "consents",
            List.of("channel", "kind", "given", "text_version"),
            consent ->
                new Consent(
                    consent.code("channel", Channel::parse),
                    consent.code("kind", ConsentKind::parse),
                    consent.instant("given"),
                    consent.text("text_version"))),
        recipient.flag("objected"),
        recipient.parts(
            "opted_out",
            List.of("channel", "at"),
            optOut ->
                new OptOut(
                    "all".equals(optOut.text("channel"))
                        ? null
                        : optOut.code("channel", Channel::parse),
                    optOut.instant("at"))),
        recipient.flag("gpc"));
  }

  private static RecipientType type(String code) {
    return switch (code) {
      case "business" -> RecipientType.BUSINESS;
      case "person" -> RecipientType.PERSON;
      default -> throw new IllegalArgumentException("must be business or person: '" + code + "'");
    };
  }

  private static Facts facts(KnownFacts request) {
    KnownFacts facts =
        request.part(
            "facts",
            List.of("autodialed", "dnc_list_date", "assessment_id", "source_notice_given"));
    return new Facts(
        facts.flag("autodialed"),
        facts.date("dnc_list_date"),
        facts.text("assessment_id"),
        facts.flag("source_notice_given"));
  }

  private static Campaign campaign(KnownFacts campaign) {
    return new Campaign(campaign.text("id"), campaign.flag("approved"));
  }

  private static Sent sent(KnownFacts request) {
    KnownFacts sent =
        request.part("sent", List.of("today", "last_24h", "oldest_in_24h", "to_recipient_7d"));
    return new Sent(
        sent.count("today"),
        sent.count("last_24h"),
        sent.instant("oldest_in_24h"),
        sent.count("to_recipient_7d"));
  }

  private static Limits limits(KnownFacts limits) {
    return new Limits(limits.count("per_day"), limits.count("to_recipient_7d"));
  }
}
