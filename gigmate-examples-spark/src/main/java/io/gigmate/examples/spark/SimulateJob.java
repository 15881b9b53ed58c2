package io.gigmate.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes tables up. */
@Command(
    name = "simulate",
    description = {
      "Make up leads.csv, metrics.csv, shows.csv and history.csv from a seed.",
      "Every name in them says 'simulated'."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
final class SimulateJob implements Callable<Integer> {
  @Option(names = "--rows", required = true, description = "Of all but the history.")
  private long rows;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where to.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    new Simulated(seed).prospects(folder.resolve("leads.csv"), rows);
    new Simulated(seed).metrics(folder.resolve("metrics.csv"), rows);
    new Simulated(seed).history(folder.resolve("history.csv"));
    new Simulated(seed + 1).shows(folder.resolve("shows.csv"), rows);
    return 0;
  }
}
