package io.gigmate.core.prospect;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives back what was lent: removes the records that their source's policy does not let be kept any
 * longer, and says so in the log. A record of such a source whose time is not known goes as well:
 * nobody could say that it is still within it.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class SourceRetention {
  private final List<SourcePolicy> limited;
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
            .sorted(Comparator.comparing(SourcePolicy::source))
            .toList();
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
          int removed = 0;
          Instant next = null;
          for (SourcePolicy policy : limited) {
            List<ProspectId> over =
                prospects.obtainedBefore(tenant, policy.source(), now.minus(policy.keptFor()));
            if (!over.isEmpty()) {
              remove(tenant, policy, over, now);
              removed += over.size();
            }
            Instant due = due(tenant, policy);
            if (due != null && (next == null || due.isBefore(next))) {
              next = due;
            }
          }
          return new Sweep(removed, next);
        });
  }

  /** Returns when the next record of this source is due; null where none is. */
  private @Nullable Instant due(TenantId tenant, SourcePolicy policy) {
    return prospects
        .earliestObtained(tenant, policy.source())
        .map(earliest -> earliest.plus(policy.keptFor()))
        .orElse(null);
  }

  private void remove(
      TenantId tenant, SourcePolicy policy, List<ProspectId> records, Instant began) {
    prospects.removeAll(tenant, records);
    log.append(
        tenant,
        Operation.builder(OperationKind.SCRAPING, began, "source retention")
            .subject("source " + policy.source())
            .decision(records.size() + " records removed")
            .rationale("version " + policy.version() + " of its policy lets them be kept no longer")
            .inputs(Digest.ofValues(records.stream()))
            .endedAt(clock.instant())
            .build());
  }
}
