package io.gigmate.app.demo;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Alerts that are kept, and some that are made up; what becomes of those ends with the process. */
record MoreAlerts(BreakoutAlerts kept, BreakoutAlerts made) implements BreakoutAlerts {
  private BreakoutAlerts where(BreakoutAlertId id) {
    return MadeUp.is(id.value()) ? made : kept;
  }

  @Override
  public boolean add(TenantId tenant, BreakoutAlert alert) {
    return where(alert.id()).add(tenant, alert);
  }

  @Override
  public boolean move(TenantId tenant, AlertState from, BreakoutAlert alert) {
    return where(alert.id()).move(tenant, from, alert);
  }

  @Override
  public Optional<BreakoutAlert> find(TenantId tenant, BreakoutAlertId id) {
    return where(id).find(tenant, id);
  }

  @Override
  public List<BreakoutAlert> latest(TenantId tenant, int offset, int limit) {
    int most = (int) Math.min(Integer.MAX_VALUE, (long) offset + limit);
    return Stream.concat(
            kept.latest(tenant, 0, most).stream(), made.latest(tenant, 0, most).stream())
        .sorted(
            Comparator.comparing(BreakoutAlert::asOf).reversed().thenComparing(BreakoutAlert::id))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public List<BreakoutAlert> between(TenantId tenant, LocalDate from, LocalDate until) {
    return Stream.concat(
            kept.between(tenant, from, until).stream(), made.between(tenant, from, until).stream())
        .sorted(Comparator.comparing(BreakoutAlert::asOf).thenComparing(BreakoutAlert::id))
        .toList();
  }

  @Override
  public long count(TenantId tenant) {
    return kept.count(tenant) + made.count(tenant);
  }
}
