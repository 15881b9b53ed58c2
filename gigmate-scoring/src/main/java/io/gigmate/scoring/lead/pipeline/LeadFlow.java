package io.gigmate.scoring.lead.pipeline;

import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The leads of a tenant as a whole: how many get how far, and whom nobody has written to in the
 * time that was promised.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class LeadFlow {
  /** How long a lead may wait where nothing else was agreed. */
  public static final Duration PROMISED = Duration.ofDays(7);

  private final LeadStandings standings;
  private final LeadPipeline pipeline;
  private final Function<TenantId, Set<ProspectId>> asleep;

  /**
   * Creates the flow on where leads stand and the pipeline that moves them.
   *
   * @param standings asked for a page and for numbers, however many leads there are
   */
  public LeadFlow(LeadStandings standings, LeadPipeline pipeline) {
    this(standings, pipeline, any -> Set.of());
  }

  /**
   * Creates the flow on its ports, which it reads as a whole each time, and the pipeline that moves
   * the leads.
   */
  public LeadFlow(
      Prospects prospects, LeadAssessments assessments, LeadSteps steps, LeadPipeline pipeline) {
    this(LeadStandings.over(prospects, assessments, steps), pipeline);
  }

  private LeadFlow(
      LeadStandings standings, LeadPipeline pipeline, Function<TenantId, Set<ProspectId>> asleep) {
    this.standings = standings;
    this.pipeline = pipeline;
    this.asleep = asleep;
  }

  /** Returns the flow that leaves leads alone while they sleep. */
  public LeadFlow minding(SnoozeDesk snoozes) {
    return new LeadFlow(
        standings,
        pipeline,
        tenant ->
            snoozes.asleep(tenant, SnoozedKind.LEAD).keySet().stream()
                .map(ProspectId::of)
                .collect(Collectors.toSet()));
  }

  /** Returns how far the tenant's assessed prospects get. */
  public Funnel funnel(TenantId tenant) {
    return Funnel.of(standings.courses(tenant));
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
    return overdue(tenant, atLeast, 0, Integer.MAX_VALUE);
  }

  /**
   * Returns a page of the leads that have waited for us at least so long.
   *
   * @param offset how many to pass over
   * @param limit how many at the most
   */
  public List<Waiting> overdue(TenantId tenant, Duration atLeast, int offset, int limit) {
    Instant now = pipeline.now();
    return standings
        .waiting(tenant, now.minus(atLeast), asleep.apply(tenant), offset, limit)
        .stream()
        .map(lead -> lead.until(now))
        .toList();
  }

  /** Returns how many leads have waited for us at least so long. */
  public long countOverdue(TenantId tenant, Duration atLeast) {
    return standings.countWaiting(tenant, pipeline.now().minus(atLeast), asleep.apply(tenant));
  }
}
