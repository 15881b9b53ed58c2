package io.gigmate.core.pipeline;

import io.gigmate.core.internal.Checks;

/**
 * What came out of a step.
 *
 * @param output for the steps after it, as JSON, at most a million characters
 * @param summary in one line, for a person and for the operations log: no personal data
 */
public record StepAnswer(String output, String summary) {
  /** The longest output that is kept. */
  public static final int LONGEST = 1_000_000;

  public StepAnswer {
    output = Checks.text("output", output, LONGEST);
    summary = Checks.text("summary", summary, 500);
  }
}
