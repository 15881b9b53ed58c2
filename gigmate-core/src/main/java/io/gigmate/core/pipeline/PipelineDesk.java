package io.gigmate.core.pipeline;

import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs pipelines, step by step, and keeps what each step answered.
 *
 * <p>A step is begun by one at a time, and of whatever was done twice one answer is kept: it is
 * written together with its entry in the operations log, and only if nobody else was faster. A step
 * whose process died can be begun again once {@link #LEASE} is over: by itself up to {@link #TRIES}
 * times, and then by a person.
 */
public final class PipelineDesk {
  /** How long a step that was begun is left to whoever began it. */
  public static final Duration LEASE = Duration.ofMinutes(5);

  /** How often a step that fails, or dies with its process, is tried before it waits. */
  public static final int TRIES = 5;

  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  private static final int LONGEST_REASON = 1000;
  private static final int LOOKED_AT = 20;

  private final Map<String, Pipeline> pipelines = new LinkedHashMap<>();
  private final PipelineRuns runs;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on what it runs and where it keeps how far that is. */
  public PipelineDesk(
      List<Pipeline> pipelines,
      PipelineRuns runs,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    pipelines.forEach(one -> this.pipelines.put(one.name(), one));
    this.runs = runs;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns every pipeline. */
  public List<Pipeline> pipelines() {
    return List.copyOf(pipelines.values());
  }

  /** Returns the pipeline of this name. */
  public Optional<Pipeline> find(String name) {
    return Optional.ofNullable(pipelines.get(name));
  }

  /** Returns the run of this pipeline and key. */
  public Optional<PipelineRun> find(TenantId tenant, String name, String key) {
    return runs.find(tenant, name, key);
  }

  /** Returns the last runs of a pipeline, the last one first. */
  public List<PipelineRun> history(TenantId tenant, String name, int limit) {
    return runs.latest(tenant, name, limit);
  }

  /** Returns the key of the run that is for now: the day by the tenant's clock, or its Monday. */
  public String keyOf(Tenant tenant, String name) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.timeZone());
    return (known(name).rhythm() == Pipeline.Rhythm.DAILY
            ? today
            : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        .toString();
  }

  /** Returns a key that no run has, for one that a person wants now. */
  public String newKey() {
    return clock.instant().toString();
  }

  /** Begins a run, or returns the one that has this key. */
  public PipelineRun begin(TenantId tenant, String name, String key, String by) {
    Pipeline pipeline = known(name);
    List<StepState> steps =
        pipeline.steps().stream().map(step -> StepState.waiting(step.name())).toList();
    return runs.begin(
        tenant,
        new PipelineRun(name, key, by, clock.instant(), pipeline.parameters().get(), steps));
  }

  /** Does every step of a run that is not done, until one fails; answers how the run stands. */
  public PipelineRun proceed(TenantId tenant, String name, String key, String by) {
    PipelineRun run = required(tenant, name, key);
    Optional<StepState> next = run.next();
    while (next.isPresent()) {
      StepOutcome outcome = step(tenant, name, key, next.get().step(), by);
      run = outcome.run();
      if (!(outcome instanceof StepOutcome.Done)) {
        return run;
      }
      next = run.next();
    }
    return run;
  }

  /** Does one step of a run, where it is its turn; what is done already stays as it is. */
  public StepOutcome step(TenantId tenant, String name, String key, String step, String by) {
    Step wanted = stepOf(name, step);
    PipelineRun run = required(tenant, name, key);
    StepState seen = run.step(step).orElseThrow(() -> unknown(name, step));
    if (seen.answer() != null) {
      return new StepOutcome.Done(run, seen, seen.answer());
    }
    String first = run.next().map(StepState::step).orElse(step);
    if (!first.equals(step)) {
      return new StepOutcome.TooEarly(run, first);
    }
    Instant now = clock.instant();
    StepState begun = seen.begun(now);
    if (isLeased(seen, now) || !runs.change(tenant, name, key, seen, begun)) {
      return new StepOutcome.Busy(required(tenant, name, key));
    }
    return work(tenant, run, wanted, begun, by);
  }

  /**
   * Begins what is due by itself, and goes on with what was left: a step that failed after five
   * minutes, then after twice as long each time, and after the fifth try no more by itself.
   */
  public void round(Tenant tenant, String by) {
    for (Pipeline pipeline : pipelines.values()) {
      String key = keyOf(tenant, pipeline.name());
      if (runs.find(tenant.id(), pipeline.name(), key).isEmpty()) {
        begin(tenant.id(), pipeline.name(), key, by);
      }
      for (PipelineRun run : runs.latest(tenant.id(), pipeline.name(), LOOKED_AT)) {
        if (run.next().filter(this::isDue).isPresent()) {
          proceed(tenant.id(), pipeline.name(), run.key(), by);
        }
      }
    }
  }

  private boolean isDue(StepState state) {
    Instant now = clock.instant();
    return switch (state.status()) {
      case WAITING -> true;
      // What died with its process counts as a try: the step itself may be what kills it.
      case RUNNING -> state.attempts() < TRIES && !isLeased(state, now);
      case FAILED -> state.attempts() < TRIES && !now.isBefore(retryOf(state));
      case DONE -> false;
    };
  }

  private static Instant retryOf(StepState failed) {
    Instant ended = failed.endedAt();
    return ended == null
        ? Instant.MAX
        : ended.plus(FIRST_RETRY.multipliedBy(1L << (failed.attempts() - 1)));
  }

  private static boolean isLeased(StepState state, Instant now) {
    Instant began = state.beganAt();
    return state.status() == StepState.Status.RUNNING
        && began != null
        && now.isBefore(began.plus(LEASE));
  }

  private StepOutcome work(
      TenantId tenant, PipelineRun run, Step step, StepState begun, String by) {
    StepAnswer answer;
    try {
      answer = step.work().on(input(tenant, run));
    } catch (RuntimeException e) {
      String reason = reason(e);
      kept(tenant, run, begun, begun.failed(clock.instant(), reason), by);
      return new StepOutcome.Failed(required(tenant, run.pipeline(), run.key()), reason);
    }
    StepState done = begun.done(clock.instant(), answer);
    boolean first = kept(tenant, run, begun, done, by);
    PipelineRun now = required(tenant, run.pipeline(), run.key());
    if (first) {
      return new StepOutcome.Done(now, done, answer);
    }
    // Somebody took it for dead and did it anew: what they answered counts, once they have.
    StepState theirs = now.step(step.name()).orElse(done);
    return theirs.answer() == null
        ? new StepOutcome.Busy(now)
        : new StepOutcome.Done(now, theirs, theirs.answer());
  }

  private static StepInput input(TenantId tenant, PipelineRun run) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (StepState before : run.steps()) {
      StepAnswer answer = before.answer();
      if (answer != null) {
        outputs.put(before.step(), answer.output());
      }
    }
    return new StepInput(tenant, run.startedAt(), run.parameters(), outputs);
  }

  /** Keeps how a step ended and the entry about it: both, or neither. */
  private boolean kept(
      TenantId tenant, PipelineRun run, StepState begun, StepState ended, String by) {
    return transactions.inOne(
        () -> {
          if (!runs.change(tenant, run.pipeline(), run.key(), begun, ended)) {
            return false;
          }
          StepAnswer answer = ended.answer();
          log.append(
              tenant,
              Operation.builder(OperationKind.ANALYSIS, begunAt(begun), by)
                  .subject("pipeline " + run.pipeline() + " run " + run.key())
                  .decision(ended.step() + ": " + (answer == null ? "failed" : answer.summary()))
                  .rationale("attempt " + ended.attempts() + ", on " + run.parameters())
                  .endedAt(clock.instant())
                  .error(kindOf(ended.error()))
                  .build());
          return true;
        });
  }

  /** What was thrown, without its message: that may name somebody, and the log is for ever. */
  private static @Nullable String kindOf(@Nullable String reason) {
    return reason == null ? null : reason.substring(0, reason.indexOf(':'));
  }

  private static Instant begunAt(StepState begun) {
    Instant at = begun.beganAt();
    if (at == null) {
      throw new IllegalStateException("step " + begun.step() + " was not begun");
    }
    return at;
  }

  /** As it can be kept everywhere: whole characters, none of them control. */
  private static String reason(RuntimeException e) {
    // The simple name of a class without one is empty.
    StringBuilder kept = new StringBuilder(e.getClass().getName().replaceFirst(".*\\.", "") + ": ");
    String.valueOf(e.getMessage())
        .codePoints()
        .filter(c -> c >= ' ' && Character.getType(c) != Character.SURROGATE)
        .limit(LONGEST_REASON)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private PipelineRun required(TenantId tenant, String name, String key) {
    return runs.find(tenant, name, key)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no run '" + key + "' of " + name));
  }

  private Pipeline known(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no pipeline '" + name + "'"));
  }

  private Step stepOf(String name, String step) {
    return known(name).steps().stream()
        .filter(one -> one.name().equals(step))
        .findFirst()
        .orElseThrow(() -> unknown(name, step));
  }

  private static IllegalArgumentException unknown(String name, String step) {
    return new IllegalArgumentException("there is no step '" + step + "' in " + name);
  }
}
