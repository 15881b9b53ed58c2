package io.gigmate.app.serve;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.growth.ChurnDesk;
import io.gigmate.scoring.growth.ChurnReport;
import io.gigmate.scoring.growth.ChurnRisk;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.strategy.Evidence;
import io.gigmate.scoring.strategy.EvidenceKind;
import io.gigmate.scoring.strategy.EvidenceSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the house itself sees: leads that wait, and members about to fall silent. How strongly
 * either speaks is declared: ten leads that wait speak at a half, and members at risk as their
 * share.
 */
final class HouseEvidence implements EvidenceSource {
  private static final double HALF = 10;

  private final Tenants tenants;
  private final ChurnDesk churn;
  private final LeadFlow leads;

  HouseEvidence(Tenants tenants, ChurnDesk churn, LeadFlow leads) {
    this.tenants = tenants;
    this.churn = churn;
    this.leads = leads;
  }

  @Override
  public List<Evidence> seen(TenantId tenant, Instant now) {
    List<Evidence> seen = new ArrayList<>();
    long waiting = leads.countOverdue(tenant, LeadFlow.PROMISED);
    if (waiting > 0) {
      seen.add(
          new Evidence(
              "leads-waiting",
              EvidenceKind.OPPORTUNITY,
              "%d leads have waited for more than %d days"
                  .formatted(waiting, LeadFlow.PROMISED.toDays()),
              waiting / (waiting + HALF),
              now));
    }
    ChurnReport report = churn.report(tenants.required(tenant), ChurnDesk.DAYS_AHEAD);
    long risky = report.risks().stream().filter(ChurnRisk::isAtRisk).count();
    if (risky > 0) {
      seen.add(
          new Evidence(
              "members-at-risk",
              EvidenceKind.USAGE,
              "%d of %d rooms and acts are more likely than not to have no show in %d days"
                  .formatted(risky, report.risks().size(), report.daysAhead()),
              (double) risky / report.risks().size(),
              now));
    }
    return seen;
  }
}
