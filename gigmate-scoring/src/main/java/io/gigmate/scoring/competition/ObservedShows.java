package io.gigmate.scoring.competition;

import io.gigmate.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Where it is kept what a tenant saw of a market's shows. */
public interface ObservedShows {
  /**
   * Keeps all of these or, where it fails, none; a show replaces the one of its date, room and
   * artist.
   */
  void saveAll(TenantId tenant, Collection<ObservedShow> shows);

  /** Returns the shows from a day on and before another, by day and then by their key. */
  List<ObservedShow> between(TenantId tenant, LocalDate from, LocalDate until);
}
