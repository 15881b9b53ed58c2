package io.gigmate.app.jobs;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A process that begins the weekly run and gets no further than its middle: it says {@code half}
 * once its shows are written but not committed, and waits to be killed.
 */
final class DyingNode {
  static final String HALF = "half";

  private DyingNode() {}

  public static void main(String[] args) {
    SettableClock clock = new SettableClock();
    clock.set(Instant.parse(args[1]).minusSeconds(3600));
    try (Node node = new Node(args[0], clock, NeverDone::new, all -> all)) {
      node.withSampleMarket().look(Instant.parse(args[1]));
    }
  }

  private record NeverDone(Events kept) implements Events {
    @Override
    public void addAll(TenantId tenant, Collection<Event> events) {
      kept.addAll(tenant, events);
      System.out.println(HALF);
      System.out.flush();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void save(TenantId tenant, Event event) {
      kept.save(tenant, event);
    }

    @Override
    public Optional<Event> find(TenantId tenant, EventId id) {
      return kept.find(tenant, id);
    }

    @Override
    public List<Event> between(TenantId tenant, Instant from, Instant until) {
      return kept.between(tenant, from, until);
    }

    @Override
    public int completeEndedBefore(TenantId tenant, Instant instant) {
      return kept.completeEndedBefore(tenant, instant);
    }

    @Override
    public int removeFinishedBefore(TenantId tenant, Instant instant) {
      return kept.removeFinishedBefore(tenant, instant);
    }
  }
}
