package io.gigmate.core.campaign;

import io.gigmate.core.campaign.CampaignOutcome.Done;
import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import io.gigmate.core.campaign.CampaignOutcome.Refused;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.tenant.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Changes a campaign under its lock, and never without an entry in the log. */
final class CampaignBook {
  private final OutreachPorts ports;
  private final OutreachTerms terms;
  private final InstantSource clock;

  CampaignBook(OutreachPorts ports, OutreachTerms terms, InstantSource clock) {
    this.ports = ports;
    this.terms = terms;
    this.clock = clock;
  }

  /** Changes a campaign as nobody else does at this time. */
  CampaignOutcome change(Tenant tenant, CampaignId id, Function<Campaign, CampaignOutcome> change) {
    return ports
        .transactions()
        .inOne(
            () ->
                ports
                    .campaigns()
                    .findForChange(tenant.id(), id)
                    .map(change)
                    .orElseGet(() -> new Refused(Refusal.UNKNOWN, "there is no campaign " + id)));
  }

  static CampaignOutcome wrongState(Campaign campaign, String what) {
    return new Refused(
        Refusal.STATE, "a campaign that is " + campaign.state().code() + " cannot be " + what);
  }

  /** Keeps a campaign and the entry about it. */
  CampaignOutcome kept(Tenant tenant, Campaign campaign, String actor, String what) {
    Instant now = clock.instant();
    ports.campaigns().save(tenant.id(), campaign);
    ports
        .log()
        .append(
            tenant.id(),
            Operation.builder(OperationKind.OUTREACH, now, actor)
                .subject("campaign " + campaign.id())
                .decision(what)
                .rationale(
                    campaign.approved() == null
                        ? "nobody has approved its content"
                        : "content approved by " + campaign.approved().approval().approver())
                .inputs(campaign.content(terms))
                .endedAt(now)
                .build());
    return new Done(campaign);
  }
}
