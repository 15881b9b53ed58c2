package io.gigmate.scoring.growth;

import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Where a tenant's partners are kept. */
public interface Partners {
  /**
   * Keeps a new partner.
   *
   * @return false where one with its id is kept already; nothing changes then
   */
  boolean add(TenantId tenant, Partner partner);

  /**
   * Keeps the partner in place of the one with its id, where that still stands at {@code from}.
   *
   * @return false where it does not; nothing changes then
   */
  boolean move(TenantId tenant, PartnerState from, Partner partner);

  /** Returns the partner with this id, if there is one. */
  Optional<Partner> find(TenantId tenant, PartnerId id);

  /** Returns every partner, by id. */
  List<Partner> all(TenantId tenant);
}
