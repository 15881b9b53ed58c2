package io.gigmate.examples.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gigmate leads score} on Spark. */
@Command(name = "leads", description = "Score each prospect, as 'gigmate leads score' does.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
final class LeadsJob implements Callable<Integer> {
  @Mixin private SparkOptions options;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      description = "The day that counts as today, such as 2026-03-02.")
  private LocalDate asOf;

  @Option(
      names = "--set",
      paramLabel = "CODE=VALUE",
      description = "A setting, such as lead_score_threshold=70; repeat it for others.")
  private final Map<String, String> settings = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    LeadScoring work = new LeadScoring(settings, asOf.atStartOfDay(ZoneOffset.UTC).toInstant());
    try (SparkSession spark = options.open()) {
      Tables.write(Tables.read(spark, options.in()).after(work), options.out());
    }
    return 0;
  }
}
