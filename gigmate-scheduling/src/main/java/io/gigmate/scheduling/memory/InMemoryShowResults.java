package io.gigmate.scheduling.memory;

import io.gigmate.core.event.EventId;
import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scheduling.demand.ShowResults;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What shows sold, in memory. */
public final class InMemoryShowResults implements ShowResults, Restorable {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::origin).thenComparing(Key::event);
  private static final Comparator<ShowResult> BY_DATE =
      Comparator.comparing(ShowResult::date).thenComparing(ShowResult::event);

  private record Key(SalesOrigin origin, EventId event) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final InMemoryTable<Key, ShowResult> table = new InMemoryTable<>();

  @Override
  public void saveAll(TenantId tenant, Collection<ShowResult> results) {
    table.change(
        tenant, rows -> results.forEach(one -> rows.put(new Key(one.origin(), one.event()), one)));
  }

  @Override
  public List<ShowResult> between(
      TenantId tenant, SalesOrigin origin, LocalDate from, LocalDate until) {
    return table.all(tenant).stream()
        .filter(one -> one.origin() == origin)
        .filter(one -> !one.date().isBefore(from) && one.date().isBefore(until))
        .sorted(BY_DATE)
        .toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
