package io.gigmate.core.outreach;

import io.gigmate.core.tenant.TenantId;
import java.util.List;

/** What persons stated about recipients. Nothing is overwritten: a later word stands beside. */
public interface Declarations {
  /** Keeps a declaration; the same one again changes nothing. */
  void declare(TenantId tenant, RecipientId recipient, Declaration declaration);

  /** Returns what was stated about a recipient, the oldest first. */
  List<Declaration> of(TenantId tenant, RecipientId recipient);

  /** Removes all that is kept of a recipient. */
  void erase(TenantId tenant, RecipientId recipient);
}
