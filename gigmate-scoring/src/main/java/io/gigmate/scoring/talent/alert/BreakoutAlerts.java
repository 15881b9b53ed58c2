package io.gigmate.scoring.talent.alert;

import io.gigmate.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a tenant's alerts are kept, so that nobody is told twice. */
public interface BreakoutAlerts {
  /**
   * Keeps a new alert.
   *
   * @return false where one with its id is kept already; nothing changes then
   */
  boolean add(TenantId tenant, BreakoutAlert alert);

  /**
   * Keeps the alert in place of the one with its id, where that still stands at {@code from}.
   *
   * @return false where it does not; nothing changes then
   */
  boolean move(TenantId tenant, AlertState from, BreakoutAlert alert);

  /** Returns the alert with this id, if there is one. */
  Optional<BreakoutAlert> find(TenantId tenant, BreakoutAlertId id);

  /**
   * Returns alerts, those of the latest days first and by id on one day.
   *
   * @param offset how many to pass over
   * @param limit how many at the most
   */
  List<BreakoutAlert> latest(TenantId tenant, int offset, int limit);

  /** Returns the alerts of days from one on and before another, by day and then by id. */
  List<BreakoutAlert> between(TenantId tenant, LocalDate from, LocalDate until);

  /** Returns how many there are. */
  long count(TenantId tenant);
}
