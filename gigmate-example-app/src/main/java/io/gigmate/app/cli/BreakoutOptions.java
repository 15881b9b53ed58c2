package io.gigmate.app.cli;

import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which value is asked for. */
final class BreakoutOptions {
  @Option(
      names = "--reach",
      paramLabel = "VALUE",
      description = "Ask for this value, of those who never had it.")
  private @Nullable Double reach;

  @Option(
      names = "--multiply",
      paramLabel = "K",
      description = "Ask for K times the highest value of the 56 days that end with the day.")
  private @Nullable Double multiply;

  /** Returns the question; wrong usage where it cannot be asked. */
  BreakoutQuestion question(int withinDays, CommandSpec spec) {
    try {
      return reach != null
          ? BreakoutQuestion.reach(reach, withinDays)
          : BreakoutQuestion.multiply(multiply == null ? 2 : multiply, withinDays);
    } catch (IllegalArgumentException e) {
      String option =
          withinDays < 1 || withinDays > BreakoutQuestion.LONGEST
              ? "--within-days"
              : reach != null ? "--reach" : "--multiply";
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }
}
