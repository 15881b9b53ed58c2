package io.gigmate.scoring.memory;

import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.narration.Draft;
import io.gigmate.scoring.narration.DraftId;
import io.gigmate.scoring.narration.DraftState;
import io.gigmate.scoring.narration.Drafts;
import java.util.List;
import java.util.Optional;

/** Drafts in memory. */
public final class InMemoryDrafts implements Drafts, Restorable {
  private final StateTable<DraftId, DraftState, Draft> table =
      new StateTable<>(Draft::id, Draft::state);

  @Override
  public boolean add(TenantId tenant, Draft draft) {
    return table.add(tenant, draft, kept -> false);
  }

  @Override
  public boolean move(TenantId tenant, DraftState from, Draft draft) {
    return table.move(tenant, from, draft);
  }

  @Override
  public Optional<Draft> find(TenantId tenant, DraftId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<Draft> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
