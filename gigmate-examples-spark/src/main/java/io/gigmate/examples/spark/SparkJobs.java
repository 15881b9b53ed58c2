package io.gigmate.examples.spark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The entry: {@code run.sh leads prospects.csv --as-of 2026-03-02 --out scored}, or with {@code
 * spark-submit --class io.gigmate.examples.spark.SparkJobs} on a cluster.
 */
@Command(
    name = "run.sh",
    description = "GigMate's models on Apache Spark.",
    mixinStandardHelpOptions = true,
    subcommands = {
      LeadsJob.class,
      TalentJob.class,
      AttendanceJob.class,
      SimulateJob.class,
      CompareJob.class,
      VerifyJob.class
    })
public final class SparkJobs {
  private SparkJobs() {}

  /** Runs the job that the arguments name. */
  public static void main(String... args) {
    System.exit(
        new CommandLine(new SparkJobs()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }
}
