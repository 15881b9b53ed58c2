package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MarketShowFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The shows that a command reads and the table that it writes of them. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
final class MarketShows {
  /** How a table of shows looks. */
  static final String FORMAT =
      "The table of shows: date (or start), and as far as they are known venue (or venue_id),"
          + " artist, genre, capacity, price (or ticket_price), attendance and status; the"
          + " attendance history and the events table are such tables. Cancelled shows are passed"
          + " over, and a missing capacity is taken from the room's other shows.";

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

  /** What is reckoned of shows. */
  interface Reckoning<T> {
    List<T> of(List<ObservedShow> shows);
  }

  /** How what was reckoned is written. */
  interface Table<T> {
    void write(OutputFile target, List<T> rows) throws IOException;
  }

  /** What a show must have to count, by the name of its column. */
  record Needed(String column, Predicate<ObservedShow> there) {}

  /** Reads, reckons and writes; where no show has what is needed, that is a problem. */
  <T> void run(
      Terminal terminal, CommandSpec spec, Needed needed, Reckoning<T> reckoning, Table<T> table)
      throws Exception {
    InputReport report = terminal.report(spec);
    try (OutputFile target = OutputFile.create(out, terminal.standardOutput())) {
      InputFile input = InputFile.of(file);
      List<ObservedShow> shows = MarketShowFile.read(input, report);
      if (report.count() == 0 && shows.stream().noneMatch(needed.there())) {
        report.problem(input.name(), 1, needed.column(), "no show has one");
      }
      report.refuseProblems();
      table.write(
          target,
          Progress.during("reckoning", terminal.showsProgress(), () -> reckoning.of(shows)));
      target.commit();
    }
  }
}
