package io.gigmate.app.serve;

import io.gigmate.core.autonomy.phase.AutonomyDesk;
import io.gigmate.core.autonomy.phase.PhaseFinding.StepsBack;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures once a day how well it goes, and holds it against the gates of autonomy. */
final class DailyReview {
  private static final Logger LOG = LoggerFactory.getLogger(DailyReview.class);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Storage storage;
  private final AutonomyDesk autonomy;
  private final TenantId tenant;
  private final InstantSource clock;

  DailyReview(Storage storage, AutonomyDesk autonomy, TenantId tenant, InstantSource clock) {
    this.storage = storage;
    this.autonomy = autonomy;
    this.tenant = tenant;
    this.clock = clock;
  }

  /** Measures, where the last time was a day ago; when that was is in the database. */
  void go() {
    Instant now = clock.instant();
    if (now.isBefore(autonomy.standing(tenant).state().evidence().asOf().plus(A_DAY))) {
      return;
    }
    AutonomyDesk.Standing standing =
        autonomy.review(tenant, Governance.measured(storage, tenant, now));
    if (standing.finding() instanceof StepsBack back) {
      LOG.warn("a gate of autonomy is broken: {}", back.broken());
    }
  }
}
