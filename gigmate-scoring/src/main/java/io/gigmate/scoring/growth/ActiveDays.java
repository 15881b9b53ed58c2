package io.gigmate.scoring.growth;

import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;

/** Where it is kept on which days members had shows; it outlives the calendar. */
public interface ActiveDays {
  /** Keeps the days; one that is kept already stays one. */
  void addAll(TenantId tenant, Collection<ActiveDay> days);

  /** Returns every day, by member and date. */
  List<ActiveDay> all(TenantId tenant);
}
