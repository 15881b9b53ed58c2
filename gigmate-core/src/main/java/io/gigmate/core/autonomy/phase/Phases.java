package io.gigmate.core.autonomy.phase;

import io.gigmate.core.tenant.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where it is kept how far each tenant has come; to the millisecond at least. */
public interface Phases {
  /** Returns where the tenant stands; empty where nothing was ever kept of it. */
  Optional<PhaseState> current(TenantId tenant);

  /**
   * Keeps the state where the one kept is still {@code seen}, null for none, and answers whether it
   * did; of two at once, one does.
   */
  boolean replace(TenantId tenant, @Nullable PhaseState seen, PhaseState state);
}
