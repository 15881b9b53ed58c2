package io.gigmate.app.cli;

import io.gigmate.app.files.ForecastFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.ShowFile;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.scoring.attendance.AttendanceBacktest;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.AttendanceMetrics;
import io.gigmate.scoring.attendance.AttendanceModel;
import io.gigmate.scoring.attendance.JudgedForecast;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate attendance backtest}: what would have been forecast. */
@Command(
    name = "backtest",
    description = {
      "Forecast every show of a history from a date on, each from the shows that lay at least so"
          + " many days before it, and measure it.",
      "Writes event_id, expected, median, lower80, upper80, lower90, upper90,"
          + " sellout_probability and known_shows for each of them, and a report as JSON."
    },
    footer = {
      "",
      "The history is a CSV with event_id, date and attendance; further venue, artist, genre,"
          + " support_acts, capacity, performances and ticket_price, which may be blank. Rows may"
          + " stand in any order. Of a show's own row everything but the attendance counts as known"
          + " beforehand.",
      "An attendance above the capacity is kept and noted; a negative one and a repeated event_id"
          + " are refused. A show with nothing before it gets a forecast as well: anything up to"
          + " its capacity.",
      "The report: mape, male, wape, within10, coverage80, width80, coverage90, width90, pinball"
          + " and sellout_brier, for all shows, those that did not sell out, and those of known and"
          + " of unknown artists. It goes to standard output, or to standard error where OUT is -."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class AttendanceBacktestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The history as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--horizon-days",
      paramLabel = "H",
      required = true,
      description = "How many days before a show its forecast is made, 1 or more.")
  private int horizonDays;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = "The date of the first shows to forecast, such as 2005-01-01.")
  private LocalDate from;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      required = true,
      description = "Where the forecasts go as CSV; - is standard output, and .gz is packed.")
  private String predictions;

  /** Creates the command on its terminal. */
  public AttendanceBacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (horizonDays < 1 || horizonDays > AttendanceModel.LONGEST_HORIZON) {
      throw new ParameterException(
          spec.commandLine(),
          "--horizon-days must lie in 1.." + AttendanceModel.LONGEST_HORIZON + ": " + horizonDays);
    }
    InputReport report = terminal.report(spec);
    try (OutputFile out = OutputFile.create(predictions, terminal.standardOutput())) {
      AttendanceHistory history = ShowFile.readHistory(InputFile.of(file), report);
      report.refuseProblems();
      AttendanceBacktest backtest = backtest(history);
      ForecastFile rows = ForecastFile.begin(out, false);
      backtest.forecasts().forEach(rows::add);
      rows.end();
      out.commit();
      print(history, backtest);
    }
    return 0;
  }

  private AttendanceBacktest backtest(AttendanceHistory history) {
    try (Progress progress =
        Progress.overCount("forecasting", history.size(), terminal.showsProgress())) {
      return AttendanceBacktest.run(history, horizonDays, from, progress::at);
    }
  }

  private void print(AttendanceHistory history, AttendanceBacktest backtest) {
    Map<String, Object> report = new HashMap<>();
    report.put("model_version", AttendanceModel.METHOD);
    report.put("horizon_days", horizonDays);
    report.put("from", from.toString());
    report.put("history_rows", history.size());
    report.put("above_capacity", history.aboveCapacity().size());
    report.put("all", figures(backtest.metrics()));
    report.put("not_sold_out", figures(backtest.metrics(each -> !each.outcome().isSoldOut())));
    report.put("known", figures(backtest.metrics(AttendanceBacktestCommand::isKnown)));
    report.put("unknown", figures(backtest.metrics(each -> !isKnown(each))));
    boolean taken = OutputFile.STANDARD.equals(predictions);
    PrintWriter target = taken ? spec.commandLine().getErr() : spec.commandLine().getOut();
    target.println(CanonicalJson.write(report));
    target.flush();
  }

  private static boolean isKnown(JudgedForecast forecast) {
    return forecast.knownShows() > 0;
  }

  /** The number alone where there was nothing to judge. */
  private static Map<String, Object> figures(AttendanceMetrics metrics) {
    Map<String, Object> json = new HashMap<>();
    json.put("shows", metrics.shows());
    if (metrics.shows() > 0) {
      json.put("mape", metrics.mape());
      json.put("male", metrics.male());
      json.put("wape", metrics.wape());
      json.put("within10", metrics.within10());
      json.put("coverage80", metrics.coverage80());
      json.put("width80", metrics.width80());
      json.put("coverage90", metrics.coverage90());
      json.put("width90", metrics.width90());
      json.put("pinball", metrics.pinball());
      metrics.selloutBrier().ifPresent(brier -> json.put("sellout_brier", brier));
    }
    return json;
  }
}
