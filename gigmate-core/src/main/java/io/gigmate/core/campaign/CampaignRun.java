package io.gigmate.core.campaign;

import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.Outbox;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendCounts;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendLedger;
import io.gigmate.core.outreach.ledger.SendPolicy;
import io.gigmate.core.outreach.throttle.Frequency;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * One worker's run over what is due: judges each message, writes that down, and lets the ledger ask
 * again at the hand-off and right before the carrier. The message that leaves is the one that the
 * last look was about.
 *
 * <p>The log is written outside of the ledger's transactions: it has one writer at a time, who must
 * not wait for a provider.
 */
final class CampaignRun {
  private final Tenant tenant;
  private final MessageJudge judge;
  private final Carrier carrier;
  private final OperationsLog log;
  private final InstantSource clock;
  private final String actor;
  private final Map<SendKey, Judgement> latest = new HashMap<>();
  private final Map<SendKey, Judgement> written = new HashMap<>();

  CampaignRun(
      Tenant tenant,
      MessageJudge judge,
      Carrier carrier,
      OperationsLog log,
      InstantSource clock,
      String actor) {
    this.tenant = tenant;
    this.judge = judge;
    this.carrier = carrier;
    this.log = log;
    this.clock = clock;
    this.actor = actor;
  }

  /** Returns how many messages of a batch left or were decided otherwise. */
  int work(OutreachPorts ports, OutreachTerms terms, Channel channel, int batch) {
    SendLedger ledger = ports.ledger();
    SendPolicy policy =
        SendPolicy.of(
            tenant.timeZone(),
            () ->
                SendLimits.from(ports.configurations().current(tenant.id()))
                    .withRecipient(Frequency.of(terms.perRecipient(), SendCounts.WEEK)),
            this::check);
    Outbox outbox = new Outbox(tenant.id(), ledger, this::send, policy, clock);
    int decided = outbox.work(channel, batch, grant -> write(grant.send()));
    latest.forEach(this::writeWhereItTurned);
    return decided;
  }

  private HandOffVerdict check(Instant now, PlannedSend send) {
    Judgement judgement = judge.judge(tenant, send, now, carrier.isByHand());
    latest.put(send.key(), judgement);
    return judgement.verdict();
  }

  /** Called in the same breath as the last look, which was about this message. */
  private GatewayAnswer send(TenantId of, Grant grant) {
    Judgement judgement = latest.get(grant.send().key());
    OutgoingMessage message = judgement == null ? null : judgement.message();
    return message == null
        ? new GatewayAnswer.NothingLeft("there is no message")
        : carrier.carry(message, grant);
  }

  /** Before anything can leave, so that nothing leaves without an entry. */
  private void write(PlannedSend send) {
    write(send.key(), judge.judge(tenant, send, clock.instant(), carrier.isByHand()));
  }

  private void writeWhereItTurned(SendKey key, Judgement last) {
    Judgement before = written.get(key);
    if (before == null || !before.decision().equals(last.decision())) {
      write(key, last);
    }
  }

  private void write(SendKey key, Judgement judgement) {
    written.put(key, judgement);
    Instant now = clock.instant();
    Operation entry =
        Operation.builder(OperationKind.OUTREACH, now, actor)
            .subject("message " + key)
            .decision(judgement.decision())
            .rationale(judgement.why())
            .rules(judgement.rules())
            .endedAt(now)
            .build();
    PersonalInputs inputs = judgement.inputs();
    if (inputs == null) {
      log.append(tenant.id(), entry);
    } else {
      log.append(tenant.id(), entry, inputs);
    }
  }
}
