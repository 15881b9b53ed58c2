package io.gigmate.core.prospect;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives back what was lent: removes the records that their source's policy does not let be kept any
 * longer, and says so in the log. A record of such a source whose time is not known goes as well:
 * nobody could say that it is still within it.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class SourceRetention {
  private final Map<String, SourcePolicy> limited;
  private final Prospects prospects;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the retention on its ports. */
  public SourceRetention(
      SourcePolicies policies,
      Prospects prospects,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.limited =
        policies.all().stream()
            .filter(policy -> !policy.keptFor().equals(SourcePolicy.NO_LIMIT))
            .collect(Collectors.toMap(SourcePolicy::source, policy -> policy));
    this.prospects = prospects;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What a sweep did.
   *
   * @param removed how many records
   * @param next when the next record is due; null where none is
   */
  public record Sweep(int removed, @Nullable Instant next) {}

  /** Removes every record of the tenant whose time is over. */
  public Sweep sweep(TenantId tenant) {
    if (limited.isEmpty()) {
      return new Sweep(0, null);
    }
    return transactions.inOne(
        () -> {
          Instant now = clock.instant();
          Map<String, List<ProspectId>> over = new TreeMap<>();
          Earliest next = new Earliest();
          prospects.forEach(
              tenant,
              record -> {
                if (isOver(record, now)) {
                  over.computeIfAbsent(source(record), key -> new ArrayList<>()).add(record.id());
                } else {
                  until(record).ifPresent(next::see);
                }
              });
          over.values().forEach(Collections::sort);
          over.forEach((source, records) -> remove(tenant, source, records, now));
          return new Sweep(over.values().stream().mapToInt(List::size).sum(), next.seen);
        });
  }

  private static final class Earliest {
    private @Nullable Instant seen;

    void see(Instant time) {
      seen = seen == null || time.isBefore(seen) ? time : seen;
    }
  }

  private void remove(TenantId tenant, String source, List<ProspectId> records, Instant began) {
    prospects.removeAll(tenant, records);
    log.append(
        tenant,
        Operation.builder(OperationKind.SCRAPING, began, "source retention")
            .subject("source " + source)
            .decision(records.size() + " records removed")
            .rationale(
                "version "
                    + policy(source).version()
                    + " of its policy lets them be kept no longer")
            .inputs(Digest.ofValues(records.stream()))
            .endedAt(clock.instant())
            .build());
  }

  private boolean isOver(Prospect record, Instant now) {
    SourcePolicy policy = limited.get(source(record));
    if (policy == null) {
      return false;
    }
    Instant obtained = obtained(record);
    return obtained == null || !policy.mayKeep(obtained, now);
  }

  private Optional<Instant> until(Prospect record) {
    SourcePolicy policy = limited.get(source(record));
    Instant obtained = obtained(record);
    return policy == null || obtained == null
        ? Optional.empty()
        : Optional.of(obtained.plus(policy.keptFor()));
  }

  private SourcePolicy policy(String source) {
    SourcePolicy policy = limited.get(source);
    if (policy == null) {
      throw new IllegalStateException("no limit for " + source);
    }
    return policy;
  }

  private static String source(Prospect record) {
    Provenance where = record.provenance();
    return where == null ? "" : where.source();
  }

  private static @Nullable Instant obtained(Prospect record) {
    Provenance where = record.provenance();
    return where == null ? null : where.obtainedAt();
  }
}
