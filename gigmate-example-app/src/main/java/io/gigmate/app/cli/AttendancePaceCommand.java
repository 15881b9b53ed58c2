package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.PaceFile;
import io.gigmate.app.files.SalesFile;
import io.gigmate.scoring.pace.EventSales;
import io.gigmate.scoring.pace.PaceForecast;
import io.gigmate.scoring.pace.SalesLedger;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gigmate attendance pace}: what the sales so far say about the end. */
@Command(
    name = "pace",
    description = {
      "Say how many tickets of each event it will be, from those sold so far.",
      "Each event is seen so many days before its date, with its sales up to then and with the"
          + " events that were over by then. Writes event_id, sold_so_far, expected_final, lower80"
          + " and upper80 for every event of the file, those without a predecessor included."
    },
    footer = {
      "",
      "The table of sales: event_id, event_date, sale_date, tickets. Rows of one event and date are"
          + " added up; refunds are negative; what is booked after the event counts into its end.",
      "expected_final is the number of which the error in per cent is expected to be the smallest."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class AttendancePaceCommand implements Callable<Integer> {
  private static final int FARTHEST = 3650;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--sales",
      paramLabel = "FILE",
      required = true,
      description = "The sales as CSV; - is standard input, and .gz is unpacked.")
  private String sales;

  @Option(
      names = "--as-of-days",
      paramLabel = "D",
      required = true,
      description = "So many days before the date; the sales of that day are known.")
  private int daysBefore;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      required = true,
      description = "Where the forecasts go as CSV; - is standard output, and .gz is packed.")
  private String predictions;

  /** Creates the command on its terminal. */
  public AttendancePaceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (daysBefore < 0 || daysBefore > FARTHEST) {
      throw new ParameterException(
          spec.commandLine(), "--as-of-days must lie in 0.." + FARTHEST + ": " + daysBefore);
    }
    InputReport report = terminal.report(spec);
    try (OutputFile out = OutputFile.create(predictions, terminal.standardOutput())) {
      List<EventSales> events = SalesFile.read(InputFile.of(sales), report);
      report.refuseProblems();
      SalesLedger ledger = SalesLedger.of(events);
      List<PaceForecast> forecasts =
          Progress.during(
              "forecasting",
              terminal.showsProgress(),
              () ->
                  events.stream()
                      .map(event -> ledger.forecast(event.event(), daysBefore))
                      .toList());
      PaceFile rows = PaceFile.begin(out);
      for (int i = 0; i < forecasts.size(); i++) {
        rows.add(events.get(i).event(), forecasts.get(i));
      }
      rows.end();
      out.commit();
    }
    return 0;
  }
}
