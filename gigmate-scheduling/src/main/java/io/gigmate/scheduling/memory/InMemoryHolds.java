package io.gigmate.scheduling.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Hold;
import io.gigmate.scheduling.constraint.HoldBook;
import io.gigmate.scheduling.hold.Holds;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Holds in memory. */
public final class InMemoryHolds implements Holds, Restorable {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::date).thenComparing(Key::venue);

  private record Key(LocalDate date, VenueId venue) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final InMemoryTable<Key, List<Hold>> table = new InMemoryTable<>();

  @Override
  public HoldBook change(
      TenantId tenant, VenueId venue, LocalDate date, UnaryOperator<HoldBook> change) {
    Key key = new Key(date, venue);
    table.change(
        tenant,
        rows -> {
          HoldBook before = HoldBook.of(rows.getOrDefault(key, List.of()));
          rows.put(key, change.apply(before).on(venue, date));
        });
    return HoldBook.of(table.find(tenant, key).orElse(List.of()));
  }

  @Override
  public HoldBook between(TenantId tenant, LocalDate from, LocalDate until) {
    return HoldBook.of(
        table.all(tenant).stream()
            .flatMap(List::stream)
            .filter(one -> !one.date().isBefore(from) && one.date().isBefore(until))
            .toList());
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
