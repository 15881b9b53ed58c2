package io.gigmate.scoring.lead.pipeline;

import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The leads of a tenant as a whole: how many get how far, and whom nobody has written to in the
 * time that was promised.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class LeadFlow {
  /** How long a lead may wait where nothing else was agreed. */
  public static final Duration PROMISED = Duration.ofDays(7);

  private final Prospects prospects;
  private final LeadAssessments assessments;
  private final LeadSteps steps;
  private final LeadPipeline pipeline;
  private final Function<TenantId, Set<String>> asleep;

  /** Creates the flow on its ports and the pipeline that moves the leads. */
  public LeadFlow(
      Prospects prospects, LeadAssessments assessments, LeadSteps steps, LeadPipeline pipeline) {
    this(prospects, assessments, steps, pipeline, any -> Set.of());
  }

  private LeadFlow(
      Prospects prospects,
      LeadAssessments assessments,
      LeadSteps steps,
      LeadPipeline pipeline,
      Function<TenantId, Set<String>> asleep) {
    this.asleep = asleep;
    this.prospects = prospects;
    this.assessments = assessments;
    this.steps = steps;
    this.pipeline = pipeline;
  }

  /** Returns the flow that leaves leads alone while they sleep. */
  public LeadFlow minding(SnoozeDesk snoozes) {
    return new LeadFlow(
        prospects,
        assessments,
        steps,
        pipeline,
        tenant -> snoozes.asleep(tenant, SnoozedKind.LEAD).keySet());
  }

  /** Returns how far the tenant's assessed prospects get. */
  public Funnel funnel(TenantId tenant) {
    return Funnel.of(
        assessed(tenant).stream().map(LeadAssessment::prospect).toList(), steps.all(tenant));
  }

  /**
   * Returns the leads that have waited for us at least so long, the longest first. Those that
   * qualify count, and those who answered, whatever their score: a lead that is not worth writing
   * to is owed no letter.
   *
   * <p>Who sleeps until a day is left alone until then.
   *
   * <p>A lead without a step waits since it was had from its source or, where that is not known,
   * since it was last assessed.
   */
  public List<Waiting> overdue(TenantId tenant, Duration atLeast) {
    Map<ProspectId, Instant> had = new HashMap<>();
    for (Prospect prospect : prospects.all(tenant)) {
      Provenance where = prospect.provenance();
      if (where != null && where.obtainedAt() != null) {
        had.put(prospect.id(), where.obtainedAt());
      }
    }
    Set<ProspectId> moved = new HashSet<>();
    Map<ProspectId, Instant> waiting = new HashMap<>();
    for (LeadStep step : steps.latest(tenant)) {
      moved.add(step.prospect());
      waiting.put(step.prospect(), step.at());
    }
    for (LeadAssessment lead : assessed(tenant)) {
      if (lead.qualified() && !moved.contains(lead.prospect())) {
        waiting.put(lead.prospect(), had.getOrDefault(lead.prospect(), lead.assessedAt()));
      }
    }
    asleep.apply(tenant).forEach(id -> waiting.remove(ProspectId.of(id)));
    return pipeline.overdue(tenant, waiting, atLeast);
  }

  private List<LeadAssessment> assessed(TenantId tenant) {
    return assessments.ranked(tenant, 0, Integer.MAX_VALUE);
  }
}
