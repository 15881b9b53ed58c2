package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.feed.FeedVisit;
import io.gigmate.scoring.feed.FeedVisits;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Visits to feeds in memory. */
public final class InMemoryFeedVisits implements FeedVisits, Restorable {
  private static final Comparator<FeedVisit> LAST_FIRST =
      Comparator.comparing(FeedVisit::at).reversed().thenComparing(FeedVisit::feed);

  private final InMemoryTable<String, FeedVisit> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, FeedVisit visit) {
    table.change(tenant, rows -> rows.put(visit.feed() + "\n" + visit.at(), visit));
  }

  @Override
  public Optional<FeedVisit> last(TenantId tenant, String feed) {
    return table.all(tenant).stream()
        .filter(visit -> visit.feed().equals(feed))
        .max(Comparator.comparing(FeedVisit::at));
  }

  @Override
  public List<FeedVisit> latest(TenantId tenant, int limit) {
    return table.all(tenant).stream().sorted(LAST_FIRST).limit(limit).toList();
  }

  @Override
  public void removeBefore(TenantId tenant, Instant time) {
    table.change(
        tenant,
        rows -> {
          Map<String, Instant> last = new HashMap<>();
          rows.values()
              .forEach(
                  visit -> last.merge(visit.feed(), visit.at(), (a, b) -> a.isAfter(b) ? a : b));
          rows.values()
              .removeIf(
                  visit -> visit.at().isBefore(time) && !visit.at().equals(last.get(visit.feed())));
        });
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
