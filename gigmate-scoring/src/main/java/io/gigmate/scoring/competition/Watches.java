package io.gigmate.scoring.competition;

import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** Where it is kept whom each of a tenant's venues watches. */
public interface Watches {
  /** Keeps whom a venue watches, in place of what it declared before. */
  void save(TenantId tenant, Watch watch);

  /** Returns what every venue declared, by venue. */
  List<Watch> all(TenantId tenant);
}
