package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MetricFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.SeriesForecastFile;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.scoring.talent.outlook.ForecastBacktest;
import io.gigmate.scoring.talent.outlook.ForecastReport;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate talent forecast}: what an artist's metrics will be. */
@Command(
    name = "forecast",
    description = {
      "Forecast every series, week by week, each from what was known on its day.",
      "Writes artist, metric, as_of, expected, lower80 and upper80 of the last value at or before"
          + " as_of + H, and a report as JSON for each metric."
    },
    footer = {
      "",
      "The table is that of 'gigmate talent backtest'. as_of runs over FROM, FROM + 7, … UNTIL;"
          + " forecast is every series with a value in the 56 days that end with it.",
      "expected is as likely to be missed by more as by less, unless the artist may well fall"
          + " silent; then it is the last value. The interval holds four values in five, as far as"
          + " the errors of forecasts that were decided on the day tell.",
      "The report: the median absolute error in logarithms beside that of the last value and of the"
          + " last growth, and the share within the intervals, of the forecasts that the table"
          + " decides. It goes to standard output, or to standard error where OUT is -."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class TalentForecastCommand implements Callable<Integer> {
  private static final int HUNDRED = 100;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The metrics as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--horizon-days",
      paramLabel = "H",
      required = true,
      description = "How many days ahead, 1 to 365.")
  private int horizonDays;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = "The first day of forecasts, such as 2005-01-01.")
  private LocalDate from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      description = "No forecast is made later.")
  private LocalDate until;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "Only this metric. Default: all of the table.")
  private @Nullable String metric;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      required = true,
      description = "Where the forecasts go as CSV; - is standard output, and .gz is packed.")
  private String predictions;

  /** Creates the command on its terminal. */
  public TalentForecastCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (horizonDays < 1 || horizonDays > ForecastBacktest.LONGEST_HORIZON) {
      throw new ParameterException(
          spec.commandLine(),
          "--horizon-days must lie in 1.." + ForecastBacktest.LONGEST_HORIZON + ": " + horizonDays);
    }
    if (until.isBefore(from)) {
      throw new ParameterException(
          spec.commandLine(), "--until must not be before --from: " + until + ", " + from);
    }
    InputReport report = terminal.report(spec);
    try (OutputFile out = OutputFile.create(predictions, terminal.standardOutput())) {
      MetricFile table = MetricFile.read(InputFile.of(file), report);
      report.refuseProblems();
      List<List<MetricSeries>> metrics =
          metric == null
              ? List.copyOf(table.byMetric().values())
              : List.of(table.only(metric, report));
      report.refuseProblems();
      SeriesForecastFile rows = SeriesForecastFile.begin(out);
      List<Object> reports = new ArrayList<>();
      for (List<MetricSeries> series : metrics) {
        ForecastBacktest backtest =
            Progress.marking(
                "forecasting " + series.get(0).metric(),
                HUNDRED,
                terminal.showsProgress(),
                mark ->
                    ForecastBacktest.run(
                        series, horizonDays, from, until, done -> mark.at(done, "")));
        backtest.forecasts().forEach(rows::add);
        reports.add(json(series.get(0).metric().name(), backtest.report()));
      }
      rows.end();
      out.commit();
      print(reports);
    }
    return 0;
  }

  private void print(List<Object> reports) {
    Map<String, Object> json = new HashMap<>();
    json.put("model_version", ForecastBacktest.METHOD);
    json.put("horizon_days", horizonDays);
    json.put("metrics", reports);
    boolean taken = OutputFile.STANDARD.equals(predictions);
    PrintWriter target = taken ? spec.commandLine().getErr() : spec.commandLine().getOut();
    target.println(CanonicalJson.write(json));
    target.flush();
  }

  /** The numbers alone where there was nothing to judge. */
  private static Map<String, Object> json(String name, ForecastReport report) {
    Map<String, Object> json = new HashMap<>();
    json.put("metric", name);
    json.put("forecasts", report.forecasts());
    json.put("decided", report.decided());
    if (report.decided() > 0) {
      json.put("male", report.medianError());
      json.put("male_last_value", report.lastValueError());
      json.put("male_last_growth", report.lastGrowthError());
      json.put("coverage80", report.coverage80());
      json.put("width80", report.width80());
    }
    return json;
  }
}
