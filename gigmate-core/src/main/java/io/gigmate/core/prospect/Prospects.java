package io.gigmate.core.prospect;

import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a tenant's prospects are kept. */
public interface Prospects {
  /** Keeps all of these or, where it fails, none; a prospect replaces the one with its id. */
  void saveAll(TenantId tenant, Collection<Prospect> prospects);

  /** Returns the prospect with this id, if there is one. */
  Optional<Prospect> find(TenantId tenant, ProspectId id);

  /** Returns those of these prospects that there are, by id. */
  List<Prospect> findAll(TenantId tenant, Collection<ProspectId> ids);

  /**
   * Removes all of these or, where it fails, none; one that is not there counts for nothing. What
   * was done about a prospect stays in {@link LeadSteps}.
   */
  void removeAll(TenantId tenant, Collection<ProspectId> ids);

  /**
   * Hands over every prospect, one after the other in no order; a store that holds many has few of
   * them in memory at a time.
   */
  default void forEach(TenantId tenant, Consumer<? super Prospect> each) {
    all(tenant).forEach(each);
  }

  /** Returns how many prospects there are. */
  default long count(TenantId tenant) {
    return all(tenant).size();
  }

  /** Returns every prospect, by id. */
  List<Prospect> all(TenantId tenant);
}
