package io.gigmate.examples.spark;

import com.sun.management.OperatingSystemMXBean;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MetricFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.ScanFile;
import io.gigmate.scoring.talent.TalentScout;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a job on simulated rows in plain threads and on Spark, and compares every row. */
@Command(
    name = "verify",
    description = {
      "Make up rows, run a job on them in plain threads and on Spark, and compare every row.",
      "Prints the time of each; exits with 1 where a row differs."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
final class VerifyJob implements Callable<Integer> {
  enum Job {
    LEADS,
    TALENT,
    ATTENDANCE
  }

  @Spec private CommandSpec spec;

  @Parameters(description = "One of ${COMPLETION-CANDIDATES}.")
  private Job job;

  @Option(names = "--rows", required = true, description = "How many.")
  private long rows;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--master", defaultValue = "local[2]", description = "Default: ${DEFAULT-VALUE}.")
  private String master;

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      description = {
        "The threads of the runs without Spark; a scan takes all each time.",
        "Default: ${DEFAULT-VALUE}."
      })
  private List<Integer> threads;

  @Option(
      names = "--runs",
      defaultValue = "2",
      description = "How often it runs on Spark, the first time cold. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--folder",
      defaultValue = "target/verify",
      description = "Where the tables go. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path in = folder.resolve("in.csv");
    TableWork work = simulate(in);
    say(String.format(Locale.ROOT, "%,d rows, %.1f MB, simulated", rows, Files.size(in) / 1e6));
    Path plain = folder.resolve("plain.csv");
    for (int count : threads) {
      Watch watch = Watch.start();
      if (work == null) {
        scan(in, plain);
      } else {
        PlainThreads.run(work, in, plain, count);
      }
      say(work == null ? "plain, all threads" : "plain, " + count + " thread(s)", watch);
    }
    Watch watch = Watch.start();
    Path out = folder.resolve("spark");
    try (SparkSession spark = Sessions.open(master)) {
      for (int run = 1; run <= runs; run++) {
        delete(out);
        Tables table = Tables.read(spark, in.toString());
        Dataset<Row> found = work == null ? scan().scan(table) : table.after(work);
        Tables.write(found, out.toString());
        spark.catalog().clearCache();
        say("Spark " + master + (run == 1 ? ", cold" : ", warm"), watch);
        watch = Watch.start();
      }
    }
    RowComparison comparison = RowComparison.of(plain, out);
    say(
        comparison.isEqual()
            ? comparison.rows() + " rows out, all equal"
            : "different: " + comparison.difference());
    return comparison.isEqual() ? 0 : 1;
  }

  /** Returns the work on the table; none where artists must come together first. */
  private @Nullable TableWork simulate(Path in) throws IOException {
    switch (job) {
      case LEADS -> {
        new Simulated(seed).prospects(in, rows);
        return new LeadScoring(Map.of(), Simulated.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      case TALENT -> {
        new Simulated(seed).metrics(in, rows);
        return null;
      }
      case ATTENDANCE -> {
        Path history = folder.resolve("history.csv");
        new Simulated(seed).history(history);
        new Simulated(seed + 1).shows(in, rows);
        return new ShowForecasting(Files.readAllBytes(history), null);
      }
    }
    throw new IllegalStateException("every job has its table: " + job);
  }

  private static TalentScan scan() {
    return new TalentScan(2, 60, null, null);
  }

  /** A scan as the command does it: the whole table in memory, asked by all threads. */
  private static void scan(Path from, Path to) throws IOException {
    InputReport report = new InputReport(note -> {});
    MetricFile table = MetricFile.read(InputFile.of(from.toString()), report);
    report.refuseProblems();
    Map<String, List<MetricSeries>> byMetric = table.byMetric();
    String metric = TalentScout.mostCounted(byMetric).orElseThrow();
    List<MetricSeries> others =
        byMetric.entrySet().stream()
            .filter(each -> !each.getKey().equals(metric))
            .flatMap(each -> each.getValue().stream())
            .toList();
    try (OutputFile out = OutputFile.create(to.toString(), OutputStream.nullOutputStream())) {
      ScanFile rows = ScanFile.begin(out);
      TalentScout.of(BreakoutQuestion.multiply(2, 60))
          .scan(byMetric.getOrDefault(metric, List.of()), others, table.lastDate().orElseThrow())
          .forEach(rows::add);
      rows.end();
      out.commit();
    }
  }

  private void say(String what, Watch watch) {
    double seconds = watch.seconds();
    say(
        String.format(
            Locale.ROOT,
            "%-24s %10.1f s %10.1f s of processor time %,12d rows/s",
            what,
            seconds,
            watch.processorSeconds(),
            Math.round(rows / seconds)));
  }

  private void say(String line) {
    PrintWriter console = spec.commandLine().getOut();
    console.println(line);
    console.flush();
  }

  /**
   * How long something took, by the clock and by the processor: beside other work only the second
   * can be compared.
   */
  private record Watch(long nanos, long processorNanos) {
    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Watch start() {
      return new Watch(System.nanoTime(), SYSTEM.getProcessCpuTime());
    }

    double seconds() {
      return (System.nanoTime() - nanos) / 1e9;
    }

    double processorSeconds() {
      return (SYSTEM.getProcessCpuTime() - processorNanos) / 1e9;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
