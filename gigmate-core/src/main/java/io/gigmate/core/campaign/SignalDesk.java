package io.gigmate.core.campaign;

import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import io.gigmate.core.campaign.CampaignSignal.Kind;
import io.gigmate.core.campaign.SignalOutcome.Noted;
import io.gigmate.core.campaign.SignalOutcome.Refused;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Hears what recipients did about campaigns, and reports it. A bounce, a complaint or an
 * unsubscription suppresses whoever it came from, and too many of them pause the campaign. This
 * class is as thread-safe as its ports.
 */
public final class SignalDesk {
  private static final Set<Kind> HARM =
      EnumSet.of(Kind.BOUNCED, Kind.COMPLAINED, Kind.UNSUBSCRIBED);

  private final OutreachPorts ports;
  private final OutreachDesk campaigns;
  private final VariantChooser variants;
  private final HarmGuard guard;
  private final InstantSource clock;

  /**
   * Creates the desk.
   *
   * @param ports what it stands on
   * @param campaigns pauses what does harm
   * @param variants the chooser of {@code campaigns}
   * @param guard says what harm is
   * @param clock says when
   */
  public SignalDesk(
      OutreachPorts ports,
      OutreachDesk campaigns,
      VariantChooser variants,
      HarmGuard guard,
      InstantSource clock) {
    this.ports = ports;
    this.campaigns = campaigns;
    this.variants = variants;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * Keeps a signal; one that is told again changes nothing. It is refused where no message of the
   * campaign left for the recipient. When this returns for a signal of harm, or the transaction
   * around it is through, nothing is on its way that it forbids.
   *
   * @param actor who tells of it, for the log
   */
  public SignalOutcome note(Tenant tenant, CampaignSignal signal, String actor) {
    Optional<Campaign> campaign = ports.campaigns().find(tenant.id(), signal.campaign());
    if (campaign.isEmpty()) {
      return new Refused(Refusal.UNKNOWN, "there is no campaign " + signal.campaign());
    }
    Optional<Send> send =
        ports
            .ledger()
            .find(tenant.id(), Readership.key(signal.campaign(), signal.recipient()))
            .filter(each -> hasLeft(each.state()));
    if (send.isEmpty()) {
      return new Refused(
          Refusal.STATE, "nothing of " + signal.campaign() + " left for " + signal.recipient());
    }
    Money cost = campaign.get().cost();
    Money value = signal.value();
    if (cost != null && value != null && !cost.isSameCurrency(value)) {
      return new Refused(
          Refusal.SETTINGS, "the campaign reckons in " + cost.getCurrencyUnit() + ": " + value);
    }
    boolean isNew = ports.transactions().inOne(() -> keep(tenant.id(), signal, send.get(), actor));
    boolean isHarm = HARM.contains(signal.kind());
    if (isHarm) {
      // Told again as well: whoever told it first may have been cut off before this.
      ports.transactions().afterCommit(() -> ports.ledger().awaitInFlight(tenant.id()));
    }
    return new Noted(isNew, isHarm && pauses(tenant, campaign.get(), signal));
  }

  private static boolean hasLeft(SendState state) {
    return switch (state) {
      case HANDED_OFF, ACCEPTED, FAILED, UNKNOWN -> true;
      case WAITING, RESERVED, SUPPRESSED, CANCELLED -> false;
    };
  }

  private boolean keep(TenantId tenant, CampaignSignal signal, Send send, String actor) {
    boolean isNew = ports.campaigns().note(tenant, signal);
    Suppression stop = suppression(signal, send);
    if (isNew && stop != null) {
      ports.suppressions().suppress(tenant, send.planned().to(), stop);
      if (signal.kind() == Kind.UNSUBSCRIBED) {
        ports
            .consents()
            .withdraw(tenant, signal.recipient(), send.planned().channel(), signal.at());
      }
      Instant now = clock.instant();
      ports
          .log()
          .append(
              tenant,
              Operation.builder(OperationKind.OUTREACH, now, actor)
                  .subject("recipient " + signal.recipient() + " of campaign " + signal.campaign())
                  .decision("suppressed: " + stop.reason().code())
                  .rationale("the message to them was answered by: " + signal.kind().code())
                  .endedAt(now)
                  .build(),
              PersonalInputs.of(signal.recipient(), Stream.of(signal)));
    }
    return isNew;
  }

  private static @Nullable Suppression suppression(CampaignSignal signal, Send send) {
    String source = "signal of campaign " + signal.campaign();
    return switch (signal.kind()) {
      case BOUNCED ->
          Suppression.on(send.planned().channel(), Suppression.Reason.BOUNCED, signal.at(), source);
      case UNSUBSCRIBED ->
          Suppression.on(
              send.planned().channel(), Suppression.Reason.OPTED_OUT, signal.at(), source);
      case COMPLAINED -> Suppression.everywhere(Suppression.Reason.COMPLAINED, signal.at(), source);
      case OPENED, CLICKED, RESPONDED, CONVERTED -> null;
    };
  }

  /** Pauses the campaign where one of its variants does harm. */
  private boolean pauses(Tenant tenant, Campaign campaign, CampaignSignal signal) {
    Optional<String> wrong =
        results(tenant.id(), campaign).stream()
            .flatMap(
                each -> guard.crossed(each.variant(), each.messages(), each.signals()).stream())
            .findFirst();
    if (wrong.isEmpty()) {
      return false;
    }
    String actor = "guardrail";
    boolean isPaused =
        campaigns.pause(tenant, campaign.id(), actor).fold(done -> true, refused -> false);
    if (isPaused) {
      Instant now = clock.instant();
      ports
          .log()
          .append(
              tenant.id(),
              Operation.builder(OperationKind.OUTREACH, now, actor)
                  .subject("campaign " + campaign.id())
                  .decision("paused for a person, after " + signal.kind().code())
                  .rationale(wrong.get())
                  .endedAt(now)
                  .build());
    }
    return isPaused;
  }

  /** Returns where a campaign stands, if there is one. */
  public Optional<CampaignReport> report(TenantId tenant, CampaignId id) {
    return ports
        .campaigns()
        .find(tenant, id)
        .map(
            campaign -> {
              SendTally tally = ports.ledger().tally(tenant, id);
              return new CampaignReport(
                  campaign,
                  tally,
                  ports.campaigns().signals(tenant, id),
                  results(tenant, campaign),
                  CampaignReturn.of(
                      tally.sent() + tally.unknown(),
                      ports.campaigns().signals(tenant, id, Kind.CONVERTED),
                      campaign.cost()));
            });
  }

  /** What came of each variant; of the only one without asking who got it. */
  private List<VariantResult> results(TenantId tenant, Campaign campaign) {
    CampaignId id = campaign.id();
    if (campaign.plan().templates().size() == 1) {
      SendTally tally = ports.ledger().tally(tenant, id);
      return List.of(
          new VariantResult(
              campaign.plan().templates().firstKey(),
              tally.sent() + tally.unknown(),
              ports.campaigns().signals(tenant, id)));
    }
    Map<String, Long> messages =
        Stream.of(SendState.ACCEPTED, SendState.HANDED_OFF, SendState.UNKNOWN)
            .flatMap(
                state -> ports.ledger().sends(tenant, id, state, "", Integer.MAX_VALUE).stream())
            .collect(
                Collectors.groupingBy(
                    send -> variants.choose(tenant, campaign, send.key().recipient()),
                    Collectors.counting()));
    Map<String, Map<Kind, Long>> signals = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      ports.campaigns().signals(tenant, id, kind).stream()
          .map(CampaignSignal::recipient)
          .distinct()
          .map((RecipientId recipient) -> variants.choose(tenant, campaign, recipient))
          .forEach(
              variant ->
                  signals
                      .computeIfAbsent(variant, name -> new EnumMap<>(Kind.class))
                      .merge(kind, 1L, Long::sum));
    }
    return campaign.plan().templates().keySet().stream()
        .map(
            variant ->
                new VariantResult(
                    variant,
                    messages.getOrDefault(variant, 0L),
                    signals.getOrDefault(variant, Map.of())))
        .toList();
  }
}
