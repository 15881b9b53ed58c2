package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.LeadModelFile;
import io.gigmate.app.files.OutcomeFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.PredictionFile;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.scoring.lead.learned.LeadMetrics;
import io.gigmate.scoring.lead.learned.LeadModel;
import io.gigmate.scoring.lead.learned.Sampling;
import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code gigmate leads backtest}: how well outcomes are predicted from those of other leads. */
@Command(
    name = "backtest",
    description = {
      "Learn from some rows of a table with outcomes, predict the others, and measure it.",
      "Writes id, fold and probability for every row that was not learned from, and a report as"
          + " JSON."
    },
    footer = {
      "",
      "The table is any CSV with a label of 0 or 1. Columns are numbers where everything in them"
          + " is one, otherwise categories; blanks are missing. Neither the id nor a row's place is"
          + " learned from; a column that names or numbers rows is left out, as a note says.",
      "With --train-share only the ranking is promised: where the share of leads that convert"
          + " changes later on, the probabilities are not calibrated.",
      "The report: rows, base_rate, auc, brier, log_loss, ece10, miscalibration, model_version and"
          + " the same for each fold. It goes to standard output, or to standard error where OUT or"
          + " the model's FILE is -."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class LeadsBacktestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The outcomes as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--label",
      paramLabel = "COL",
      required = true,
      description = "The column that says what became of the lead: 1 or 0.")
  private String label;

  @Option(
      names = "--id",
      paramLabel = "COL",
      description = "The column that names the row. Default: its number, from 1 on.")
  private @Nullable String id;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Split split;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the folds and of the models. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      required = true,
      description = "Where the probabilities go as CSV; - is standard output, and .gz is packed.")
  private String predictions;

  @Option(
      names = "--model-out",
      paramLabel = "FILE",
      description =
          "Where a model of all rows goes as JSON, for 'leads predict'; - is standard output, and"
              + " .gz is packed.")
  private @Nullable String modelOut;

  /** Which rows are learned from. */
  private static final class Split {
    @Option(
        names = "--folds",
        paramLabel = "K",
        description = "Shuffle the rows into so many folds; each is predicted from the others.")
    private @Nullable Integer folds;

    @Option(
        names = "--train-share",
        paramLabel = "S",
        description = "Learn from this share of the rows, in file order; predict the rest.")
    private @Nullable Double trainShare;
  }

  /** Creates the command on its terminal. */
  public LeadsBacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    checkUsage();
    InputReport report = terminal.report(spec);
    try (OutputFiles files = new OutputFiles(terminal.standardOutput())) {
      OutputFile out = files.create(predictions);
      OutputFile kept = modelOut == null ? null : files.create(modelOut);
      InputFile input = InputFile.of(file);
      OutcomeFile outcomes = OutcomeFile.read(input, label, id, report);
      report.refuseProblems();
      if (outcomes == null) {
        throw new IllegalStateException("a table without problems is there");
      }
      checkRows(outcomes.table().rows(), input, report);
      Learned learned = learned(outcomes, input, report);
      write(learned.backtest(), outcomes.ids(), out);
      if (kept != null && learned.model() != null) {
        LeadModelFile.write(kept, learned.model());
      }
      files.commit();
      print(learned.backtest());
    }
    return 0;
  }

  /** What was judged, and a model of all rows where one is to be kept. */
  private record Learned(LeadBacktest backtest, @Nullable LeadModel model) {}

  private void checkUsage() {
    if (predictions.equals(modelOut)) {
      throw wrong("--predictions and --model-out are the same file: '" + modelOut + "'");
    }
    if (label.equals(id)) {
      throw wrong("--label and --id are the same column: '" + label + "'");
    }
    Integer folds = split.folds;
    if (folds != null && (folds < 2 || folds > 100)) {
      throw wrong("--folds must lie in 2..100: " + folds);
    }
    Double share = split.trainShare;
    if (share != null && !(share > 0 && share < 1)) {
      throw wrong("--train-share must lie between 0 and 1: " + share);
    }
  }

  private void checkRows(int rows, InputFile input, InputReport report) {
    Integer folds = split.folds;
    Double share = split.trainShare;
    if (folds != null && folds > rows) {
      report.problem(input.name(), 1, label, folds + " folds are too many for " + rows + " rows");
    }
    if (share != null && Math.round(share * rows) == rows) {
      report.problem(
          input.name(), 1, label, "no row is left to predict: --train-share takes all " + rows);
    }
    report.refuseProblems();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Learned learned(OutcomeFile outcomes, InputFile input, InputReport report)
      throws Exception {
    try {
      return Progress.during(
          "learning", fits(), terminal.showsProgress(), fitDone -> learned(outcomes, fitDone));
    } catch (LeadBacktest.CannotLearnException e) {
      report.problem(input.name(), 1, e.column(), String.valueOf(e.getMessage()));
      report.refuseProblems();
      throw e;
    }
  }

  private int fits() {
    Integer folds = split.folds;
    return (folds == null ? 1 : folds) + (modelOut == null ? 0 : 1);
  }

  private Learned learned(OutcomeFile outcomes, Runnable fitDone)
      throws LeadBacktest.CannotLearnException {
    Integer folds = split.folds;
    Double share = split.trainShare;
    LeadBacktest backtest =
        folds != null
            ? LeadBacktest.folds(outcomes.table(), label, folds, seed, fitDone)
            : LeadBacktest.forward(
                outcomes.table(), label, share == null ? 1 : share, seed, fitDone);
    Sampling sampling = folds != null ? Sampling.EXCHANGEABLE : Sampling.FORWARD;
    if (modelOut == null) {
      return new Learned(backtest, null);
    }
    LeadModel all = LeadBacktest.model(outcomes.table(), label, sampling, seed);
    fitDone.run();
    return new Learned(backtest, all);
  }

  /** Writes the predictions in the order of the file. */
  private static void write(LeadBacktest backtest, List<String> ids, OutputFile out)
      throws IOException {
    int[] fold = new int[ids.size()];
    double[] probability = new double[ids.size()];
    for (LeadBacktest.Fold each : backtest.folds()) {
      for (LeadBacktest.Judged judged : each.rows()) {
        fold[judged.row()] = each.number();
        probability[judged.row()] = judged.probability();
      }
    }
    PredictionFile rows = PredictionFile.begin(out);
    for (int row = 0; row < fold.length; row++) {
      if (fold[row] > 0) {
        rows.add(ids.get(row), fold[row], probability[row]);
      }
    }
    rows.end();
  }

  private void print(LeadBacktest backtest) {
    boolean taken = OutputFile.STANDARD.equals(predictions) || OutputFile.STANDARD.equals(modelOut);
    PrintWriter target = taken ? spec.commandLine().getErr() : spec.commandLine().getOut();
    Map<String, Object> report = new HashMap<>(figures(backtest.metrics()));
    report.put("model_version", LeadModel.METHOD);
    report.put(
        "sampling", split.folds != null ? "exchangeable" : "forward: ranking only, not calibrated");
    report.put("folds", backtest.folds().stream().map(LeadsBacktestCommand::json).toList());
    target.println(CanonicalJson.write(report));
    target.flush();
  }

  private static Map<String, Object> json(LeadBacktest.Fold fold) {
    Map<String, Object> json = new HashMap<>(figures(fold.metrics()));
    json.put("fold", fold.number());
    json.put("model_version", fold.model().version());
    json.put("notes", fold.model().notes());
    return json;
  }

  /** Without AUC where all judged rows had the same outcome. */
  private static Map<String, Object> figures(LeadMetrics metrics) {
    Map<String, Object> json = new HashMap<>();
    json.put("rows", metrics.rows());
    json.put("base_rate", metrics.baseRate());
    metrics.auc().ifPresent(auc -> json.put("auc", auc));
    json.put("brier", metrics.brier());
    json.put("log_loss", metrics.logLoss());
    json.put("ece10", metrics.calibrationError());
    json.put("miscalibration", metrics.miscalibration());
    return json;
  }
}
