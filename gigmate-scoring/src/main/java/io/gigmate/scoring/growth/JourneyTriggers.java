package io.gigmate.scoring.growth;

import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** Where it is kept whom it was time for, and when. */
public interface JourneyTriggers {
  /**
   * Keeps the trigger, unless there is one of the same member and stage less than {@link
   * JourneyStage#apart()} before or after it.
   *
   * @return false where there is; nothing changes then
   */
  boolean add(TenantId tenant, JourneyTrigger trigger);

  /** Returns every trigger, by time, then member and stage. */
  List<JourneyTrigger> all(TenantId tenant);
}
