package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.OutreachFile;
import io.gigmate.core.compliance.RuleBook;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate outreach check}: whether messages may leave, and by which rules. */
@Command(
    name = "check",
    description = {
      "Say of each message whether it may leave: ALLOW, DENY, DEFER until a time, or REVIEW by a"
          + " person.",
      "Reads a request a line and writes a decision a line, in the same order, with every rule"
          + " that was looked at, its citation and what it said."
    },
    footer = {
      "",
      "What is not known is never allowed. docs/compliance.md has the request's keys, the rules and"
          + " how to read a decision. Not legal advice."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class OutreachCheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The requests as JSON lines; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description =
          "Where the decisions go as JSON lines; - is standard output, and .gz is packed.")
  private String out;

  /** Creates the command on its terminal. */
  public OutreachCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    InputReport report = terminal.report(spec);
    InputFile requests = InputFile.of(file);
    try (OutputFile decisions = OutputFile.create(out, terminal.standardOutput())) {
      Progress.during(
          "checking",
          terminal.showsProgress(),
          () -> {
            OutreachFile.check(requests, RuleBook.standard(), decisions, report);
            return true;
          });
      report.refuseProblems();
      decisions.commit();
    }
    return 0;
  }
}
