package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.ObservedShows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What was seen of a market's shows, in memory. */
public final class InMemoryObservedShows implements ObservedShows, Restorable {
  private final InMemoryTable<String, ObservedShow> table = new InMemoryTable<>();

  @Override
  public void saveAll(TenantId tenant, Collection<ObservedShow> shows) {
    table.change(tenant, rows -> shows.forEach(show -> rows.put(show.key(), show)));
  }

  @Override
  public List<ObservedShow> between(TenantId tenant, LocalDate from, LocalDate until) {
    return table.all(tenant).stream()
        .filter(show -> !show.date().isBefore(from) && show.date().isBefore(until))
        .sorted(Comparator.comparing(ObservedShow::date).thenComparing(ObservedShow::key))
        .toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
