package io.gigmate.core.event;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a tenant's events are kept. */
public interface Events {
  /**
   * Adds all of these or, where one id is taken, none.
   *
   * @throws IllegalArgumentException where an id is taken, naming it
   */
  void addAll(TenantId tenant, Collection<Event> events);

  /** Keeps the event in place of the one with its id. */
  void save(TenantId tenant, Event event);

  /** Returns the event with this id, if there is one. */
  Optional<Event> find(TenantId tenant, EventId id);

  /**
   * Returns the events that start at {@code from} or later and before {@code until}, by start and
   * id.
   */
  List<Event> between(TenantId tenant, Instant from, Instant until);

  /**
   * Returns up to {@code limit} of the events of these statuses that {@link #between} returns,
   * after the first {@code offset}. A store that holds many reads no more than those.
   */
  default EventPage page(
      TenantId tenant,
      Instant from,
      Instant until,
      Set<EventStatus> statuses,
      int offset,
      int limit) {
    List<Event> all =
        between(tenant, from, until).stream()
            .filter(event -> statuses.contains(event.status()))
            .toList();
    return new EventPage(all.stream().skip(offset).limit(limit).toList(), all.size());
  }

  /**
   * Makes the shows completed that ended before the instant: those that were announced or on sale.
   *
   * @return how many became it
   */
  int completeEndedBefore(TenantId tenant, Instant instant);

  /**
   * Removes the completed and cancelled events that ended before the instant.
   *
   * @return how many were removed
   */
  int removeFinishedBefore(TenantId tenant, Instant instant);
}
