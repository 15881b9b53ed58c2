package io.gigmate.app.mail;

import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.delivery.MessageIds;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as a campaign has it, and what is around it. */
final class Letters {
  static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");
  static final TenantId TENANT = TenantId.of("t");
  static final SendKey KEY = SendKey.of(CampaignId.of("spring"), "1", RecipientId.of("blue-door"));
  static final MessageIds IDS = MessageIds.of(new byte[32]);
  static final String OWNER = "owner@bluedoor.example";
  static final String INBOX = "bounces@gigmate.example";
  static final String LINK = "https://gigmate.example/u/dG9rZW4.c2lnbmVk";

  private Letters() {}

  static MailWriter writer(@Nullable DkimKey dkim) {
    return new MailWriter(TENANT, IDS, dkim, INBOX);
  }

  static OutgoingMessage plain() {
    return saying("Tuesdays at Blue Door");
  }

  static OutgoingMessage saying(String subject) {
    return to(OWNER, subject);
  }

  static OutgoingMessage to(String address, String subject) {
    return from(
        new Sender(
            "Zoë's GigMate",
            "hello@gigmate.example",
            "booking@gigmate.example",
            "1 Main St, Austin, TX 78701"),
        address,
        subject);
  }

  static OutgoingMessage from(Sender sender, String address, String subject) {
    return new OutgoingMessage(
        KEY,
        Channel.EMAIL,
        address,
        sender,
        "a",
        subject,
        """
        Hello Blue Door,

        we book acoustic acts for small rooms around Austin, and three of them travel through in \
        May. Two sell about 120 tickets on a weekday in rooms of your size: "Röd & the Fives" \
        <and friends>.
        Would a Tuesday suit you? Their dates are at https://gigmate.example/dates?month=5&room=1.

        Best wishes,
        Ann

        --\s
        This is an advertisement by Zoë's GigMate, 1 Main St, Austin, TX 78701
        Where we have your address from: its own site
        Unsubscribe: %s"""
            .formatted(LINK),
        LINK,
        List.of());
  }

  /** A right to send from noon on, for five minutes. */
  static Grant grant() {
    PlannedSend send =
        new PlannedSend(
            KEY,
            Channel.EMAIL,
            Purpose.COMMERCIAL,
            new ContactPoint(ContactPoint.Kind.MAILBOX, OWNER),
            NOON);
    return new Grant(
        send, 1, SendLimits.perDay(1), LocalDate.of(2026, 3, 2), NOON, NOON.plusSeconds(300));
  }
}
