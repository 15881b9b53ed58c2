package io.gigmate.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every row that Spark gives is the one that plain threads give. */
@Timeout(600)
class SparkJobsTest {
  @TempDir Path folder;

  @Test
  void leadsAreScoredTheSame() {
    assertThat(verify("LEADS", 20_000)).contains("20000 rows out, all equal");
  }

  /** So many artists that a model is learned from every second. */
  @Test
  void talentIsRankedTheSame() {
    assertThat(verify("TALENT", 420_000)).containsPattern("[1-9]\\d{3} rows out, all equal");
  }

  @Test
  void showsAreForecastTheSame() {
    assertThat(verify("ATTENDANCE", 10_000)).contains("10000 rows out, all equal");
  }

  @Test
  void parquetGivesTheRowsOfCsv() throws Exception {
    Path csv = folder.resolve("leads.csv");
    new Simulated(3).prospects(csv, 500);
    String parquet = folder.resolve("leads.parquet").toString();
    TableWork work = new LeadScoring(Map.of(), Instant.parse("2026-03-02T00:00:00Z"));
    try (SparkSession spark = Sessions.open("local[2]")) {
      spark
          .read()
          .option("header", true)
          .option("escape", "\"")
          .csv(csv.toString())
          .write()
          .parquet(parquet);
      assertThat(Tables.read(spark, parquet).after(work).collectAsList())
          .isEqualTo(Tables.read(spark, csv.toString()).after(work).collectAsList())
          .hasSize(500);
    }
  }

  @Test
  void aComparisonTellsTheFirstRowThatDiffers() throws Exception {
    Path one = Files.writeString(folder.resolve("one.csv"), "id,x\na,1\nb,2\n");
    Path other = Files.writeString(folder.resolve("other.csv"), "id,x\na,1\nb,3\n");
    Path longer = Files.writeString(folder.resolve("longer.csv"), "id,x\na,1\nb,2\nc,3\n");

    assertThat(RowComparison.of(one, one)).isEqualTo(new RowComparison(2, null));
    assertThat(RowComparison.of(one, other).difference()).isEqualTo("row 2: [b, 2] and [b, 3]");
    assertThat(RowComparison.of(one, longer).isEqual()).isFalse();
  }

  private String verify(String job, int rows) {
    StringWriter said = new StringWriter();
    CommandLine command =
        new CommandLine(new VerifyJob())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(said));
    int status =
        command.execute(
            List.of(job, "--rows", "" + rows, "--threads", "2", "--folder", folder.toString())
                .toArray(String[]::new));
    assertThat(status).as(said.toString()).isZero();
    return said.toString();
  }
}
