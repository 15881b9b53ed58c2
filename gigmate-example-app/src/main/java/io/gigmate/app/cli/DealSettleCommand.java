package io.gigmate.app.cli;

import io.gigmate.app.files.DealSheetFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.SettlementFile;
import io.gigmate.scoring.deal.settlement.Settled;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate deal settle}: who gets what of a night, to the cent. */
@Command(
    name = "settle",
    description = {
      "Settle a night, or several, to the cent.",
      "Reads a deal sheet and writes the settlement as JSON to standard output: the figures from"
          + " the gross to the net, the payouts, and every line with the clause that it comes from."
    },
    footer = {
      "",
      "A choice that changes the money and is not made in the sheet is refused, with what each"
          + " reading would pay. docs/deals.md has the sheet's keys and examples."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class DealSettleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SHEET",
      description = "The deal sheet as JSON; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(names = "--text", description = "Write a table to read instead of JSON.")
  private boolean text;

  /** Creates the command on its terminal. */
  public DealSettleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    InputReport report = terminal.report(spec);
    Settled settled = DealSheetFile.settle(InputFile.of(file), report);
    report.refuseProblems();
    if (settled == null) {
      throw new IllegalStateException("a sheet without problems is settled");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(text ? SettlementTable.of(settled) : SettlementFile.text(settled));
    out.flush();
    return 0;
  }
}
