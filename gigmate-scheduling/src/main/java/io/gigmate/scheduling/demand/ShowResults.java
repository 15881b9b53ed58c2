package io.gigmate.scheduling.demand;

import io.gigmate.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Where it is kept what a tenant's shows sold. */
public interface ShowResults {
  /**
   * Keeps all of these or, where it fails, none. A result replaces the one of its show and origin:
   * what is simulated never takes the place of what is real.
   */
  void saveAll(TenantId tenant, Collection<ShowResult> results);

  /** Returns the results of one origin from the first date to before the last, by date and show. */
  List<ShowResult> between(TenantId tenant, SalesOrigin origin, LocalDate from, LocalDate until);
}
