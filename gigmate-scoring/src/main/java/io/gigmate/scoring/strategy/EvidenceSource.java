package io.gigmate.scoring.strategy;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Something that sees evidence, such as market intelligence or the use of the platform. */
public interface EvidenceSource {
  /** Returns what is seen at this time, in an order that does not change. */
  List<Evidence> seen(TenantId tenant, Instant now);

  /** Returns the source that sees what both see. */
  default EvidenceSource and(EvidenceSource other) {
    return (tenant, now) ->
        Stream.concat(seen(tenant, now).stream(), other.seen(tenant, now).stream()).toList();
  }
}
