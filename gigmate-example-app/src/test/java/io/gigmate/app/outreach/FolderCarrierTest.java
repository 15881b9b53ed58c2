package io.gigmate.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message becomes a task for a person. */
class FolderCarrierTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final SendKey KEY =
      SendKey.of(CampaignId.of("spring"), "1", RecipientId.of("room"));

  @TempDir Path folder;

  @Test
  void nothingIsWrittenAfterTheGrant() {
    Instant late = NOW.plusSeconds(300);
    assertThat(carrier(late).carry(message(), grant()))
        .isInstanceOf(GatewayAnswer.NothingLeft.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void directMessageIsATaskForAPerson() throws IOException {
    FolderCarrier carrier = carrier(NOW);
    assertThat(carrier.isByHand()).isTrue();
    carrier.carry(message(), grant());
    assertThat(Files.readString(only()))
        .contains("\"channel\":\"social\"", "\"message\":\"spring/1/room\"")
        .contains("\"look_at_first\":[\"EU-7@2026.1: whether the recipient objected is not")
        .endsWith("}\n");
  }

  private FolderCarrier carrier(Instant now) {
    return new FolderCarrier(folder, () -> now);
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static OutgoingMessage message() {
    return new OutgoingMessage(
        KEY,
        Channel.SOCIAL,
        "owner@room.example",
        new Sender("GigMate", "hello@gigmate.example", "hello@gigmate.example", "1 Main St"),
        "a",
        "Hi",
        "Hello\n-- \nÜber uns",
        "https://gigmate.example/u/t",
        List.of("EU-7@2026.1: whether the recipient objected is not known"));
  }

  private static Grant grant() {
    PlannedSend send =
        new PlannedSend(
            KEY,
            Channel.SOCIAL,
            Purpose.COMMERCIAL,
            new ContactPoint(ContactPoint.Kind.MAILBOX, "owner@room.example"),
            NOW);
    return new Grant(
        send, 1, SendLimits.perDay(1), LocalDate.of(2026, 3, 2), NOW, NOW.plusSeconds(300));
  }
}
