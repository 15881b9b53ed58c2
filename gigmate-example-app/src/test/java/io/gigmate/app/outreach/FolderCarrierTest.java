package io.gigmate.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.throttle.SendLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail becomes a file that mail programs open, anything else a task for a person. */
class FolderCarrierTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final SendKey KEY =
      SendKey.of(CampaignId.of("spring"), "1", RecipientId.of("room"));

  @TempDir Path folder;

  @Test
  void mailHasItsHeadersInAsciiOnLinesThatEndAsTheyMust() throws IOException {
    GatewayAnswer answer =
        carrier(Channel.EMAIL, NOW).carry(message(Channel.EMAIL, "Dienstags im Café"), grant());
    assertThat(answer).isInstanceOf(GatewayAnswer.Accepted.class);
    String mail = Files.readString(only());
    String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
    assertThat(head).matches("\\p{ASCII}*");
    assertThat(head.lines())
        .contains(
            "From: GigMate <hello@gigmate.example>",
            "To: owner@room.example",
            "Subject: =?UTF-8?B?RGllbnN0YWdzIGltIENhZsOp?=",
            "Date: Mon, 2 Mar 2026 15:00:00 GMT",
            "List-Unsubscribe: <https://gigmate.example/u/t>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    assertThat(mail.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void messageIsNeverWrittenTwice() {
    FolderCarrier carrier = carrier(Channel.EMAIL, NOW);
    carrier.carry(message(Channel.EMAIL, "Hi"), grant());
    assertThatThrownBy(() -> carrier.carry(message(Channel.EMAIL, "Hi"), grant()))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void nothingIsWrittenAfterTheGrant() {
    Instant late = NOW.plusSeconds(300);
    assertThat(carrier(Channel.EMAIL, late).carry(message(Channel.EMAIL, "Hi"), grant()))
        .isInstanceOf(GatewayAnswer.NothingLeft.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void directMessageIsATaskForAPerson() throws IOException {
    FolderCarrier carrier = carrier(Channel.SOCIAL, NOW);
    assertThat(carrier.isByHand()).isTrue();
    carrier.carry(message(Channel.SOCIAL, "Hi"), grant());
    assertThat(Files.readString(only()))
        .contains("\"channel\":\"social\"", "\"message\":\"spring/1/room\"")
        .contains("\"look_at_first\":[\"EU-7@2026.1: whether the recipient objected is not")
        .endsWith("}\n");
  }

  private FolderCarrier carrier(Channel channel, Instant now) {
    return new FolderCarrier(folder, channel, () -> now);
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static OutgoingMessage message(Channel channel, String subject) {
    return new OutgoingMessage(
        KEY,
        channel,
        "owner@room.example",
        new Sender("GigMate", "hello@gigmate.example", "hello@gigmate.example", "1 Main St"),
        "a",
        subject,
        "Hello\n-- \nÜber uns",
        "https://gigmate.example/u/t",
        List.of("EU-7@2026.1: whether the recipient objected is not known"));
  }

  private static Grant grant() {
    PlannedSend send =
        new PlannedSend(
            KEY,
            Channel.EMAIL,
            Purpose.COMMERCIAL,
            new ContactPoint(ContactPoint.Kind.MAILBOX, "owner@room.example"),
            NOW);
    return new Grant(
        send, 1, SendLimits.perDay(1), LocalDate.of(2026, 3, 2), NOW, NOW.plusSeconds(300));
  }
}
