package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MatchFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.ProspectFile;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.ProspectMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate leads match}: which rows are one prospect that was found on several sites. */
@Command(
    name = "match",
    description = {
      "Find the rows that describe one prospect, found on several sites.",
      "How much each field says is learned from FILE itself, so that it should hold all there is."
          + " Writes left_id, right_id, probability, verdict (same or review) and evidence, a pair"
          + " a row; all other pairs are different."
    },
    footer = {
      "",
      "The table of prospects is that of 'gigmate leads score'. What helps most: name, address,"
          + " city, state, postal_code, phone, email, website, latitude and longitude."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class LeadsMatchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The prospects as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the pairs go as CSV; - is standard output, and .gz is packed.")
  private String out;

  /** Creates the command on its terminal. */
  public LeadsMatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    InputReport report = terminal.report(spec);
    List<Prospect> prospects = new ArrayList<>();
    ProspectFile.read(InputFile.of(file), report, prospects::add);
    report.refuseProblems();
    Matching matching =
        Progress.during(
            "matching",
            terminal.showsProgress(),
            () -> ProspectMatcher.standard().match(prospects));
    try (OutputFile pairs = OutputFile.create(out, terminal.standardOutput())) {
      MatchFile.write(pairs, matching.pairs());
      pairs.commit();
    }
    return 0;
  }
}
