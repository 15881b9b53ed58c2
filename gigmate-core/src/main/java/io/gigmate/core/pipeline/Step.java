package io.gigmate.core.pipeline;

import io.gigmate.core.internal.Checks;

/**
 * One step of a pipeline.
 *
 * @param name such as {@code detect}
 * @param purpose what it does, in a few words
 * @param work does it, and changes nothing but by its answer: it may be done more than once, and
 *     only one answer is kept
 */
public record Step(String name, String purpose, Work work) {
  public Step {
    Checks.id("step", name);
    purpose = Checks.text("purpose", purpose, 200);
  }

  /** What a step does. */
  @FunctionalInterface
  public interface Work {
    /** Returns what comes out; what it throws is kept as the reason why the step failed. */
    StepAnswer on(StepInput input);
  }
}
