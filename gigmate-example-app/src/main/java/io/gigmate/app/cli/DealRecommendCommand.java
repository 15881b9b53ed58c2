package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OfferFile;
import io.gigmate.app.files.OfferRequestFile;
import io.gigmate.scoring.deal.offer.DealOptimizer;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.deal.offer.OfferRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate deal recommend}: what to offer for a night. */
@Command(
    name = "recommend",
    description = {
      "Find the deal to offer, fair to both sides, or say why not to book.",
      "Reads a request and writes the recommended offer, alternatives of other structures, the"
          + " frontier between both sides and what would change the answer as JSON to standard"
          + " output."
    },
    footer = {
      "",
      "The search is global; gap says what a better offer could gain at most. docs/offers.md has"
          + " the request's keys and an example."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class DealRecommendCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "REQUEST",
      description = "The request as JSON; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(names = "--text", description = "Write a table to read instead of JSON.")
  private boolean text;

  /** Creates the command on its terminal. */
  public DealRecommendCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    InputReport report = terminal.report(spec);
    OfferRequest request = OfferRequestFile.read(InputFile.of(file), report);
    report.refuseProblems();
    if (request == null) {
      throw new IllegalStateException("a request without problems is answered");
    }
    OfferOutcome outcome = DealOptimizer.recommend(request);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        text
            ? OfferTable.of(outcome, request.show().currency())
            : OfferFile.text(outcome, request.show().currency()));
    out.flush();
    return 0;
  }
}
