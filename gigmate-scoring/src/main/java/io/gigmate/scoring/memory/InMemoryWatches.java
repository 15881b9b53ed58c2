package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.competition.Watch;
import io.gigmate.scoring.competition.Watches;
import java.util.List;

/** Whom venues watch, in memory. */
public final class InMemoryWatches implements Watches, Restorable {
  private final InMemoryTable<VenueId, Watch> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, Watch watch) {
    table.change(tenant, rows -> rows.put(watch.venue(), watch));
  }

  @Override
  public List<Watch> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
