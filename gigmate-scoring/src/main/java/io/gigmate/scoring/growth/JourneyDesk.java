package io.gigmate.scoring.growth;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says for whom it is time to be asked something, each once within the time of its stage. What it
 * answers is the audience of a campaign, which goes the way of every campaign: rules, approval,
 * limits. Nothing is sent here.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class JourneyDesk {
  private static final int SETTLED_IN_DAYS = 7;
  private static final int SECOND_SHOW_DAYS = 45;
  private static final int MANY_SHOWS = 24;

  private final JourneyTriggers triggers;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public JourneyDesk(
      JourneyTriggers triggers, OperationsLog log, Transactions transactions, InstantSource clock) {
    this.triggers = triggers;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Returns for whom it is time now and was not lately, and keeps that.
   *
   * @param today by the tenant's clock
   */
  public List<JourneyTrigger> audience(TenantId tenant, LocalDate today, List<Standing> standings) {
    return transactions.inOne(
        () -> {
          Instant now = clock.instant();
          List<JourneyTrigger> due = new ArrayList<>();
          for (Standing each : standings) {
            due(each, today, now).filter(one -> triggers.add(tenant, one)).ifPresent(due::add);
          }
          log.append(
              tenant,
              Operation.builder(OperationKind.ANALYSIS, now, "journey desk")
                  .subject(standings.size() + " members")
                  .decision(due.size() + " to be asked; nothing was sent")
                  .rationale("one stage each, and not again within its time")
                  .inputs(Digest.ofValues(standings.stream()))
                  .endedAt(clock.instant())
                  .build());
          return List.copyOf(due);
        });
  }

  /** The first stage that fits: who may leave is not asked to buy more. */
  private static Optional<JourneyTrigger> due(Standing one, LocalDate today, Instant now) {
    LocalDate last = one.last();
    ChurnRisk risk = one.risk();
    long joined = ChronoUnit.DAYS.between(one.joined(), today);
    long silent = last == null ? 0 : ChronoUnit.DAYS.between(last, today);
    if (last == null) {
      return joined >= SETTLED_IN_DAYS
          ? trigger(one, JourneyStage.ONBOARDING, joined + " days here without a show", now)
          : Optional.empty();
    }
    if (one.shows() == 1 && silent >= SECOND_SHOW_DAYS) {
      return trigger(one, JourneyStage.USAGE, silent + " days since the only show", now);
    }
    if (risk != null && risk.isAtRisk()) {
      return trigger(
          one,
          JourneyStage.RETENTION,
          String.format(
              Locale.ROOT,
              "no show in the next %d days with a probability of %.0f %%",
              risk.daysAhead(),
              100 * risk.probability()),
          now);
    }
    return one.showsThisYear() >= MANY_SHOWS
        ? trigger(one, JourneyStage.UPSELL, one.showsThisYear() + " shows within a year", now)
        : Optional.empty();
  }

  private static Optional<JourneyTrigger> trigger(
      Standing one, JourneyStage stage, String why, Instant now) {
    return Optional.of(new JourneyTrigger(one.member(), stage, why, now));
  }
}
