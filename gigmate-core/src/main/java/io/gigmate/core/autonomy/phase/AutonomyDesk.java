package io.gigmate.core.autonomy.phase;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.autonomy.phase.PhaseFinding.StepsBack;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes tenants up and back through the phases, and says what may happen without a person. Up goes
 * only who has a person's word; back goes whoever breaks a gate, at the first question asked
 * afterwards. Every step leaves an entry in the log.
 */
public final class AutonomyDesk {
  /** Who takes a tenant back. */
  private static final String GATES = "gates of autonomy";

  private final Phases phases;
  private final Configurations configurations;
  private final PhaseGates gates;
  private final AutonomyPolicy policy;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public AutonomyDesk(
      Phases phases,
      Configurations configurations,
      PhaseGates gates,
      AutonomyPolicy policy,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.phases = phases;
    this.configurations = configurations;
    this.gates = gates;
    this.policy = policy;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Where a tenant stands, and what its gates say of that.
   *
   * @param state it is in now
   * @param finding of the gates; a step back is among them only where it has just happened
   */
  public record Standing(PhaseState state, PhaseFinding finding) {}

  /** Returns the gates. */
  public PhaseGates gates() {
    return gates;
  }

  /** Returns where the tenant stands; a gate that is broken has taken it back. */
  public Standing standing(TenantId tenant) {
    return settle(tenant, null);
  }

  /** Takes in what was measured; older evidence than what is known changes nothing. */
  public Standing review(TenantId tenant, Evidence evidence) {
    return settle(tenant, evidence);
  }

  /**
   * Goes up to the next phase, where every gate is open.
   *
   * @param seen the phase that the person looked at
   * @param approval their word
   */
  public StepOutcome stepUp(TenantId tenant, Phase seen, Approval approval) {
    return transactions.inOne(
        () -> {
          Standing standing = settle(tenant, null);
          PhaseState state = standing.state();
          if (state.phase() != seen) {
            return new StepOutcome.Superseded(state);
          }
          if (!(standing.finding() instanceof PhaseFinding.MayStepUp up)) {
            return new StepOutcome.NotReady(standing.finding());
          }
          PhaseState next = state.up(up.to(), now());
          return stepped(
              tenant,
              state,
              next,
              approval.approver(),
              "approved: " + approval.reason() + "; every gate is open");
        });
  }

  /**
   * Goes down, which needs nothing but a person.
   *
   * @param to a phase below the present one
   */
  public StepOutcome stepDown(TenantId tenant, Phase to, String actor, String reason) {
    return transactions.inOne(
        () -> {
          PhaseState state = settle(tenant, null).state();
          return to.reaches(state.phase())
              ? new StepOutcome.Superseded(state)
              : stepped(tenant, state, state.back(to, now()), actor, reason);
        });
  }

  /** Says whether an act may happen without a person now. */
  public Leave ask(TenantId tenant, Act act) {
    return policy.ask(settle(tenant, null).state().phase(), configurations.current(tenant), act);
  }

  private Standing settle(TenantId tenant, @Nullable Evidence evidence) {
    return transactions.inOne(
        () -> {
          Instant now = now();
          PhaseState kept = phases.current(tenant).orElse(null);
          PhaseState state = kept == null ? PhaseState.beginning(now) : kept;
          PhaseState seeing = evidence == null ? state : state.seeing(evidence);
          PhaseFinding finding = gates.judge(seeing, now);
          PhaseState after =
              finding instanceof StepsBack back ? seeing.back(back.to(), now) : seeing;
          if (!after.equals(kept)) {
            keep(tenant, kept, after);
          }
          if (finding instanceof StepsBack back) {
            record(tenant, seeing, after, GATES, "broken: " + words(back));
          }
          return new Standing(after, finding);
        });
  }

  private static String words(StepsBack back) {
    return back.broken().stream().map(GateReading::toString).collect(Collectors.joining("; "));
  }

  private StepOutcome stepped(
      TenantId tenant, PhaseState before, PhaseState after, String actor, String why) {
    keep(tenant, before, after);
    record(tenant, before, after, actor, why);
    return new StepOutcome.Stepped(after);
  }

  private void keep(TenantId tenant, @Nullable PhaseState seen, PhaseState state) {
    if (!phases.replace(tenant, seen, state)) {
      // Undone as a whole; whoever asks again finds what the other made of it.
      throw new IllegalStateException("the phase of " + tenant + " was changed at the same time");
    }
  }

  private void record(
      TenantId tenant, PhaseState before, PhaseState after, String actor, String why) {
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, now(), actor)
            .subject("phase of autonomy")
            .decision("from " + before.phase().code() + " to " + after.phase().code())
            .rationale(why)
            .inputs(Digest.ofValues(Stream.of(before.evidence())))
            .endedAt(clock.instant())
            .build());
  }

  /** As exact as every store keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
