package io.gigmate.scoring.strategy;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.ProposalRound.Withheld;
import io.gigmate.scoring.strategy.Strategy.Decision;
import io.gigmate.scoring.strategy.Strategy.Grounds;
import io.gigmate.scoring.strategy.Strategy.Measurement;
import io.gigmate.scoring.strategy.StrategyMove.Moved;
import io.gigmate.scoring.strategy.StrategyMove.NotPossible;
import io.gigmate.scoring.strategy.StrategyMove.Unknown;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Draws up strategies from evidence and proposes those that are likely enough to pay; a person
 * approves or declines each, says when it starts and what it brought, and later forecasts learn
 * from that. Every step leaves an entry in the log, and none is taken by the desk itself.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class StrategyDesk {
  private static final String ACTOR = "strategy desk";
  private static final String MODEL = "strategy-return-1";

  private final Strategies strategies;
  private final StrategyOutcomes outcomes;
  private final Configurations configurations;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;
  private final List<Play> plays;
  private final EvidenceSource evidence;

  /**
   * Creates the desk on its ports.
   *
   * @param plays what may be proposed
   * @param evidence what is looked at when nobody brings evidence of their own
   */
  public StrategyDesk(
      Strategies strategies,
      StrategyOutcomes outcomes,
      Configurations configurations,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock,
      List<Play> plays,
      EvidenceSource evidence) {
    this.strategies = strategies;
    this.outcomes = outcomes;
    this.configurations = configurations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
    this.plays = List.copyOf(plays);
    this.evidence = evidence;
  }

  /** Returns every strategy, the latest first. */
  public List<Strategy> all(TenantId tenant) {
    return strategies.all(tenant).stream()
        .sorted(
            Comparator.comparing((Strategy one) -> one.grounds().at())
                .reversed()
                .thenComparing(Strategy::id))
        .toList();
  }

  /** Returns what forecasts go by, by id. */
  public List<StrategyOutcome> outcomes(TenantId tenant) {
    return outcomes.all(tenant);
  }

  /** Returns how good past forecasts were. */
  public StrategyRecord record(TenantId tenant) {
    return StrategyRecord.of(strategies.all(tenant));
  }

  /** Looks for strategies with what the tenant's own sources see. */
  public ProposalRound propose(TenantId tenant) {
    return propose(tenant, evidence.seen(tenant, clock.instant()));
  }

  /** Looks for strategies that this evidence calls for. */
  public ProposalRound propose(TenantId tenant, List<Evidence> seen) {
    return transactions.inOne(
        () -> {
          Instant now = clock.instant();
          Configuration rules = configurations.current(tenant);
          ReturnModel model = ReturnModel.of(outcomes.all(tenant));
          List<Strategy> kept = strategies.all(tenant);
          List<Strategy> proposed = new ArrayList<>();
          List<Withheld> withheld = new ArrayList<>();
          for (Play play : plays) {
            List<Evidence> called = play.called(seen, declinedAt(kept, play));
            if (called.isEmpty()) {
              continue;
            }
            ReturnForecast forecast = model.forecast(play.plan().type());
            Strategy drawn = drawn(play.plan(), forecast, called, now);
            if (!isSure(forecast, rules)) {
              withheld.add(new Withheld(play.plan(), forecast, tooUnsure(forecast, rules)));
            } else if (strategies.add(tenant, drawn)) {
              proposed.add(drawn);
            } else {
              withheld.add(new Withheld(play.plan(), forecast, "one of this play is open already"));
            }
          }
          proposed.sort(Comparator.comparing(one -> one.grounds().priority()));
          ProposalRound round = new ProposalRound(proposed, withheld);
          record(tenant, now, seen, rules, round);
          return round;
        });
  }

  /** Who was declined does not ask again on the same evidence. */
  private static Instant declinedAt(List<Strategy> kept, Play play) {
    return kept.stream()
        .filter(one -> one.plan().play().equals(play.plan().play()))
        .filter(one -> one.state() == StrategyState.DECLINED)
        .flatMap(one -> Stream.ofNullable(one.decision()))
        .map(Decision::at)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** A threshold is in whole per cent, and 74.6 is not 75. */
  private static boolean isSure(ReturnForecast forecast, Configuration rules) {
    return 100 * forecast.confidence().probability() >= rules.strategyConfidenceThreshold();
  }

  private static String tooUnsure(ReturnForecast forecast, Configuration rules) {
    return String.format(
        Locale.ROOT,
        "a return above the cost has a probability of %.1f %%, and %d %% are asked for",
        100 * forecast.confidence().probability(),
        rules.strategyConfidenceThreshold());
  }

  private static Strategy drawn(
      StrategyPlan plan, ReturnForecast forecast, List<Evidence> called, Instant now) {
    Digest inputs = Digest.ofValues(Stream.concat(Stream.of(plan, forecast, now), called.stream()));
    Priority priority = Priority.of(Evidence.together(called, now));
    return Strategy.proposed(
        StrategyId.of(plan.play() + "-" + inputs.hex().substring(0, 12)),
        plan,
        new Grounds(forecast, priority, called, now));
  }

  /** A person says that it may run. */
  public StrategyMove approve(TenantId tenant, StrategyId id, Approval approval) {
    Decision decision = new Decision(approval.approver(), approval.at(), approval.reason());
    return move(
        tenant,
        id,
        StrategyState.APPROVED,
        decision.by(),
        decision.reason(),
        one -> one.decided(StrategyState.APPROVED, decision));
  }

  /** A person says that it may not run, or not any more before it started, and why. */
  public StrategyMove decline(TenantId tenant, StrategyId id, String by, String reason) {
    Decision decision = new Decision(by, clock.instant(), reason);
    return move(
        tenant,
        id,
        StrategyState.DECLINED,
        by,
        decision.reason(),
        one -> one.decided(StrategyState.DECLINED, decision));
  }

  /** A person says that it runs from now on. */
  public StrategyMove start(TenantId tenant, StrategyId id, String by) {
    Instant now = clock.instant();
    return move(tenant, id, StrategyState.RUNNING, by, "it was approved", one -> one.started(now));
  }

  /**
   * A person says what it cost and brought; where learning is on, later forecasts go by it at once.
   *
   * @throws IllegalArgumentException where the amounts are in another currency than its cost
   */
  public StrategyMove measure(
      TenantId tenant, StrategyId id, Money spent, Money returned, String by) {
    Measurement end = new Measurement(spent, returned, by, clock.instant());
    return transactions.inOne(
        () -> {
          StrategyMove measured =
              move(
                  tenant,
                  id,
                  StrategyState.MEASURED,
                  by,
                  "spent %s, returned %s".formatted(spent, returned),
                  one -> one.measured(end));
          return measured instanceof Moved done
                  && configurations.current(tenant).learningModeEnabled()
              ? learned(tenant, done.strategy(), end)
              : measured;
        });
  }

  /** Learns from those that were measured while learning was off; returns how many. */
  public int learn(TenantId tenant) {
    if (!configurations.current(tenant).learningModeEnabled()) {
      return 0;
    }
    return transactions.inOne(
        () -> {
          int learned = 0;
          for (Strategy one : strategies.all(tenant)) {
            Measurement end = one.measurement();
            if (one.state() == StrategyState.MEASURED && end != null) {
              learned += learned(tenant, one, end) instanceof Moved ? 1 : 0;
            }
          }
          return learned;
        });
  }

  /** Keeps the outcome of a strategy that ran before or elsewhere, for forecasts to learn from. */
  public void report(TenantId tenant, StrategyOutcome outcome, String by) {
    transactions.inOne(
        () -> {
          outcomes.save(tenant, outcome);
          append(
              tenant,
              Operation.builder(OperationKind.LEARNING, clock.instant(), by)
                  .subject("strategy outcome " + outcome.id())
                  .decision(
                      "%s: spent %s, returned %s"
                          .formatted(outcome.type().code(), outcome.cost(), outcome.returned()))
                  .rationale(outcome.source())
                  .inputs(Digest.ofValues(Stream.of(outcome))));
          return outcome;
        });
  }

  private StrategyMove learned(TenantId tenant, Strategy measured, Measurement end) {
    outcomes.save(
        tenant,
        new StrategyOutcome(
            measured.id().value(),
            measured.plan().type(),
            end.spent(),
            end.returned(),
            LocalDate.ofInstant(end.at(), ZoneOffset.UTC),
            "measured"));
    ReturnForecast said = measured.grounds().forecast();
    String why =
        String.format(
            Locale.ROOT,
            "returned %.0f %%, forecast %.0f %% in %.0f..%.0f %%: %s the interval",
            100 * end.actual(),
            100 * said.typical(),
            100 * said.lower80(),
            100 * said.upper80(),
            said.holds(end.actual()) ? "inside" : "outside");
    return move(tenant, measured.id(), StrategyState.LEARNED, ACTOR, why, Strategy::learned);
  }

  private StrategyMove move(
      TenantId tenant,
      StrategyId id,
      StrategyState next,
      String by,
      String reason,
      Function<Strategy, Strategy> moved) {
    return transactions.inOne(
        () -> {
          Optional<Strategy> found = strategies.find(tenant, id);
          if (found.isEmpty()) {
            return new Unknown(id);
          }
          Strategy before = found.get();
          if (!next.follows(before.state())) {
            return new NotPossible(
                "%s is %s, and cannot become %s".formatted(id, before.state().code(), next.code()));
          }
          Strategy after = moved.apply(before);
          if (!strategies.move(tenant, before.state(), after)) {
            return new NotPossible(id + " was moved by somebody else; look at it again");
          }
          OperationKind kind =
              next == StrategyState.LEARNED ? OperationKind.LEARNING : OperationKind.DECISION;
          append(
              tenant,
              Operation.builder(kind, clock.instant(), by)
                  .subject("strategy " + id)
                  .decision(next.code())
                  .rationale(reason)
                  .inputs(Digest.ofValues(Stream.of(after))));
          return new Moved(after);
        });
  }

  private void record(
      TenantId tenant,
      Instant began,
      List<Evidence> seen,
      Configuration rules,
      ProposalRound round) {
    String proposed =
        round.proposed().stream().map(one -> one.id().value()).collect(Collectors.joining(", "));
    String withheld =
        round.withheld().stream()
            .map(one -> one.plan().play() + ": " + one.reason())
            .collect(Collectors.joining("; "));
    append(
        tenant,
        Operation.builder(OperationKind.STRATEGY_GENERATION, began, ACTOR)
            .subject(seen.size() + " pieces of evidence")
            .decision(proposed.isEmpty() ? "proposed nothing" : "proposed " + proposed)
            .rationale(withheld.isEmpty() ? "every play called for was sure enough" : withheld)
            .rules(List.of("strategy_confidence_threshold=" + rules.strategyConfidenceThreshold()))
            .modelVersion(MODEL)
            .inputs(Digest.ofValues(seen.stream())));
  }

  private void append(TenantId tenant, Operation.Builder entry) {
    log.append(tenant, entry.endedAt(clock.instant()).build());
  }
}
