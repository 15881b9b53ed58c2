package io.gigmate.app.cli;

import io.gigmate.app.files.ForecastFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.ShowFile;
import io.gigmate.scoring.attendance.AttendanceDesk;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.Show;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gigmate attendance forecast}: how many people come to shows that are still to come. */
@Command(
    name = "forecast",
    description = {
      "Forecast shows from a history of shows.",
      "Writes event_id, expected, median, lower80, upper80, lower90, upper90,"
          + " sellout_probability, known_shows and five reasons that multiply up to the median."
    },
    footer = {
      "",
      "The history is that of 'gigmate attendance backtest'; the shows have the same columns"
          + " without attendance.",
      "A show is forecast by the model of the smallest horizon that is not below the days from"
          + " --as-of to the show: 1, 3, 7, 14, 28, 60, 120, 240 or 480.",
      "A show that lies within the history or before it is forecast from the shows of earlier days"
          + " alone; where there are none, anything up to its capacity is possible."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class AttendanceForecastCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "Shows with their attendance as CSV; - is standard input, .gz is unpacked.")
  private String history;

  @Option(
      names = "--shows",
      paramLabel = "FILE",
      required = true,
      description = "The shows to forecast as CSV; - is standard input, .gz is unpacked.")
  private String shows;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The last day that is known; later rows of the history are left out. Default: the last"
              + " date of the history.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the forecasts go as CSV; - is standard output, and .gz is packed.")
  private String out;

  /** Creates the command on its terminal. */
  public AttendanceForecastCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (InputFile.STANDARD.equals(history) && InputFile.STANDARD.equals(shows)) {
      throw new ParameterException(
          spec.commandLine(), "Standard input can be read once: --history and --shows are '-'");
    }
    InputReport report = terminal.report(spec);
    try (OutputFile file = OutputFile.create(out, terminal.standardOutput())) {
      AttendanceHistory past = ShowFile.readHistory(InputFile.of(history), report);
      List<Show> asked = ShowFile.readShows(InputFile.of(shows), report);
      report.refuseProblems();
      AttendanceDesk desk = AttendanceDesk.of(past, asOf(past));
      long within = asked.stream().filter(desk::isPast).count();
      if (within > 0) {
        report.note(
            shows,
            within
                + (within == 1 ? " show does" : " shows do")
                + " not lie after the history and "
                + (within == 1 ? "is" : "are")
                + " forecast from earlier days alone");
      }
      ForecastFile rows = ForecastFile.begin(file, true);
      try (Progress progress =
          Progress.overCount("forecasting", asked.size(), terminal.showsProgress())) {
        desk.forecast(asked, progress::at).forEach(rows::add);
      }
      rows.end();
      file.commit();
    }
    return 0;
  }

  /** Where there is no history, its last date does not matter. */
  private LocalDate asOf(AttendanceHistory past) {
    return asOf != null ? asOf : past.lastDate().orElse(LocalDate.EPOCH);
  }
}
