package io.gigmate.app.cli;

import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.PointsModelFile;
import io.gigmate.scoring.lead.PointsModel;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gigmate leads model}: the standard model, to be changed and scored with. */
@Command(
    name = "model",
    description = {
      "Write the model by which leads get their points, as JSON.",
      "Change its numbers, give it a version of its own, and hand it to 'leads score --model'."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class LeadsModelCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the model goes; - is standard output.")
  private String out;

  /** Creates the command on its terminal. */
  public LeadsModelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputFile file = OutputFile.create(out, terminal.standardOutput())) {
      PointsModelFile.write(file, PointsModel.standard());
      file.commit();
    }
    return 0;
  }
}
