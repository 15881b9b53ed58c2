package io.gigmate.core.campaign;

import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Who a tenant may write to; a host answers it from its leads. */
public interface Recipients {
  /** Returns those in the segment, the best lead first. */
  List<Addressee> in(TenantId tenant, Segment segment);

  /** Returns what is known of a recipient now; empty where they are gone. */
  Optional<Addressee> find(TenantId tenant, RecipientId recipient);
}
