package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.LeadChanceFile;
import io.gigmate.app.files.LeadModelFile;
import io.gigmate.app.files.OutcomeFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.scoring.lead.learned.LeadModel;
import io.gigmate.scoring.lead.learned.LeadPredictions;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate leads predict}: the chance of each lead by a model that learned from others. */
@Command(
    name = "predict",
    description = {
      "Predict which leads convert, by a model that 'leads backtest --model-out' wrote.",
      "Writes id, probability and the three reasons that weigh most, with what each adds to the"
          + " log-odds."
    },
    footer = {
      "",
      "The table needs the columns that the model learned from, in any order; others are passed"
          + " over. A model of 'leads backtest --train-share' promises the ranking only."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class LeadsPredictCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The leads as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "The model as JSON; .gz is unpacked.")
  private String model;

  @Option(
      names = "--id",
      paramLabel = "COL",
      description = "The column that names the row. Default: its number, from 1 on.")
  private @Nullable String id;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the chances go as CSV; - is standard output, and .gz is packed.")
  private String out;

  /** Creates the command on its terminal. */
  public LeadsPredictCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (InputFile.STANDARD.equals(file) && InputFile.STANDARD.equals(model)) {
      throw new ParameterException(
          spec.commandLine(), "Standard input can be read once: FILE and --model are '-'");
    }
    InputReport report = terminal.report(spec);
    try (OutputFile chances = OutputFile.create(out, terminal.standardOutput())) {
      Progress.during("predicting", terminal.showsProgress(), () -> predict(chances, report));
      chances.commit();
    }
    return 0;
  }

  private int predict(OutputFile chances, InputReport report) throws IOException {
    LeadModel learned = LeadModelFile.read(InputFile.of(model), report);
    report.refuseProblems();
    if (learned == null) {
      throw new IllegalStateException("a model without problems is there");
    }
    InputFile input = InputFile.of(file);
    OutcomeFile leads = OutcomeFile.readLeads(input, id, learned.categories(), report);
    LeadPredictions predictions = leads == null ? null : over(learned, leads, input, report);
    report.refuseProblems();
    if (leads == null || predictions == null) {
      throw new IllegalStateException("a table without problems is there");
    }
    LeadChanceFile rows = LeadChanceFile.begin(chances);
    for (int row = 0; row < predictions.rows(); row++) {
      rows.add(leads.ids().get(row), predictions.probability(row), predictions.explain(row));
    }
    rows.end();
    return predictions.rows();
  }

  private static @Nullable LeadPredictions over(
      LeadModel model, OutcomeFile leads, InputFile input, InputReport report) {
    try {
      return model.over(leads.table());
    } catch (IllegalArgumentException e) {
      report.problem(input.name(), 1, InputReport.HEADER, String.valueOf(e.getMessage()));
      return null;
    }
  }
}
