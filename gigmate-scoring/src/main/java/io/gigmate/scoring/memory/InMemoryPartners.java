package io.gigmate.scoring.memory;

import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.Partner;
import io.gigmate.scoring.growth.PartnerId;
import io.gigmate.scoring.growth.PartnerState;
import io.gigmate.scoring.growth.Partners;
import java.util.List;
import java.util.Optional;

/** Partners in memory. */
public final class InMemoryPartners implements Partners, Restorable {
  private final StateTable<PartnerId, PartnerState, Partner> table =
      new StateTable<>(Partner::id, Partner::state);

  @Override
  public boolean add(TenantId tenant, Partner partner) {
    return table.add(tenant, partner, kept -> false);
  }

  @Override
  public boolean move(TenantId tenant, PartnerState from, Partner partner) {
    return table.move(tenant, from, partner);
  }

  @Override
  public Optional<Partner> find(TenantId tenant, PartnerId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<Partner> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
