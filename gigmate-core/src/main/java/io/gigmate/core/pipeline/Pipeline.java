package io.gigmate.core.pipeline;

import io.gigmate.core.internal.Checks;
import java.util.List;
import java.util.function.Supplier;

/**
 * Work in steps, each on what those before it answered.
 *
 * @param name such as {@code viral-detection}
 * @param purpose what it is for, in a few words
 * @param rhythm how often it runs by itself
 * @param parameters as a new run takes them, as JSON
 * @param steps in their order, each with a name of its own
 */
public record Pipeline(
    String name, String purpose, Rhythm rhythm, Supplier<String> parameters, List<Step> steps) {
  /** How often a pipeline runs by itself. */
  public enum Rhythm {
    /** Once a day. */
    DAILY,
    /** Once a week, on Monday. */
    WEEKLY
  }

  public Pipeline {
    Checks.id("pipeline", name);
    purpose = Checks.text("purpose", purpose, 200);
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.stream().map(Step::name).distinct().count() < steps.size()) {
      throw new IllegalArgumentException(
          "the steps of "
              + name
              + " need names of their own: "
              + steps.stream().map(Step::name).toList());
    }
  }
}
