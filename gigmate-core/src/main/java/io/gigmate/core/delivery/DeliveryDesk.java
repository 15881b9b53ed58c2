package io.gigmate.core.delivery;

import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.OutreachPorts;
import io.gigmate.core.campaign.SignalDesk;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.delivery.DeliveryOutcome.Ignored;
import io.gigmate.core.delivery.DeliveryOutcome.Taken;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.outreach.Bounce;
import io.gigmate.core.outreach.OptOutDesk;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes what comes back about messages to where it belongs: a message of which nobody knew whether
 * it left is settled, an address that takes nothing for good and a recipient who complained are
 * written to no more, opens and clicks count for their campaign. What is told twice changes nothing
 * the second time. This class is as thread-safe as its ports.
 */
public final class DeliveryDesk {
  /** How long it is known which calls were taken: longer than providers try again. */
  static final Duration MEMORY = Duration.ofDays(30);

  private final OutreachPorts ports;
  private final SignalDesk signals;
  private final Tenants tenants;
  private final WebhookReceipts receipts;
  private final MessageIds ids;
  private final OptOutDesk optOuts;
  private final InstantSource clock;

  /**
   * Creates the desk.
   *
   * @param ports the ledger and the log
   * @param signals hears what recipients did, and suppresses where that is called for
   * @param tenants where tenants are kept
   * @param receipts which calls were taken
   * @param ids read which message is meant
   * @param optOuts takes the mails that unsubscribe
   * @param clock says when
   */
  public DeliveryDesk(
      OutreachPorts ports,
      SignalDesk signals,
      Tenants tenants,
      WebhookReceipts receipts,
      MessageIds ids,
      OptOutDesk optOuts,
      InstantSource clock) {
    this.ports = ports;
    this.signals = signals;
    this.tenants = tenants;
    this.receipts = receipts;
    this.ids = ids;
    this.optOuts = optOuts;
    this.clock = clock;
  }

  /**
   * Takes a provider's call once; empty where it was taken before.
   *
   * @param provider who called
   * @param id what they call the event
   * @param feedback what they say
   */
  public Optional<List<DeliveryOutcome>> takeOnce(String provider, String id, Feedback feedback) {
    if (receipts.knows(provider, id)) {
      return Optional.empty();
    }
    List<DeliveryOutcome> outcomes = take("webhook " + provider, feedback);
    // Kept last: a call that failed halfway is tried again, and what it did changes nothing twice.
    Instant now = clock.instant();
    receipts.keep(provider, id, now);
    receipts.forgetBefore(now.minus(MEMORY));
    return Optional.of(outcomes);
  }

  /**
   * Takes what came back and returns what came of it, one for each event.
   *
   * @param from where it came from, for the log
   */
  public List<DeliveryOutcome> take(String from, Feedback feedback) {
    if (feedback instanceof Feedback.Events told) {
      List<DeliveryOutcome> outcomes = new ArrayList<>();
      told.events().forEach(event -> outcomes.add(take(from, event)));
      return List.copyOf(outcomes);
    }
    return List.of(
        feedback instanceof Feedback.OptOut asked
            ? optOut(asked.token())
            : new Ignored(((Feedback.Nothing) feedback).why()));
  }

  private DeliveryOutcome optOut(String token) {
    return optOuts
        .optOut(token, false)
        .<DeliveryOutcome>map(
            read ->
                new Taken(
                    read.campaign() + "/" + read.recipient(), "suppressed: unsubscribed by mail"))
        .orElseGet(() -> new Ignored("the token to unsubscribe is not ours, or too old"));
  }

  private DeliveryOutcome take(String from, DeliveryEvent event) {
    Optional<MessageIds.Sent> read = ids.read(event.messageId());
    if (read.isEmpty()) {
      return new Ignored("the message id is none of ours");
    }
    TenantId tenant = read.get().tenant();
    Optional<Send> send = ports.ledger().find(tenant, read.get().message());
    if (send.isEmpty()) {
      return new Ignored("there is no message " + read.get().message());
    }
    List<String> done = new ArrayList<>();
    settle(tenant, send.get(), event, from).ifPresent(done::add);
    signal(tenant, send.get().planned(), event, from).ifPresent(done::add);
    return new Taken(
        send.get().key().toString(),
        done.isEmpty() ? "nothing to do: " + event.word() : String.join("; ", done));
  }

  private Optional<String> settle(TenantId tenant, Send send, DeliveryEvent event, String from) {
    // What was returned or called spam had left.
    GatewayAnswer answer =
        event.kind() == Kind.FAILED
            ? new GatewayAnswer.Failed(Objects.requireNonNullElse(event.detail(), event.word()))
            : new GatewayAnswer.Accepted(event.word());
    String done = "settled: " + answer.state().code();
    boolean settled =
        ports
            .transactions()
            .inOne(
                () -> {
                  boolean was = ports.ledger().settle(tenant, send.key(), answer, from);
                  if (was) {
                    log(tenant, send.key(), event, from, done);
                  }
                  return was;
                });
    return settled ? Optional.of(done) : Optional.empty();
  }

  private Optional<String> signal(
      TenantId tenant, PlannedSend planned, DeliveryEvent event, String from) {
    CampaignSignal.Kind kind = kind(event, planned);
    if (kind == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    CampaignSignal signal =
        CampaignSignal.of(
            planned.key().campaign(),
            planned.key().recipient(),
            kind,
            event.at().isAfter(now) ? now : event.at());
    return signals
        .note(tenants.required(tenant), signal, from)
        .fold(
            noted -> noted.isNew() ? Optional.of(told(kind, noted.isPaused())) : Optional.empty(),
            refused -> Optional.of("refused: " + refused.why()));
  }

  private static String told(CampaignSignal.Kind kind, boolean isPaused) {
    boolean harm = kind == CampaignSignal.Kind.BOUNCED || kind == CampaignSignal.Kind.COMPLAINED;
    return (harm ? "suppressed: " : "counted: ")
        + kind.code()
        + (isPaused ? "; the campaign is paused" : "");
  }

  private static CampaignSignal.@Nullable Kind kind(DeliveryEvent event, PlannedSend planned) {
    return switch (event.kind()) {
      case BOUNCED ->
          event.bounceOf(planned.to()) == Bounce.HARD ? CampaignSignal.Kind.BOUNCED : null;
      case COMPLAINED -> CampaignSignal.Kind.COMPLAINED;
      case OPENED -> CampaignSignal.Kind.OPENED;
      case CLICKED -> CampaignSignal.Kind.CLICKED;
      case ACCEPTED, DELIVERED, DELAYED, FAILED -> null;
    };
  }

  private void log(
      TenantId tenant, SendKey message, DeliveryEvent event, String from, String done) {
    Instant now = clock.instant();
    ports
        .log()
        .append(
            tenant,
            Operation.builder(OperationKind.OUTREACH, now, from)
                .subject("message " + message)
                .decision(done)
                .rationale(event.word())
                .endedAt(now)
                .build(),
            PersonalInputs.of(message.recipient(), Stream.of(event)));
  }
}
