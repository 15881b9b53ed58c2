package io.gigmate.core.outreach;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/** What recipients agreed to. Nothing is overwritten: a withdrawal is noted on what it ends. */
public interface Consents {
  /** Keeps a consent; the same one again changes nothing, not even that it was taken back. */
  void give(TenantId tenant, RecipientId recipient, ConsentRecord consent);

  /** Notes that what stands on a channel was taken back. */
  void withdraw(TenantId tenant, RecipientId recipient, Channel channel, Instant at);

  /** Returns a recipient's consents, the oldest first, withdrawn ones included. */
  List<ConsentRecord> of(TenantId tenant, RecipientId recipient);

  /** Removes all that is kept of a recipient; what must not be written to stays suppressed. */
  void erase(TenantId tenant, RecipientId recipient);
}
