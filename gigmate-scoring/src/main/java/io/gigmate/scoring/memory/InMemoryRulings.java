package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.ProspectPair;
import io.gigmate.scoring.merge.Ruling;
import io.gigmate.scoring.merge.Rulings;
import java.util.List;

/** The words of persons on pairs of records in memory. */
public final class InMemoryRulings implements Rulings, Restorable {
  private final InMemoryTable<ProspectPair, Ruling> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, Ruling ruling) {
    table.change(tenant, rows -> rows.put(ruling.pair(), ruling));
  }

  @Override
  public List<Ruling> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
