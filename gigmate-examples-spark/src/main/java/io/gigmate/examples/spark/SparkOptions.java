package io.gigmate.examples.spark;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every job is told. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
final class SparkOptions {
  @Parameters(
      paramLabel = "IN",
      description = "A table as CSV or Parquet: a file, or a folder of files with one header.")
  private String in;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "A new folder, for CSV or, where its name ends in .parquet, Parquet.")
  private String out;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Such as local[2] or spark://host:7077. Default: spark-submit's, or local[*].")
  private @Nullable String master;

  SparkSession open() {
    return Sessions.open(master);
  }

  String in() {
    return in;
  }

  String out() {
    return out;
  }
}
