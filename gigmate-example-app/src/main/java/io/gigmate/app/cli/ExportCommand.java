package io.gigmate.app.cli;

import io.gigmate.app.exchange.ExchangeKind;
import io.gigmate.app.exchange.ExportFormat;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.serve.ExchangeDatabase;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate export}: writes what is in the database of the web app. */
@Command(
    name = "export",
    description = {
      "Write what is in the database of 'serve' as a table or, of events, as a calendar.",
      "Bringing it in again changes nothing."
    },
    footer = {
      "",
      "KIND is prospects, venues, artists, templates, events, results or metrics. No cell of a table is a"
          + " formula to a spreadsheet."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class ExportCommand implements Callable<Integer> {
  private static final String ACTOR = "command line";

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private LogOptions options;

  @Parameters(paramLabel = "KIND", description = "What to write.")
  private ExchangeKind kind;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where it goes: a name that ends in .csv or .ics, packed with .gz, or -.")
  private String out;

  /** Creates the command on its terminal. */
  public ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat format =
        out.equals(InputFile.STANDARD)
            ? ExportFormat.CSV
            : ExportFormat.ofName(out)
                .orElseThrow(() -> wrong("--out must end in .csv or .ics: '" + out + "'"));
    if (!format.holds(kind)) {
      throw wrong(kind.code() + " cannot be written as " + format.suffix());
    }
    try (ExchangeDatabase database = options.openExchange(terminal.clock());
        OutputFiles files = new OutputFiles(terminal.standardOutput())) {
      database
          .exports()
          .of(options.tenant(), kind, format, ACTOR)
          .writeTo(files.create(out).stream());
      files.commit();
    }
    return 0;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
