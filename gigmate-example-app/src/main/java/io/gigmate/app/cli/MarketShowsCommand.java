package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MarketShowFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A command that reads the shows of a market and writes a table of what they say.
 *
 * @param <T> a row of the table
 */
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
abstract class MarketShowsCommand<T> implements Callable<Integer> {
  /** How a table of shows looks. */
  static final String FORMAT =
      "The table of shows: date (or start), and as far as they are known venue (or venue_id),"
          + " artist, genre, capacity, price (or ticket_price), attendance and status; the"
          + " attendance history and the events table are such tables. Cancelled shows are passed"
          + " over, and a missing capacity is taken from the room's other shows.";

  private final Terminal terminal;
  private final String needed;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The shows as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the table goes as CSV; - is standard output, and .gz is packed.")
  private String out;

  /**
   * Creates the command on its terminal.
   *
   * @param needed the column without which no show counts
   */
  MarketShowsCommand(Terminal terminal, String needed) {
    this.terminal = terminal;
    this.needed = needed;
  }

  /** Answers whether a show has the column that is needed. */
  abstract boolean counts(ObservedShow show);

  /** Returns what the shows say. */
  abstract List<T> reckon(List<ObservedShow> shows);

  /** Writes what they say. */
  abstract void write(OutputFile target, List<T> rows) throws IOException;

  /** Reads, reckons and writes; where no show has what is needed, that is a problem. */
  @Override
  public final Integer call() throws Exception {
    InputReport report = terminal.report(spec);
    try (OutputFile target = OutputFile.create(out, terminal.standardOutput())) {
      InputFile input = InputFile.of(file);
      List<ObservedShow> shows = MarketShowFile.read(input, report);
      if (report.count() == 0 && shows.stream().noneMatch(this::counts)) {
        report.problem(input.name(), 1, needed, "no show has one");
      }
      report.refuseProblems();
      write(target, Progress.during("reckoning", terminal.showsProgress(), () -> reckon(shows)));
      target.commit();
    }
    return 0;
  }
}
