package io.gigmate.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether two runs came to the same. */
@Command(
    name = "compare",
    description = "Compare two tables cell by cell; exits with 1 where they differ.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
final class CompareJob implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", description = "A file of CSV, or a folder of parts.")
  private Path one;

  @Parameters(index = "1", description = "The other.")
  private Path other;

  @Override
  public Integer call() throws IOException {
    RowComparison comparison = RowComparison.of(one, other);
    spec.commandLine()
        .getOut()
        .println(
            comparison.isEqual()
                ? comparison.rows() + " rows, all equal"
                : "different: " + comparison.difference());
    return comparison.isEqual() ? 0 : 1;
  }
}
