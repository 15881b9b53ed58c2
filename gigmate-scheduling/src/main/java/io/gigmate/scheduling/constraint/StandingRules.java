package io.gigmate.scheduling.constraint;

import io.gigmate.core.tenant.TenantId;
import java.util.Optional;

/** Where the rules are kept that a tenant's calendar keeps to in every run. */
public interface StandingRules {
  /** Keeps the rules in place of those before. */
  void save(TenantId tenant, RuleSheet rules);

  /** Returns the rules, if somebody set some. */
  Optional<RuleSheet> current(TenantId tenant);
}
