package io.gigmate.core.prospect;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a tenant's prospects are kept. */
public interface Prospects {
  /** Keeps all of these or, where it fails, none; a prospect replaces the one with its id. */
  void saveAll(TenantId tenant, Collection<Prospect> prospects);

  /** Returns the prospect with this id, if there is one. */
  Optional<Prospect> find(TenantId tenant, ProspectId id);

  /** Returns those of these prospects that there are, by id. */
  List<Prospect> findAll(TenantId tenant, Collection<ProspectId> ids);

  /**
   * Removes all of these or, where it fails, none; one that is not there counts for nothing. What
   * was done about a prospect stays in {@link LeadSteps}.
   */
  void removeAll(TenantId tenant, Collection<ProspectId> ids);

  /**
   * Hands over every prospect, one after the other in no order; a store that holds many has few of
   * them in memory at a time.
   */
  default void forEach(TenantId tenant, Consumer<? super Prospect> each) {
    all(tenant).forEach(each);
  }

  /**
   * Returns what this source gave before the time, and what it gave at a time that is not known, by
   * id.
   */
  default List<ProspectId> obtainedBefore(TenantId tenant, String source, Instant time) {
    List<ProspectId> found = new ArrayList<>();
    forEach(
        tenant,
        one -> {
          Provenance where = one.provenance();
          if (where != null && where.source().equals(source)) {
            Instant obtained = where.obtainedAt();
            if (obtained == null || obtained.isBefore(time)) {
              found.add(one.id());
            }
          }
        });
    found.sort(null);
    return List.copyOf(found);
  }

  /** Returns when the earliest of what this source gave was had, where that is known of any. */
  default Optional<Instant> earliestObtained(TenantId tenant, String source) {
    List<Instant> times = new ArrayList<>();
    forEach(
        tenant,
        one -> {
          Provenance where = one.provenance();
          if (where != null && where.source().equals(source) && where.obtainedAt() != null) {
            times.add(where.obtainedAt());
          }
        });
    return times.stream().min(Comparator.naturalOrder());
  }

  /** Returns how many prospects there are. */
  default long count(TenantId tenant) {
    return all(tenant).size();
  }

  /** Returns every prospect, by id. */
  List<Prospect> all(TenantId tenant);
}
