package io.gigmate.core.compliance;

import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** Where an operator's tightenings are kept. None is ever removed: that would loosen. */
public interface Tightenings {
  /** Keeps one after those that are there. */
  void append(TenantId tenant, KeptTightening change);

  /** Returns all of a tenant's, in the order in which they were made. */
  List<KeptTightening> all(TenantId tenant);
}
