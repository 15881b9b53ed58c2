package io.gigmate.app.serve;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.desk.TalentDesk;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a day for artists who may break out. A restart looks again, and tells nobody twice:
 * what was told is in the database.
 */
final class DailyScan {
  private static final Logger LOG = LoggerFactory.getLogger(DailyScan.class);

  /** Who looks, in the log. */
  static final String ACTOR = "daily scan";

  private final TalentDesk desk;
  private final TenantId tenant;
  private final InstantSource clock;
  private @Nullable LocalDate done;

  DailyScan(TalentDesk desk, TenantId tenant, InstantSource clock) {
    this.desk = desk;
    this.tenant = tenant;
    this.clock = clock;
  }

  /** Scans, where today was not scanned yet; what fails is tried again at the next round. */
  synchronized void go() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (today.equals(done)) {
      return;
    }
    List<BreakoutAlert> raised = desk.watch(tenant, ACTOR);
    done = today;
    if (!raised.isEmpty()) {
      LOG.info("{} artists may break out; the page of talent says why", raised.size());
    }
  }
}
