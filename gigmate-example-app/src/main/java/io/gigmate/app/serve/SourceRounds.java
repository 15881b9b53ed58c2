package io.gigmate.app.serve;

import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.SourceReadiness;
import io.gigmate.core.prospect.SourceRetention;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.merge.MergeDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the sources: asks each that may be asked and is due, gives back what may not be kept
 * any longer, and has what changed matched and scored. When a source was last asked is in the
 * database, so that a restart changes nothing; only a failure is remembered here, and tried again
 * after an hour.
 *
 * <p>Of several servers on one database, one at a time goes round: see {@link
 * io.gigmate.app.jobs.JobScheduler}. They must be given the same sources.
 */
final class SourceRounds {
  private static final Logger LOG = LoggerFactory.getLogger(SourceRounds.class);
  private static final Duration AFTER_FAILURE = Duration.ofHours(1);

  /** Records come by other ways than a visit, such as a file: sooner than any policy ends. */
  private static final Duration LOOK_AGAIN = Duration.ofHours(1);

  private final TenantId tenant;
  private final List<ProspectSource> sources;
  private final ProspectIntake intake;
  private final SourceRetention retention;
  private final MergeDesk merges;
  private final InstantSource clock;
  private final Map<String, Instant> notBefore = new HashMap<>();
  private final Map<String, String> refusals = new HashMap<>();
  private Instant nextSweep = Instant.MIN;
  private boolean first = true;

  /** Whether records changed since they were last matched and scored. */
  private boolean stale;

  SourceRounds(
      TenantId tenant,
      List<ProspectSource> sources,
      ProspectIntake intake,
      SourceRetention retention,
      MergeDesk merges,
      InstantSource clock) {
    this.tenant = tenant;
    this.sources = List.copyOf(sources);
    this.intake = intake;
    this.retention = retention;
    this.merges = merges;
    this.clock = clock;
  }

  /** Goes round once; where nothing is due, this costs a look at each source. */
  synchronized void go() {
    for (ProspectSource source : sources) {
      stale |= visited(source);
    }
    Instant now = clock.instant();
    if (stale || now.isAfter(nextSweep)) {
      SourceRetention.Sweep sweep = retention.sweep(tenant);
      Instant due = sweep.next();
      Instant again = now.plus(LOOK_AGAIN);
      nextSweep = due == null || due.isAfter(again) ? again : due;
      stale |= sweep.removed() > 0;
    }
    // The process before may have died between taking records in and matching them.
    stale |= first && merges.isBehind(tenant);
    first = false;
    if (stale) {
      merges.refresh(tenant);
      stale = false;
    }
  }

  private boolean visited(ProspectSource source) {
    SourceReadiness readiness = intake.readiness(tenant, source);
    if (readiness.obstacle() != null) {
      // Once for each reason: the visit that is refused leaves an entry in the log.
      if (!readiness.obstacle().equals(refusals.put(source.name(), readiness.obstacle()))) {
        intake.visit(tenant, source);
      }
      return false;
    }
    refusals.remove(source.name());
    Instant now = clock.instant();
    if (!readiness.isReady(now)
        || now.isBefore(notBefore.getOrDefault(source.name(), Instant.MIN))) {
      return false;
    }
    try {
      return intake.visit(tenant, source).fold(taken -> true, refused -> false, later -> false);
    } catch (RuntimeException e) {
      LOG.warn("{} could not be read; it is tried again in an hour", source.name(), e);
      notBefore.put(source.name(), now.plus(AFTER_FAILURE));
      return false;
    }
  }
}
