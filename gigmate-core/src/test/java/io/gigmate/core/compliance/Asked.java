package io.gigmate.core.compliance;

import io.gigmate.core.compliance.OutreachRequest.Campaign;
import io.gigmate.core.compliance.OutreachRequest.Consent;
import io.gigmate.core.compliance.OutreachRequest.Facts;
import io.gigmate.core.compliance.OutreachRequest.Focus;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request that every rule allows, to be changed in one place. */
final class Asked {
  @Nullable Instant now = Instant.parse("2026-03-02T15:00:00Z");
  @Nullable ZoneId tenantZone = ZoneId.of("America/Chicago");
  @Nullable Channel channel = Channel.EMAIL;
  @Nullable Purpose purpose = Purpose.COMMERCIAL;
  @Nullable String name = "GigMate";
  @Nullable String from = "hello@gigmate.example";
  @Nullable String replyTo = "hello@gigmate.example";
  @Nullable String postalAddress = "1 Main St, Austin, TX 78701";
  @Nullable String subject = "Fill your Tuesdays";
  @Nullable Boolean identifiedAsAd = true;
  @Nullable Boolean priorThread = false;
  @Nullable List<String> listUnsubscribe = List.of("https://gigmate.example/u/abc");
  @Nullable String listUnsubscribePost = "List-Unsubscribe=One-Click";
  @Nullable Integer optOutValidDays = 60;
  @Nullable Boolean optOutNeedsLogin = false;
  @Nullable RecipientType type = RecipientType.BUSINESS;
  @Nullable String email = "owner@venue.example";
  @Nullable String phone;
  @Nullable String country = "US";
  @Nullable String region = "TX";
  @Nullable String postalCode = "78701";
  @Nullable ZoneId timeZone;
  @Nullable List<Consent> consents = List.of(consent(Channel.EMAIL, ConsentKind.EXPRESS));
  @Nullable Boolean objected = false;
  @Nullable List<OptOut> optedOut = List.of();
  @Nullable Boolean gpc = false;
  @Nullable Boolean autodialed = false;
  @Nullable LocalDate dncListDate = LocalDate.of(2026, 2, 20);
  @Nullable String assessmentId;
  @Nullable Boolean sourceNoticeGiven = true;
  @Nullable Boolean approved = true;
  @Nullable Integer today = 12;
  @Nullable Integer last24h = 12;
  @Nullable Instant oldestIn24h = Instant.parse("2026-03-01T16:10:00Z");
  @Nullable Integer toRecipient7d = 0;
  @Nullable Integer perDay = 100;
  @Nullable Integer perRecipient = 2;
  @Nullable Focus focus;

  private Asked() {}

  /** The e-mail of the documented example. */
  static OutreachRequest email(Consumer<Asked> change) {
    Asked asked = new Asked();
    change.accept(asked);
    return asked.request();
  }

  /** The same by text, to a mobile in Austin. */
  static OutreachRequest text(Consumer<Asked> change) {
    return email(
        asked -> {
          asked.channel = Channel.SMS;
          asked.phone = "+1 512 555 0100";
          asked.consents = List.of(consent(Channel.SMS, ConsentKind.WRITTEN));
          change.accept(asked);
        });
  }

  /** The e-mail to a person in Berlin who said yes. */
  static OutreachRequest european(Consumer<Asked> change) {
    return email(
        asked -> {
          asked.type = RecipientType.PERSON;
          asked.country = "DE";
          asked.region = null;
          asked.postalCode = "10115";
          change.accept(asked);
        });
  }

  /** The e-mail to a person in Toronto who said yes. */
  static OutreachRequest canadian(Consumer<Asked> change) {
    return email(
        asked -> {
          asked.country = "CA";
          asked.region = "ON";
          asked.postalCode = "M5V 2T6";
          change.accept(asked);
        });
  }

  static Consent consent(Channel channel, ConsentKind kind) {
    return consent(channel, kind, "2026-01-05T10:00:00Z");
  }

  static Consent consent(Channel channel, ConsentKind kind, String given) {
    return new Consent(channel, kind, Instant.parse(given), "v3");
  }

  OutreachRequest request() {
    return new OutreachRequest(
        now,
        tenantZone,
        channel,
        purpose,
        new Sender(name, from, replyTo, postalAddress),
        new Message(
            subject,
            "body",
            identifiedAsAd,
            priorThread,
            listUnsubscribe,
            listUnsubscribePost,
            optOutValidDays,
            optOutNeedsLogin),
        new Recipient(
            type,
            email,
            phone,
            country,
            region,
            postalCode,
            timeZone,
            consents,
            objected,
            optedOut,
            gpc),
        new Facts(autodialed, dncListDate, assessmentId, sourceNoticeGiven),
        new Campaign("c1", approved),
        new Sent(today, last24h, oldestIn24h, toRecipient7d),
        new Limits(perDay, perRecipient),
        focus);
  }
}
