package io.gigmate.scoring.narration;

import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Where a tenant's drafts are kept. */
public interface Drafts {
  /**
   * Keeps a new draft.
   *
   * @return false where one with its id is kept already; nothing changes then
   */
  boolean add(TenantId tenant, Draft draft);

  /**
   * Keeps the draft in place of the one with its id, where that still stands at {@code from}.
   *
   * @return false where it does not; nothing changes then
   */
  boolean move(TenantId tenant, DraftState from, Draft draft);

  /** Returns the draft with this id, if there is one. */
  Optional<Draft> find(TenantId tenant, DraftId id);

  /** Returns every draft, by id. */
  List<Draft> all(TenantId tenant);
}
