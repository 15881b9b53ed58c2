package io.gigmate.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.phase.Leave;
import io.gigmate.core.campaign.Addressee;
import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignPlan;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.CampaignState;
import io.gigmate.core.campaign.MessageRenderer.Rendering;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.campaign.OutreachPorts;
import io.gigmate.core.campaign.OutreachTerms;
import io.gigmate.core.campaign.Recipients;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.campaign.SignalDesk;
import io.gigmate.core.campaign.VariantChooser;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.delivery.DeliveryOutcome.Ignored;
import io.gigmate.core.delivery.DeliveryOutcome.Taken;
import io.gigmate.core.explain.Score;
import io.gigmate.core.memory.InMemoryCampaigns;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryConsents;
import io.gigmate.core.memory.InMemoryDeclarations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemorySendLedger;
import io.gigmate.core.memory.InMemorySuppressions;
import io.gigmate.core.memory.InMemoryTenants;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryWebhookReceipts;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.OptOutDesk;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.Suppression.Reason;
import io.gigmate.core.outreach.UnsubscribeTokens;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.Outbox;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendPolicy;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final SendKey KEY =
      SendKey.of(CampaignId.of("spring"), "1", RecipientId.of("blue-door"));
  private static final ContactPoint OWNER =
      new ContactPoint(ContactPoint.Kind.MAILBOX, "owner@bluedoor.example");

  private Instant now = Instant.parse("2026-03-02T18:00:00Z");
  private final InMemorySendLedger ledger = new InMemorySendLedger();
  private final InMemorySuppressions suppressions =
      new InMemorySuppressions(ContactKey.of(new byte[32]));
  private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
  private final InMemoryConsents consents = new InMemoryConsents();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final InMemoryTransactions transactions =
      InMemoryTransactions.over(campaigns, consents, suppressions, ledger, log);
  private final UnsubscribeTokens tokens = UnsubscribeTokens.of(new byte[32], Duration.ofDays(60));
  private final MessageIds ids = MessageIds.of(new byte[32]);
  private final OutreachPorts ports =
      new OutreachPorts(
          campaigns,
          nobody(),
          consents,
          new InMemoryDeclarations(),
          suppressions,
          ledger,
          new InMemoryConfigurations(),
          log,
          transactions);
  private final InMemoryTenants tenants = new InMemoryTenants();
  private final DeliveryDesk desk =
      new DeliveryDesk(
          ports,
          new SignalDesk(
              ports,
              campaignDesk(),
              VariantChooser.first(),
              (variant, messages, signals) ->
                  Optional.ofNullable(signals.get(CampaignSignal.Kind.COMPLAINED))
                      .map(count -> "somebody complained"),
              () -> now),
          tenants,
          new InMemoryWebhookReceipts(),
          ids,
          new OptOutDesk(
              tokens,
              (tenant, recipient) -> List.of(OWNER),
              suppressions,
              consents,
              log,
              transactions,
              () -> now),
          () -> now);

  @Test
  void providersWordSettlesWhatNobodyKnew() {
    sent(new GatewayAnswer.Unclear("the connection broke"));
    assertThat(take(event(Kind.DELIVERED))).isEqualTo(taken("settled: accepted"));
    assertThat(state()).isEqualTo(SendState.ACCEPTED);
    assertThat(log.last(TENANT).orElseThrow().operation().decision())
        .isEqualTo("settled: accepted");
    assertThat(take(event(Kind.FAILED))).isEqualTo(taken("nothing to do: failed"));
    assertThat(state()).isEqualTo(SendState.ACCEPTED);
  }

  @Test
  void failureSettlesAsFailedAndSuppressesNobody() {
    sent(new GatewayAnswer.Unclear("the connection broke"));
    assertThat(take(event(Kind.FAILED))).isEqualTo(taken("settled: failed"));
    assertThat(state()).isEqualTo(SendState.FAILED);
    assertThat(reasons()).isEmpty();
  }

  @Test
  void hardBounceIsSuppressedOnceAndProvesThatItLeft() {
    sent(new GatewayAnswer.Unclear("the connection broke"));
    DeliveryEvent bounce = bounced("5.1.1", "Owner@BlueDoor.example");
    assertThat(take(bounce)).isEqualTo(taken("settled: accepted; suppressed: bounced"));
    now = now.plusSeconds(60);
    assertThat(take(bounce)).isEqualTo(taken("nothing to do: bounced 5.1.1"));
    assertThat(reasons()).containsExactly(Reason.BOUNCED);
    assertThat(suppressions.standing(TENANT, Channel.EMAIL, OWNER)).isPresent();
    assertThat(suppressions.standing(TENANT, Channel.SMS, OWNER)).isEmpty();
  }

  @Test
  void bounceThatSaysNothingOfTheAddressSuppressesNobody() {
    sent(new GatewayAnswer.Accepted("ok"));
    // A full mailbox, taken for spam, no status, another's address.
    take(bounced("5.2.2", null));
    take(bounced("5.7.1", null));
    take(bounced("user unknown", null));
    take(bounced(null, null));
    take(bounced("4.1.1", null));
    take(bounced("5.1.1", "forwarded@elsewhere.example"));
    assertThat(reasons()).isEmpty();
    take(bounced("X 5.1.1 (no such user)", null));
    assertThat(reasons()).containsExactly(Reason.BOUNCED);
  }

  @Test
  void complaintIsSuppressed() {
    sent(new GatewayAnswer.Accepted("ok"));
    assertThat(take(event(Kind.COMPLAINED)))
        .isEqualTo(taken("suppressed: complained; the campaign is paused"));
    assertThat(take(event(Kind.COMPLAINED))).isEqualTo(taken("nothing to do: complained"));
    assertThat(reasons()).containsExactly(Reason.COMPLAINED);
    assertThat(campaigns.find(TENANT, KEY.campaign()).orElseThrow().state())
        .isEqualTo(CampaignState.PAUSED);
  }

  @Test
  void opensAndClicksCountOnceAndNotInTheFuture() {
    sent(new GatewayAnswer.Accepted("ok"));
    take(DeliveryEvent.of(id(), Kind.OPENED, now.plusSeconds(1_000_000)));
    take(event(Kind.OPENED));
    take(event(Kind.CLICKED));
    assertThat(campaigns.signals(TENANT, KEY.campaign()))
        .containsEntry(CampaignSignal.Kind.OPENED, 1L)
        .containsEntry(CampaignSignal.Kind.CLICKED, 1L);
    assertThat(log.last(TENANT)).isEmpty();
  }

  @Test
  void whatIsNotOursIsIgnoredAndSaysWhy() {
    for (String id :
        List.of(
            "<199407072116.RAA14128@CS.UTK.EDU>",
            "nothing",
            id().replace("<", "<x"),
            MessageIds.of(another()).write(TENANT, KEY, "gigmate.example"))) {
      assertThat(take(DeliveryEvent.of(id, Kind.COMPLAINED, now)))
          .isEqualTo(new Ignored("the message id is none of ours"));
    }
    assertThat(take(event(Kind.COMPLAINED)))
        .isEqualTo(new Ignored("there is no message spring/1/blue-door"));
    assertThat(desk.take("mail", new Feedback.Nothing("an automatic reply")))
        .containsExactly(new Ignored("an automatic reply"));
    assertThat(desk.take("mail", new Feedback.OptOut("x")))
        .containsExactly(new Ignored("the token to unsubscribe is not ours, or too old"));
    assertThat(log.last(TENANT)).isEmpty();
  }

  @Test
  void mailUnsubscribesByTheTokenOfTheLink() {
    String token = tokens.sign(TENANT, KEY.campaign(), KEY.recipient(), Channel.EMAIL, now);
    assertThat(desk.take("mail", new Feedback.OptOut(token)))
        .containsExactly(new Taken("spring/blue-door", "suppressed: unsubscribed by mail"));
    assertThat(reasons()).containsExactly(Reason.OPTED_OUT);
  }

  @Test
  void callIsTakenOnceUntilItIsForgotten() {
    sent(new GatewayAnswer.Accepted("ok"));
    Feedback told = new Feedback.Events(List.of(event(Kind.COMPLAINED)));
    assertThat(desk.takeOnce("postbox", "evt_1", told)).isPresent();
    assertThat(desk.takeOnce("postbox", "evt_1", told)).isEmpty();
    assertThat(desk.takeOnce("another", "evt_1", told)).isPresent();
    now = now.plus(DeliveryDesk.MEMORY).plusSeconds(1);
    assertThat(desk.takeOnce("postbox", "evt_2", told)).isPresent();
    assertThat(desk.takeOnce("postbox", "evt_1", told)).isPresent();
  }

  @Test
  void messageIdIsTheSameEachTimeAndNamesNoAddress() {
    assertThat(id()).isEqualTo(id()).matches("<[\\w.-]+@gigmate\\.example>");
    assertThat(ids.read(id())).contains(new MessageIds.Sent(TENANT, KEY));
    assertThat(ids.read(id().replaceAll("[<>]", ""))).contains(new MessageIds.Sent(TENANT, KEY));
  }

  private static byte[] another() {
    byte[] secret = new byte[32];
    secret[0] = 1;
    return secret;
  }

  private static Recipients nobody() {
    return new Recipients() {
      @Override
      public List<Addressee> in(TenantId tenant, Segment segment) {
        return List.of();
      }

      @Override
      public Optional<Addressee> find(TenantId tenant, RecipientId recipient) {
        return Optional.empty();
      }
    };
  }

  private OutreachDesk campaignDesk() {
    return new OutreachDesk(
        ports,
        (template, channel, values) -> new Rendering.Refused(List.of(), "nothing is written here"),
        VariantChooser.first(),
        tokens,
        new OutreachTerms(
            new Sender("GigMate", "hello@gigmate.example", null, "1 Main St"),
            "https://gigmate.example/u/",
            60,
            2),
        tenant -> RuleBook.standard(),
        (tenant, act) -> new Leave.Alone("a test"),
        () -> now);
  }

  /** Has the message of an active campaign sent, and the gateway say this. */
  private void sent(GatewayAnswer answer) {
    tenants.save(Tenant.of(TENANT, "GigMate", ZoneOffset.UTC));
    campaigns.save(
        TENANT,
        new Campaign(
            KEY.campaign(),
            "Spring",
            CampaignPlan.of(
                Channel.EMAIL,
                Purpose.COMMERCIAL,
                Segment.from(Score.of(0)),
                new MessageTemplate("Hi", "Hello"),
                10),
            CampaignState.ACTIVE,
            null,
            now,
            now,
            null));
    Outbox outbox =
        new Outbox(
            TENANT,
            ledger,
            (tenant, grant) -> answer,
            SendPolicy.of(
                ZoneOffset.UTC,
                () -> SendLimits.perDay(100),
                (instant, send) -> HandOffVerdict.allow()),
            () -> now);
    outbox.plan(List.of(new PlannedSend(KEY, Channel.EMAIL, Purpose.COMMERCIAL, OWNER, now)));
    assertThat(outbox.work(Channel.EMAIL, 1)).isEqualTo(1);
  }

  private DeliveryOutcome take(DeliveryEvent event) {
    return desk.take("mail", new Feedback.Events(List.of(event))).get(0);
  }

  private static Taken taken(String what) {
    return new Taken("spring/1/blue-door", what);
  }

  private DeliveryEvent event(Kind kind) {
    return DeliveryEvent.of(id(), kind, now);
  }

  private DeliveryEvent bounced(@Nullable String status, @Nullable String address) {
    return new DeliveryEvent(id(), Kind.BOUNCED, now, status, address, null);
  }

  private String id() {
    return ids.write(TENANT, KEY, "gigmate.example");
  }

  private SendState state() {
    return ledger.find(TENANT, KEY).orElseThrow().state();
  }

  private List<Reason> reasons() {
    return suppressions.of(TENANT, OWNER).stream().map(each -> each.reason()).toList();
  }
}
