package io.gigmate.core.delivery;

import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.OutreachPorts;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.delivery.DeliveryOutcome.Ignored;
import io.gigmate.core.delivery.DeliveryOutcome.Taken;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.outreach.Bounce;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.OptOutDesk;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.Suppression.Reason;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
  private final WebhookReceipts receipts;
  private final MessageIds ids;
  private final OptOutDesk optOuts;
  private final InstantSource clock;

  /**
   * Creates the desk.
   *
   * @param ports the ledger, the suppressions, the campaigns and the log
   * @param receipts which calls were taken
   * @param ids read which message is meant
   * @param optOuts takes the mails that unsubscribe
   * @param clock says when
   */
  public DeliveryDesk(
      OutreachPorts ports,
      WebhookReceipts receipts,
      MessageIds ids,
      OptOutDesk optOuts,
      InstantSource clock) {
    this.ports = ports;
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
    PlannedSend planned = send.get().planned();
    Optional<Reason> reason = reason(event, planned);
    List<String> done =
        ports
            .transactions()
            .inOne(
                () -> {
                  List<String> steps = new ArrayList<>();
                  settle(tenant, planned.key(), event, from).ifPresent(steps::add);
                  reason
                      .flatMap(why -> suppress(tenant, planned, why, event))
                      .ifPresent(steps::add);
                  if (!steps.isEmpty()) {
                    log(tenant, planned, event, from, steps);
                  }
                  // Nobody decides anything by these.
                  signal(tenant, planned.key(), event).ifPresent(steps::add);
                  return steps;
                });
    if (reason.isPresent()) {
      // Acknowledged only when nothing is on its way to there that was allowed before.
      ports.ledger().awaitInFlight(tenant);
    }
    return new Taken(
        planned.key().toString(),
        done.isEmpty() ? "nothing to do: " + event.word() : String.join("; ", done));
  }

  private static Optional<Reason> reason(DeliveryEvent event, PlannedSend planned) {
    if (event.kind() == Kind.COMPLAINED) {
      return Optional.of(Reason.COMPLAINED);
    }
    return event.bounceOf(planned.to()) == Bounce.HARD
        ? Optional.of(Reason.BOUNCED)
        : Optional.empty();
  }

  private Optional<String> settle(
      TenantId tenant, SendKey message, DeliveryEvent event, String from) {
    String word = Objects.requireNonNullElse(event.detail(), event.word());
    GatewayAnswer answer =
        event.kind() == Kind.FAILED
            ? new GatewayAnswer.Failed(word)
            : new GatewayAnswer.Accepted(event.word());
    return ports.ledger().settle(tenant, message, answer, from)
        ? Optional.of("settled: " + answer.state().code())
        : Optional.empty();
  }

  private Optional<String> suppress(
      TenantId tenant, PlannedSend planned, Reason reason, DeliveryEvent event) {
    Channel channel = planned.channel();
    boolean stands =
        ports.suppressions().of(tenant, planned.to()).stream()
            .anyMatch(each -> each.reason() == reason && each.holdsOn(channel));
    if (stands) {
      return Optional.empty();
    }
    ports
        .suppressions()
        .suppress(
            tenant, planned.to(), Suppression.on(channel, reason, clock.instant(), event.word()));
    return Optional.of("suppressed: " + event.word());
  }

  private Optional<String> signal(TenantId tenant, SendKey message, DeliveryEvent event) {
    Optional<CampaignSignal.Kind> kind =
        switch (event.kind()) {
          case OPENED -> Optional.of(CampaignSignal.Kind.OPENED);
          case CLICKED -> Optional.of(CampaignSignal.Kind.CLICKED);
          default -> Optional.empty();
        };
    Instant now = clock.instant();
    Instant at = event.at().isAfter(now) ? now : event.at();
    kind.ifPresent(
        what ->
            ports
                .campaigns()
                .note(
                    tenant, new CampaignSignal(message.campaign(), message.recipient(), what, at)));
    return kind.map(what -> "counted: " + what.code());
  }

  private void log(
      TenantId tenant, PlannedSend planned, DeliveryEvent event, String from, List<String> done) {
    Instant now = clock.instant();
    ports
        .log()
        .append(
            tenant,
            Operation.builder(OperationKind.OUTREACH, now, from)
                .subject("message " + planned.key())
                .decision(String.join("; ", done))
                .rationale(event.word())
                .endedAt(now)
                .build(),
            PersonalInputs.of(planned.key().recipient(), Stream.of(event)));
  }
}
