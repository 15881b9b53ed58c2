package io.gigmate.core.prospect;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/** What a tenant's sources are allowed, and when they were last asked. */
public interface SourceVisits {
  /** Keeps the acceptance in place of the one of its source. */
  void accept(TenantId tenant, SourceAcceptance acceptance);

  /** Takes the acceptance of a source back. */
  void withdraw(TenantId tenant, String source);

  /** Returns the acceptance of a source, if there is one. */
  Optional<SourceAcceptance> acceptance(TenantId tenant, String source);

  /** Keeps when a source was asked. */
  void visited(TenantId tenant, String source, Instant at);

  /** Returns when a source was last asked, if it ever was. */
  Optional<Instant> lastVisit(TenantId tenant, String source);
}
