package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MetricFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.ScanFile;
import io.gigmate.scoring.talent.TalentFinding;
import io.gigmate.scoring.talent.TalentScout;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate talent scan}: who is likely to break out now. */
@Command(
    name = "scan",
    description = {
      "Rank the artists of a table by how likely they break out.",
      "Writes artist, as_of, stage, level, growth_30d, acceleration, breakout_probability and"
          + " reasons, which add up to the log-odds of the probability."
    },
    footer = {
      "",
      "The table is that of 'gigmate talent backtest'. Ranked is every artist with a value in the"
          + " 56 days that end with --as-of; what is likely is learned from the table itself, as far"
          + " as it was decided then.",
      "stage is the place of the level among those of the table: emerging, developing, established"
          + " or leading. growth_30d is the mean of 30 days over the mean of the 30 before, less 1;"
          + " acceleration the growth of 28 days less that of the 28 before, in logarithms."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class TalentScanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The metrics as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @ArgGroup private @Nullable BreakoutOptions asked;

  @Option(
      names = "--within-days",
      paramLabel = "N",
      defaultValue = "60",
      description = "Within how many days, 1 to 730. Default: ${DEFAULT-VALUE}.")
  private int withinDays;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description =
          "The metric. Default: the one with the most artists; the others tell whether"
              + " they agree.")
  private @Nullable String metric;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day that is known. Default: the last date of the table.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the ranking goes as CSV; - is standard output, and .gz is packed.")
  private String out;

  /** Creates the command on its terminal. */
  public TalentScanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    BreakoutOptions options = asked == null ? new BreakoutOptions() : asked;
    BreakoutQuestion question = options.question(withinDays, spec);
    InputReport report = terminal.report(spec);
    try (OutputFile target = OutputFile.create(out, terminal.standardOutput())) {
      MetricFile table = MetricFile.read(InputFile.of(file), report);
      report.refuseProblems();
      List<MetricSeries> series =
          table.only(
              metric == null ? TalentScout.mostCounted(table.byMetric()).orElse(null) : metric,
              report);
      report.refuseProblems();
      if (metric == null && table.byMetric().size() > 1) {
        report.note(file, "scanned is " + series.get(0).metric() + "; --metric names another");
      }
      LocalDate day = asOf != null ? asOf : table.lastDate().orElse(LocalDate.EPOCH);
      List<MetricSeries> others =
          table.byMetric().values().stream()
              .flatMap(List::stream)
              .filter(one -> !one.metric().equals(series.get(0).metric()))
              .toList();
      List<TalentFinding> findings =
          Progress.during(
              "scanning",
              terminal.showsProgress(),
              () -> TalentScout.of(question).scan(series, others, day));
      ScanFile rows = ScanFile.begin(target);
      findings.forEach(rows::add);
      rows.end();
      target.commit();
      if (findings.size() < series.size()) {
        report.note(
            file,
            (series.size() - findings.size())
                + " artists are left out: no value in the 56 days to "
                + day
                + ", nothing but noughts in them, or above what is asked already");
      }
    }
    return 0;
  }
}
