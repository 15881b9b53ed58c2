package io.gigmate.core.autonomy;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where changes of the configuration are asked for by some and approved by others: what needs no
 * approval holds at once, the rest waits here until a person says yes or no.
 */
public final class ApprovalDesk {
  private static final int ID_LENGTH = 16;

  private final ConfigurationDesk configurations;
  private final PendingChanges pending;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk beside the one that changes configurations. */
  public ApprovalDesk(
      ConfigurationDesk configurations,
      PendingChanges pending,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.configurations = configurations;
    this.pending = pending;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns what holds for the tenant. */
  public Configuration current(TenantId tenant) {
    return configurations.current(tenant);
  }

  /** Returns what waits, the oldest first. */
  public List<PendingChange> pending(TenantId tenant) {
    return pending.all(tenant);
  }

  /**
   * Asks for a change: it holds at once, or, where some of it loosens, the whole of it waits.
   *
   * @param seen what held when they looked
   */
  public ConfigurationOutcome ask(
      TenantId tenant, Configuration seen, Configuration wished, String actor, String reason) {
    return transactions.inOne(
        () -> {
          ConfigurationOutcome outcome =
              configurations.change(tenant, seen, wished, actor, reason, null);
          if (outcome instanceof ConfigurationOutcome.NeedsApproval) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<SettingChange> changes = seen.changesTo(wished);
            String id =
                Digest.ofValues(Stream.of(actor, now, changes)).hex().substring(0, ID_LENGTH);
            pending.save(tenant, new PendingChange(id, changes, actor, now, reason));
          }
          return outcome;
        });
  }

  /**
   * Lets a change hold that waited; empty where none of this id waits. One that no longer fits what
   * holds by now is dropped, and the outcome says what holds.
   */
  public Optional<ConfigurationOutcome> approve(TenantId tenant, String id, Approval approval) {
    return transactions.inOne(
        () ->
            taken(tenant, id)
                .map(
                    change -> {
                      Configuration current = configurations.current(tenant);
                      if (!change.stillFits(current)) {
                        record(tenant, approval.approver(), "dropped", "it no longer fits", change);
                        return new ConfigurationOutcome.Superseded(current);
                      }
                      return configurations.change(
                          tenant,
                          current,
                          change.appliedTo(current),
                          change.actor(),
                          change.reason(),
                          approval);
                    }));
  }

  /** Turns a change down; answers whether one of this id waited. */
  public boolean decline(TenantId tenant, String id, String actor, String reason) {
    return transactions.inOne(
        () -> {
          Optional<PendingChange> change = taken(tenant, id);
          change.ifPresent(one -> record(tenant, actor, "declined", reason, one));
          return change.isPresent();
        });
  }

  private Optional<PendingChange> taken(TenantId tenant, String id) {
    Optional<PendingChange> found =
        pending.all(tenant).stream().filter(one -> one.id().equals(id)).findFirst();
    return found.filter(one -> pending.remove(tenant, id));
  }

  private void record(
      TenantId tenant, String actor, String what, String reason, PendingChange change) {
    Instant now = clock.instant();
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, now, actor)
            .subject("configuration")
            .decision(what + " " + change.changes())
            .rationale(reason)
            .inputs(Digest.ofValues(Stream.of(change)))
            .endedAt(clock.instant())
            .build());
  }
}
