package io.gigmate.core.autonomy;

import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** Where changes wait for a person. */
public interface PendingChanges {
  /** Keeps a change; one of the same id is replaced. */
  void save(TenantId tenant, PendingChange change);

  /** Returns those that wait, by time and id. */
  List<PendingChange> all(TenantId tenant);

  /** Removes a change, and answers whether it was there; of two at once, one is told so. */
  boolean remove(TenantId tenant, String id);
}
