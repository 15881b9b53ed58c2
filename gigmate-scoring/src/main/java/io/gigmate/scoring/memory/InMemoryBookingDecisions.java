package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingDecisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was advised, decided and happened, in memory. */
public final class InMemoryBookingDecisions implements BookingDecisions, Restorable {
  private final InMemoryTable<AdviceId, AdviceRecord> table = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, AdviceRecord advice) {
    table.change(tenant, rows -> rows.put(advice.id(), advice));
  }

  @Override
  public Optional<AdviceRecord> find(TenantId tenant, AdviceId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<AdviceRecord> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public List<AdviceRecord> waiting(TenantId tenant, LocalDate today) {
    return table.of(tenant).values().stream().filter(one -> one.waits(today)).toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
