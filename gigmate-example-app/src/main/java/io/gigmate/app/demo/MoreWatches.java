package io.gigmate.app.demo;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.competition.Watch;
import io.gigmate.scoring.competition.Watches;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whom venues watch, and whom one that is made up does. */
record MoreWatches(Watches kept, Watch made) implements Watches {
  @Override
  public void save(TenantId tenant, Watch watch) {
    if (!watch.venue().equals(made.venue())) {
      kept.save(tenant, watch);
    }
  }

  @Override
  public List<Watch> all(TenantId tenant) {
    return Stream.concat(kept.all(tenant).stream(), Stream.of(made))
        .sorted(Comparator.comparing(Watch::venue))
        .toList();
  }
}
