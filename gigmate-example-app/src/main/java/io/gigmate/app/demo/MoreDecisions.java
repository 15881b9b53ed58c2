package io.gigmate.app.demo;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingDecisions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Nights that are kept, and some that are made up. A night with an act or a room that is made up is
 * made up as well: what is asked and decided about it ends with the process.
 */
final class MoreDecisions implements BookingDecisions {
  private final BookingDecisions kept;
  private final Map<AdviceId, AdviceRecord> made = new ConcurrentSkipListMap<>();

  MoreDecisions(BookingDecisions kept, Collection<AdviceRecord> nights) {
    this.kept = kept;
    nights.forEach(one -> made.put(one.id(), one));
  }

  @Override
  public void save(TenantId tenant, AdviceRecord advice) {
    if (MadeUp.isNight(advice)) {
      made.put(advice.id(), advice);
    } else {
      kept.save(tenant, advice);
    }
  }

  @Override
  public Optional<AdviceRecord> find(TenantId tenant, AdviceId id) {
    return Optional.ofNullable(made.get(id)).or(() -> kept.find(tenant, id));
  }

  @Override
  public List<AdviceRecord> all(TenantId tenant) {
    return Stream.concat(kept.all(tenant).stream(), made.values().stream())
        .sorted(Comparator.comparing(AdviceRecord::id))
        .toList();
  }
}
