package io.gigmate.core.pipeline;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One run of a pipeline.
 *
 * @param pipeline its name
 * @param key names the run within its pipeline, such as the day that it is for: whoever begins it
 *     again gets the same run
 * @param startedBy a username, or what started it by itself
 * @param startedAt when, kept to the millisecond
 * @param parameters as they were when it began, as JSON, at most 3,000 characters
 * @param steps in their order
 */
public record PipelineRun(
    String pipeline,
    String key,
    String startedBy,
    Instant startedAt,
    String parameters,
    List<StepState> steps) {
  private static final int LONGEST_PARAMETERS = 3000;

  public PipelineRun {
    Checks.id("pipeline", pipeline);
    Checks.id("key of a run", key);
    startedBy = Checks.text("started by", startedBy, 200);
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    parameters = Checks.text("parameters", parameters, LONGEST_PARAMETERS);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("run " + key + " of " + pipeline + " has no step");
    }
  }

  /** Returns the step of this name. */
  public Optional<StepState> step(String name) {
    return steps.stream().filter(one -> one.step().equals(name)).findFirst();
  }

  /** Returns the first step that is not done. */
  public Optional<StepState> next() {
    return steps.stream().filter(one -> !one.isDone()).findFirst();
  }

  /** Answers whether every step is done. */
  public boolean isDone() {
    return next().isEmpty();
  }
}
