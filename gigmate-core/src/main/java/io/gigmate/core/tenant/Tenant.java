package io.gigmate.core.tenant;

import io.gigmate.core.internal.Checks;
import java.time.ZoneId;

/**
 * One operator: its data, its zone, its limits, its log.
 *
 * @param id identifies it
 * @param name as people write it
 * @param timeZone the zone of its civil day, in which daily limits count
 */
public record Tenant(TenantId id, String name, ZoneId timeZone) {
  public Tenant {
    name = Checks.text("tenant name", name, 200);
  }

  /** Returns a tenant with these parts. */
  public static Tenant of(TenantId id, String name, ZoneId timeZone) {
    return new Tenant(id, name, timeZone);
  }
}
