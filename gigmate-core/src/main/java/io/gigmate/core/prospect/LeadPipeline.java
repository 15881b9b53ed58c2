package io.gigmate.core.prospect;

import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves leads from new to converted, one recorded step at a time, and says who has been waiting too
 * long.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class LeadPipeline {
  private final Prospects prospects;
  private final LeadSteps steps;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the pipeline on its ports. */
  public LeadPipeline(
      Prospects prospects,
      LeadSteps steps,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.prospects = prospects;
    this.steps = steps;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns the time by which steps are dated. */
  public Instant now() {
    return clock.instant();
  }

  /** Returns where the lead stands: new, until a step was taken. */
  public LeadStatus status(TenantId tenant, ProspectId prospect) {
    List<LeadStep> taken = steps.of(tenant, prospect);
    return taken.isEmpty() ? LeadStatus.NEW : taken.get(taken.size() - 1).status();
  }

  /** Returns the steps of the lead, the earliest first. */
  public List<LeadStep> history(TenantId tenant, ProspectId prospect) {
    return steps.of(tenant, prospect);
  }

  /**
   * Moves a lead.
   *
   * @param by who does it
   * @param channel how they were reached, where they were
   * @param note what there is to say, where there is; it stays out of the log, which holds no
   *     personal data
   */
  public LeadMove move(
      TenantId tenant,
      ProspectId prospect,
      LeadStatus to,
      String by,
      @Nullable String channel,
      @Nullable String note) {
    // The status must stay what it was looked at.
    return transactions.inTurn(
        tenant,
        () -> {
          if (prospects.find(tenant, prospect).isEmpty()) {
            return new LeadMove.NoSuchLead(prospect);
          }
          LeadStatus from = status(tenant, prospect);
          if (!from.next().contains(to)) {
            return new LeadMove.NotPossible(from, to);
          }
          Instant now = now();
          LeadStep step = new LeadStep(prospect, to, now, by, channel, note);
          steps.append(tenant, step);
          log.append(
              tenant,
              Operation.builder(OperationKind.DECISION, now, by)
                  .subject("lead " + prospect)
                  .decision(from.code() + " to " + to.code())
                  .rationale(channel == null ? "by hand" : "by " + channel)
                  .endedAt(now)
                  .build(),
              PersonalInputs.of(prospect, Stream.of(prospect, from, to)));
          return new LeadMove.Moved(step);
        });
  }

  /**
   * Returns the leads that nobody has written to although they wait for it: those that are new or
   * have answered, and whose last step, or whose being found, lies back at least the time given;
   * the longest wait first.
   *
   * @param waiting leads that count, with the time since which each waits when no step was taken
   * @param atLeast how long is too long
   */
  public List<Waiting> overdue(
      TenantId tenant, Map<ProspectId, Instant> waiting, Duration atLeast) {
    Map<ProspectId, LeadStep> latest = new HashMap<>();
    steps.latest(tenant).forEach(step -> latest.put(step.prospect(), step));
    Instant now = now();
    List<Waiting> overdue = new ArrayList<>();
    waiting.forEach(
        (prospect, found) -> {
          LeadStep last = latest.get(prospect);
          LeadStatus status = last == null ? LeadStatus.NEW : last.status();
          Instant since = last == null ? found : last.at();
          Duration wait = Duration.between(since, now);
          if (status.isOurTurn() && wait.compareTo(atLeast) >= 0) {
            overdue.add(new Waiting(prospect, status, wait));
          }
        });
    overdue.sort(null);
    return overdue;
  }

  /**
   * A lead that waits for us.
   *
   * @param prospect who
   * @param status where it stands
   * @param waited for how long
   */
  public record Waiting(ProspectId prospect, LeadStatus status, Duration waited)
      implements Comparable<Waiting> {
    /** Orders the longest wait first, equal ones by prospect. */
    @Override
    public int compareTo(Waiting other) {
      int byWait = other.waited.compareTo(waited);
      return byWait != 0 ? byWait : prospect.compareTo(other.prospect);
    }
  }
}
