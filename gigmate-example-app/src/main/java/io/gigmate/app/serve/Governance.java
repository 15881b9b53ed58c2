package io.gigmate.app.serve;

import io.gigmate.core.audit.AuditVerdict;
import io.gigmate.core.audit.LogAudit;
import io.gigmate.core.autonomy.ApprovalDesk;
import io.gigmate.core.autonomy.ConfigurationDesk;
import io.gigmate.core.autonomy.phase.AutonomyDesk;
import io.gigmate.core.autonomy.phase.AutonomyPolicy;
import io.gigmate.core.autonomy.phase.Evidence;
import io.gigmate.core.autonomy.phase.Measure;
import io.gigmate.core.autonomy.phase.PhaseGates;
import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.compliance.RuleDesk;
import io.gigmate.core.operations.ErasureDesk;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.booking.TrackRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Those who say what may happen without a person, on the ports of a storage. */
record Governance(
    ApprovalDesk approvals, AutonomyDesk autonomy, RuleDesk rules, ErasureDesk erasures) {
  private static final Duration LOOK_BACK = Duration.ofDays(90);

  static Governance on(Storage storage, InstantSource clock) {
    return new Governance(
        new ApprovalDesk(
            new ConfigurationDesk(
                storage.configurations(), storage.operationsLog(), storage.transactions(), clock),
            storage.pendingChanges(),
            storage.operationsLog(),
            storage.transactions(),
            clock),
        new AutonomyDesk(
            storage.phases(),
            storage.configurations(),
            PhaseGates.standard(),
            AutonomyPolicy.standard(),
            storage.operationsLog(),
            storage.transactions(),
            clock),
        new RuleDesk(storage.tightenings(), storage.operationsLog(), storage.transactions(), clock),
        new ErasureDesk(storage.operationsLog(), storage.transactions(), clock));
  }

  /**
   * Measures what this app can: bookings against what was forecast of them, complaints about the
   * campaigns that began in the last 90 days, and the log. What it cannot is not known, and so
   * opens no gate.
   */
  static Evidence measured(Storage storage, TenantId tenant, Instant now) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    TrackRecord record = TrackRecord.of(storage.bookingDecisions().played(tenant));
    values.put(Measure.OUTCOMES, (double) record.nights());
    double apart = 0;
    for (TrackRecord.Fifth fifth : record.reliability()) {
      apart += fifth.nights() * Math.abs(fifth.said() - fifth.seen());
    }
    if (record.nights() > 0) {
      values.put(Measure.CALIBRATION_ERROR, apart / record.nights());
    }
    long messages = 0;
    long complaints = 0;
    for (Campaign campaign : storage.campaigns().all(tenant)) {
      Instant began = campaign.startsAt();
      if (began != null && began.isAfter(now.minus(LOOK_BACK))) {
        messages += storage.sendLedger().tally(tenant, campaign.id()).sent();
        complaints +=
            storage
                .campaigns()
                .signals(tenant, campaign.id())
                .getOrDefault(CampaignSignal.Kind.COMPLAINED, 0L);
      }
    }
    values.put(Measure.MESSAGES, (double) messages);
    if (messages > 0) {
      values.put(Measure.COMPLAINT_SHARE, Math.min(1, (double) complaints / messages));
    }
    AuditVerdict verdict = new LogAudit(storage.operationsLog()).verify(tenant, List.of());
    values.put(Measure.LOG_FLAWS, verdict instanceof AuditVerdict.Intact ? 0.0 : 1.0);
    return Evidence.of(now, values);
  }
}
