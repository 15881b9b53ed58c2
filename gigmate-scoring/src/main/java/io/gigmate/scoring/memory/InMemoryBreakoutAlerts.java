package io.gigmate.scoring.memory;

import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Alerts in memory. */
public final class InMemoryBreakoutAlerts implements BreakoutAlerts, Restorable {
  private static final Comparator<BreakoutAlert> BY_DAY =
      Comparator.comparing(BreakoutAlert::asOf).thenComparing(BreakoutAlert::id);
  private static final Comparator<BreakoutAlert> LATEST_FIRST =
      Comparator.comparing(BreakoutAlert::asOf).reversed().thenComparing(BreakoutAlert::id);

  private final StateTable<BreakoutAlertId, AlertState, BreakoutAlert> table =
      new StateTable<>(BreakoutAlert::id, BreakoutAlert::state);

  @Override
  public boolean add(TenantId tenant, BreakoutAlert alert) {
    return table.add(tenant, alert, kept -> false);
  }

  @Override
  public boolean move(TenantId tenant, AlertState from, BreakoutAlert alert) {
    return table.move(tenant, from, alert);
  }

  @Override
  public Optional<BreakoutAlert> find(TenantId tenant, BreakoutAlertId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<BreakoutAlert> latest(TenantId tenant, int offset, int limit) {
    return table.all(tenant).stream().sorted(LATEST_FIRST).skip(offset).limit(limit).toList();
  }

  @Override
  public List<BreakoutAlert> between(TenantId tenant, LocalDate from, LocalDate until) {
    return table.all(tenant).stream()
        .filter(alert -> !alert.asOf().isBefore(from) && alert.asOf().isBefore(until))
        .sorted(BY_DAY)
        .toList();
  }

  @Override
  public long count(TenantId tenant) {
    return table.all(tenant).size();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
