package io.gigmate.core.snooze;

import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** Where it is kept what sleeps, and until when. */
public interface Snoozes {
  /** Keeps the snooze in place of the one of the same kind and id. */
  void save(TenantId tenant, Snooze snooze);

  /** Forgets the snooze; answers whether there was one. */
  boolean remove(TenantId tenant, SnoozedKind kind, String id);

  /** Returns what was put to sleep of this kind, what has woken since included, by id. */
  List<Snooze> all(TenantId tenant, SnoozedKind kind);
}
