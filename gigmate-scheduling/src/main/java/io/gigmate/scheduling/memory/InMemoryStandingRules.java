package io.gigmate.scheduling.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.constraint.RuleSheet;
import io.gigmate.scheduling.constraint.StandingRules;
import java.util.Optional;

/** Rules of calendars, in memory. */
public final class InMemoryStandingRules implements StandingRules, Restorable {
  private static final String ONLY = "rules";

  private final InMemoryTable<String, RuleSheet> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, RuleSheet rules) {
    table.change(tenant, rows -> rows.put(ONLY, rules));
  }

  @Override
  public Optional<RuleSheet> current(TenantId tenant) {
    return table.find(tenant, ONLY);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
