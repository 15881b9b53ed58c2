package io.gigmate.scoring.booking;

import io.gigmate.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where it is kept what was advised about a tenant's nights, what was decided and what happened.
 */
public interface BookingDecisions {
  /** Keeps the record in place of the one with its id. */
  void save(TenantId tenant, AdviceRecord advice);

  /** Returns the record with this id, if there is one. */
  Optional<AdviceRecord> find(TenantId tenant, AdviceId id);

  /** Returns every record, by id. */
  List<AdviceRecord> all(TenantId tenant);

  /**
   * Returns every record that {@linkplain AdviceRecord#waits waits} for a word, by id.
   *
   * @param today the day on which it is asked
   */
  default List<AdviceRecord> waiting(TenantId tenant, LocalDate today) {
    return all(tenant).stream().filter(one -> one.waits(today)).toList();
  }

  /** Returns every record of which it is known what happened, by id. */
  default List<AdviceRecord> played(TenantId tenant) {
    return all(tenant).stream().filter(one -> one.result() != null).toList();
  }
}
