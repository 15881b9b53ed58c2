package io.gigmate.scoring.feed;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept what visits to feeds brought. */
public interface FeedVisits {
  /** Keeps a visit; it replaces the one of its feed and time. */
  void save(TenantId tenant, FeedVisit visit);

  /** Returns the last visit to a feed, if there was one. */
  Optional<FeedVisit> last(TenantId tenant, String feed);

  /**
   * Returns the latest visits, the last first and by the name of the feed where times are equal.
   *
   * @param limit how many at the most
   */
  List<FeedVisit> latest(TenantId tenant, int limit);

  /** Removes what was before a time, but the last visit to each feed. */
  void removeBefore(TenantId tenant, Instant time);
}
