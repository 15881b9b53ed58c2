package io.gigmate.examples.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gigmate attendance forecast} on Spark. */
@Command(
    name = "attendance",
    description = "Forecast shows from a history, as 'gigmate attendance forecast' does.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
final class AttendanceJob implements Callable<Integer> {
  @Mixin private SparkOptions options;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "Shows with their attendance; they go to every machine as they are.")
  private String history;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day that is known. Default: the last date of the history.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = options.open()) {
      TableWork work = new ShowForecasting(Tables.read(spark, history).bytes(), asOf);
      Tables.write(Tables.read(spark, options.in()).after(work), options.out());
    }
    return 0;
  }
}
