package io.gigmate.app.cli;

import io.gigmate.app.files.BreakoutFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MetricFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.scoring.talent.outlook.AlertPolicy;
import io.gigmate.scoring.talent.outlook.AlertReport;
import io.gigmate.scoring.talent.outlook.BreakoutBacktest;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.outlook.BreakoutReport;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate talent backtest}: who would have been said to break out. */
@Command(
    name = "backtest",
    description = {
      "Ask of every artist, week by week, whether it breaks out, each answer learned from what was"
          + " known on its day, and measure it.",
      "Writes artist, as_of and probability, and a report as JSON."
    },
    footer = {
      "",
      "The table is a CSV with artist, date, metric and value, in any order. A day without a value"
          + " is not known, never zero; of several values of a day the largest counts.",
      "as_of runs over FROM, FROM + 7, … UNTIL. Asked is every artist with a value in the 56 days"
          + " that end with it; for --reach, if it has never had VALUE.",
      "The report: AUC, calibration error, the base rate, how many times as often the top hundredth"
          + " came true; and what alerts of several thresholds would have been worth: precision,"
          + " recall 30 to 60 days before, the median lead. It goes to standard output, or to"
          + " standard error where OUT is -."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class TalentBacktestCommand implements Callable<Integer> {
  private static final double[] THRESHOLDS = {0.02, 0.05, 0.1, 0.2, 0.4};
  private static final int HUNDRED = 100;
  private static final int MOST_YEARS = 190;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The metrics as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @ArgGroup(multiplicity = "1")
  private BreakoutOptions asked;

  @Option(
      names = "--within-days",
      paramLabel = "N",
      required = true,
      description = "Within how many days, 1 to 730.")
  private int withinDays;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = "The first day of questions, such as 2005-01-01.")
  private LocalDate from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      description = "No question is later.")
  private LocalDate until;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "The metric, where the table has several.")
  private @Nullable String metric;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      required = true,
      description = "Where the probabilities go as CSV; - is standard output, and .gz is packed.")
  private String predictions;

  /** Creates the command on its terminal. */
  public TalentBacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    BreakoutQuestion question = asked.question(withinDays, spec);
    if (until.isBefore(from)) {
      throw new ParameterException(
          spec.commandLine(), "--until must not be before --from: " + until + ", " + from);
    }
    if (from.plusYears(MOST_YEARS).isBefore(until)) {
      throw new ParameterException(
          spec.commandLine(),
          "--from and --until must lie within " + MOST_YEARS + " years: " + from + ", " + until);
    }
    InputReport report = terminal.report(spec);
    try (OutputFile out = OutputFile.create(predictions, terminal.standardOutput())) {
      MetricFile table = MetricFile.read(InputFile.of(file), report);
      report.refuseProblems();
      List<MetricSeries> series = table.only(metric, report);
      report.refuseProblems();
      BreakoutBacktest backtest =
          Progress.marking(
              "asking",
              HUNDRED,
              terminal.showsProgress(),
              mark ->
                  BreakoutBacktest.run(series, question, from, until, done -> mark.at(done, "")));
      BreakoutFile rows = BreakoutFile.begin(out);
      backtest.predictions().forEach(rows::add);
      rows.end();
      out.commit();
      print(backtest, table);
    }
    return 0;
  }

  private void print(BreakoutBacktest backtest, MetricFile table) {
    BreakoutReport figures = backtest.report();
    LocalDate end = table.lastDate().orElse(until);
    Map<String, Object> json = new HashMap<>();
    json.put("model_version", BreakoutBacktest.METHOD);
    json.put("question", backtest.question().words());
    json.put("questions", figures.questions());
    json.put(
        "undecided",
        backtest.predictions().stream()
            .filter(each -> each.asOf().plusDays(withinDays).isAfter(end))
            .count());
    put(json, "base_rate", figures.baseRate());
    put(json, "auc", figures.auc());
    put(json, "auc_first26", figures.aucFirst26());
    put(json, "auc_last_value", backtest.aucOfLastValue(false));
    put(json, "auc_last_value_first26", backtest.aucOfLastValue(true));
    put(json, "ece10", figures.calibrationError());
    put(json, "top1_lift", figures.topLift());
    List<Object> alerts = new ArrayList<>();
    for (double threshold : THRESHOLDS) {
      alerts.add(json(backtest.alerts(new AlertPolicy(threshold, withinDays))));
    }
    json.put("alerts", alerts);
    boolean taken = OutputFile.STANDARD.equals(predictions);
    PrintWriter target = taken ? spec.commandLine().getErr() : spec.commandLine().getOut();
    target.println(CanonicalJson.write(json));
    target.flush();
  }

  private static Map<String, Object> json(AlertReport report) {
    Map<String, Object> json = new HashMap<>();
    json.put("threshold", report.policy().threshold());
    json.put("quiet_days", report.policy().quietDays());
    json.put("alerts", report.alerts());
    json.put("events", report.events());
    put(json, "precision", report.precision());
    put(json, "recall_30_to_60_days", report.recall());
    put(json, "median_lead_days", report.medianLead());
    return json;
  }

  /** What nothing is known of is left out. */
  private static void put(Map<String, Object> json, String name, double figure) {
    if (Double.isFinite(figure)) {
      json.put(name, figure);
    }
  }
}
