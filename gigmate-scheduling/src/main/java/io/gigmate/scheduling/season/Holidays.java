package io.gigmate.scheduling.season;

import io.gigmate.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;

/** Which days are holidays where a tenant works; a host may have days of its own. */
@FunctionalInterface
public interface Holidays {
  /**
   * Returns the holidays of which the date or the day off lies in the span, both ends included, by
   * date and name.
   */
  List<Holiday> between(TenantId tenant, LocalDate from, LocalDate until);
}
