package io.gigmate.scoring.merge;

import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** Where the words of persons on pairs of a tenant's records are kept. */
public interface Rulings {
  /** Keeps the ruling in place of the one on its pair. */
  void save(TenantId tenant, Ruling ruling);

  /** Returns every ruling, by pair. */
  List<Ruling> all(TenantId tenant);
}
