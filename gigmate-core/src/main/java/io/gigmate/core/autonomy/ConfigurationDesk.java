package io.gigmate.core.autonomy;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes a tenant's configuration: what tightens holds at once, what loosens needs an approval,
 * and either leaves an entry in the log. Of two who change what both have looked at, the second is
 * told what holds by now rather than undoing the first.
 */
public final class ConfigurationDesk {
  private final Configurations configurations;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public ConfigurationDesk(
      Configurations configurations,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.configurations = configurations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns what holds for the tenant. */
  public Configuration current(TenantId tenant) {
    return configurations.current(tenant);
  }

  /**
   * Changes the configuration to the one wished for, whole or not at all.
   *
   * @param seen what held when they looked; where something else holds by now, nothing changes
   * @param actor who wishes it
   * @param reason why
   * @param approval by a person, needed where a change loosens
   */
  public ConfigurationOutcome change(
      TenantId tenant,
      Configuration seen,
      Configuration wished,
      String actor,
      String reason,
      @Nullable Approval approval) {
    return transactions.inOne(
        () -> {
          List<SettingChange> changes = seen.changesTo(wished);
          Configuration current = configurations.current(tenant);
          if (!current.equals(seen)) {
            return new ConfigurationOutcome.Superseded(current);
          }
          List<SettingChange> loosening = changes.stream().filter(SettingChange::loosens).toList();
          if (!loosening.isEmpty() && approval == null) {
            record(tenant, actor, "refused without an approval: " + loosening, reason, changes);
            return new ConfigurationOutcome.NeedsApproval(loosening);
          }
          if (!changes.isEmpty()) {
            if (!configurations.replace(tenant, seen, wished)) {
              return new ConfigurationOutcome.Superseded(configurations.current(tenant));
            }
            String by = approval == null ? "" : "; approved by " + approval.approver();
            record(tenant, actor, "changed " + changes + by, reason, changes);
          }
          return new ConfigurationOutcome.Applied(wished, changes);
        });
  }

  private void record(
      TenantId tenant, String actor, String decision, String reason, List<SettingChange> changes) {
    Instant now = clock.instant();
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, now, actor)
            .subject("configuration")
            .decision(decision)
            .rationale(reason)
            .inputs(Digest.ofValues(Stream.of(changes)))
            .endedAt(clock.instant())
            .build());
  }
}
