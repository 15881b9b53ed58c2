package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.OutreachFile;
import io.gigmate.app.files.TighteningFile;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.compliance.Tightening;
import io.gigmate.core.compliance.TighteningOutcome;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--tighten",
      paramLabel = "FILE",
      description = {
        "What to make stricter in the rules, as JSON; what would loosen one is refused with its",
        "line. Each change is told on standard error."
      })
  private @Nullable String tighten;

  /** Creates the command on its terminal. */
  public OutreachCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    InputReport report = terminal.report(spec);
    RuleBook book = book(report);
    InputFile requests = InputFile.of(file);
    try (OutputFile decisions = OutputFile.create(out, terminal.standardOutput())) {
      Progress.during(
          "checking",
          terminal.showsProgress(),
          () -> {
            OutreachFile.check(requests, book, decisions, report);
            return true;
          });
      report.refuseProblems();
      decisions.commit();
    }
    return 0;
  }

  /** The library's rules, stricter where a file says so. */
  private RuleBook book(InputReport report) throws IOException {
    RuleBook book = RuleBook.standard();
    if (tighten == null) {
      return book;
    }
    List<Tightening> changes = TighteningFile.read(InputFile.of(tighten), book, report);
    report.refuseProblems();
    for (Tightening change : changes) {
      TighteningOutcome outcome = book.tighten(change, tighten, terminal.clock().instant());
      report.note(tighten, outcome.entry().decision());
      RuleBook before = book;
      book = outcome.fold(TighteningOutcome.Tightened::book, refused -> before);
    }
    return book;
  }
}
