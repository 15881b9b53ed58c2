package io.gigmate.core.pipeline;

import java.util.function.Function;

/** What became of the wish to do a step. */
public sealed interface StepOutcome {
  /**
   * The step is done, now or before: asking again answers the same.
   *
   * @param run as it is now
   * @param state of the step
   * @param answer what came out
   */
  record Done(PipelineRun run, StepState state, StepAnswer answer) implements StepOutcome {}

  /**
   * The step failed and can be tried again.
   *
   * @param run as it is now
   * @param reason why
   */
  record Failed(PipelineRun run, String reason) implements StepOutcome {}

  /**
   * Nothing was done: a step before it is not done.
   *
   * @param run as it is now
   * @param missing the first step that is not done
   */
  record TooEarly(PipelineRun run, String missing) implements StepOutcome {}

  /**
   * Nothing was done: somebody is doing the step.
   *
   * @param run as it is now
   */
  record Busy(PipelineRun run) implements StepOutcome {}

  /** Returns the run as it is now. */
  PipelineRun run();

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Done, T> done,
      Function<Failed, T> failed,
      Function<TooEarly, T> tooEarly,
      Function<Busy, T> busy) {
    if (this instanceof Done one) {
      return done.apply(one);
    }
    if (this instanceof Failed one) {
      return failed.apply(one);
    }
    return this instanceof TooEarly one ? tooEarly.apply(one) : busy.apply((Busy) this);
  }
}
