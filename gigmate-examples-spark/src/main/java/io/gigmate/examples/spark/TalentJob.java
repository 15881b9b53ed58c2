package io.gigmate.examples.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gigmate talent scan} on Spark. */
@Command(
    name = "talent",
    description = "Rank artists by how likely they break out, as 'gigmate talent scan' does.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
final class TalentJob implements Callable<Integer> {
  @Mixin private SparkOptions options;

  @Option(
      names = "--multiply",
      paramLabel = "K",
      defaultValue = "2",
      description = "Ask for K times the highest value of 56 days. Default: ${DEFAULT-VALUE}.")
  private double multiple;

  @Option(
      names = "--within-days",
      paramLabel = "N",
      defaultValue = "60",
      description = "Within how many days, 1 to 730. Default: ${DEFAULT-VALUE}.")
  private int withinDays;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "The metric. Default: the one with the most artists.")
  private @Nullable String metric;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day that is known. Default: the last date of the table.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = options.open()) {
      TalentScan scan = new TalentScan(multiple, withinDays, metric, asOf);
      Tables.write(scan.scan(Tables.read(spark, options.in())), options.out());
    }
    return 0;
  }
}
