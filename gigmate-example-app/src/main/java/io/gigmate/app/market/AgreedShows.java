package io.gigmate.app.market;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The events for whoever learns from what happens: as they are kept, without those that are mere
 * proposals.
 *
 * @param events as they are kept
 * @param proposed answers which are proposals
 */
public record AgreedShows(Events events, Predicate<Event> proposed) implements Events {
  @Override
  public void addAll(TenantId tenant, Collection<Event> added) {
    events.addAll(tenant, added);
  }

  @Override
  public void save(TenantId tenant, Event event) {
    events.save(tenant, event);
  }

  @Override
  public Optional<Event> find(TenantId tenant, EventId id) {
    return events.find(tenant, id).filter(proposed.negate());
  }

  @Override
  public List<Event> between(TenantId tenant, Instant from, Instant until) {
    return events.between(tenant, from, until).stream().filter(proposed.negate()).toList();
  }

  @Override
  public int completeEndedBefore(TenantId tenant, Instant instant) {
    return events.completeEndedBefore(tenant, instant);
  }

  @Override
  public int removeFinishedBefore(TenantId tenant, Instant instant) {
    return events.removeFinishedBefore(tenant, instant);
  }
}
