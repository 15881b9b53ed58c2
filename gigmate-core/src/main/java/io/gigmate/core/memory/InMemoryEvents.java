package io.gigmate.core.memory;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Events in memory. */
public final class InMemoryEvents implements Events, Restorable {
  private static final Comparator<Event> BY_START_AND_ID =
      Comparator.comparing((Event event) -> event.times().start()).thenComparing(Event::id);

  private final InMemoryTable<EventId, Event> table = new InMemoryTable<>();

  @Override
  public void addAll(TenantId tenant, Collection<Event> events) {
    table.change(
        tenant,
        rows -> {
          for (Event event : events) {
            if (rows.putIfAbsent(event.id(), event) != null) {
              throw new IllegalArgumentException("event id is taken: " + event.id());
            }
          }
        });
  }

  @Override
  public void save(TenantId tenant, Event event) {
    table.change(tenant, rows -> rows.put(event.id(), event));
  }

  @Override
  public Optional<Event> find(TenantId tenant, EventId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<Event> between(TenantId tenant, Instant from, Instant until) {
    return table.all(tenant).stream()
        .filter(event -> !event.times().start().isBefore(from))
        .filter(event -> event.times().start().isBefore(until))
        .sorted(BY_START_AND_ID)
        .toList();
  }

  @Override
  public int completeEndedBefore(TenantId tenant, Instant instant) {
    AtomicInteger completed = new AtomicInteger();
    table.change(
        tenant,
        rows ->
            rows.replaceAll(
                (id, event) -> {
                  boolean over =
                      event.status().next().contains(EventStatus.COMPLETED)
                          && event.times().end().isBefore(instant);
                  completed.addAndGet(over ? 1 : 0);
                  return over ? event.become(EventStatus.COMPLETED) : event;
                }));
    return completed.get();
  }

  @Override
  public int removeFinishedBefore(TenantId tenant, Instant instant) {
    AtomicInteger removed = new AtomicInteger();
    table.change(
        tenant,
        rows ->
            rows.values()
                .removeIf(
                    event -> {
                      boolean finished =
                          event.status().isFinal() && event.times().end().isBefore(instant);
                      removed.addAndGet(finished ? 1 : 0);
                      return finished;
                    }));
    return removed.get();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
