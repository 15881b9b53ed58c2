package io.gigmate.scoring.lead;

import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Assesses a tenant's prospects by what its configuration looks for, keeps the answers, and leaves
 * an entry in the log.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class LeadDesk {
  /**
   * So many are assessed and kept at a time: with its reasons, an assessment outweighs its lead.
   */
  static final int BLOCK = 2000;

  private final Prospects prospects;
  private final LeadAssessments assessments;
  private final Configurations configurations;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Regions regions;

  /** Creates the desk on its ports; the regions are those that a configuration may name. */
  public LeadDesk(
      Prospects prospects,
      LeadAssessments assessments,
      Configurations configurations,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock,
      Regions regions) {
    this.prospects = prospects;
    this.assessments = assessments;
    this.configurations = configurations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
    this.regions = regions;
  }

  /**
   * Assesses every prospect of the tenant, all at one time.
   *
   * @return how many were assessed
   */
  public int assessAll(TenantId tenant) {
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          FitRules rules = FitRules.from(configurations.current(tenant), regions);
          LeadScorer scorer = new LeadScorer(rules);
          List<Prospect> all = prospects.all(tenant);
          long qualified = 0;
          for (int from = 0; from < all.size(); from += BLOCK) {
            List<LeadAssessment> some =
                all.subList(from, Math.min(all.size(), from + BLOCK)).stream()
                    .map(prospect -> scorer.assess(prospect, began))
                    .toList();
            assessments.saveAll(tenant, some);
            qualified += some.stream().filter(LeadAssessment::qualified).count();
          }
          log.append(
              tenant,
              Operation.builder(OperationKind.ANALYSIS, began, "lead scorer")
                  .subject(all.size() + " prospects")
                  .decision(qualified + " qualified at " + rules.threshold() + " points or more")
                  .rationale("profile, engagement, place, activity and potential, point by point")
                  .modelVersion(scorer.version())
                  .endedAt(clock.instant())
                  .build(),
              PersonalInputs.ofMany(all.stream()));
          return all.size();
        });
  }
}
