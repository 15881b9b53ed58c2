package io.gigmate.app.cli;

import io.gigmate.app.exchange.ExchangeKind;
import io.gigmate.app.exchange.ImportPreview;
import io.gigmate.app.exchange.ImportWish;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.RefusedInputException;
import io.gigmate.app.serve.ExchangeDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate import}: brings a file into the database of the web app. */
@Command(
    name = "import",
    description = {
      "Bring a table or a calendar into the database of 'serve', all of it or nothing.",
      "With --preview nothing is written: the answer says how many rows are new, changed and"
          + " unchanged."
    },
    footer = {
      "",
      "KIND is prospects, venues, artists, templates, events, results, metrics or calendar; docs/exchange.md"
          + " says what each has."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class ImportCommand implements Callable<Integer> {
  private static final String ACTOR = "command line";

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private LogOptions options;

  @Parameters(index = "0", paramLabel = "KIND", description = "What the file has.")
  private ExchangeKind kind;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The file; .gz is unpacked, and .ics is read as a calendar.")
  private String file;

  @Option(
      names = "--of",
      paramLabel = "ID",
      description = "Of a calendar: the room or the act that it is of.")
  private @Nullable String owner;

  @Option(names = "--preview", description = "Write nothing; say what would change.")
  private boolean preview;

  /** Creates the command on its terminal. */
  public ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (kind.isOfSomebody() != (owner != null)) {
      throw new ParameterException(
          spec.commandLine(), "--of names the room or the act of a calendar, and of nothing else");
    }
    InputFile input = InputFile.of(file);
    ImportPreview answer;
    try (ExchangeDatabase database = options.openExchange(terminal.clock())) {
      ImportWish wish = new ImportWish(options.tenant(), kind, input, owner);
      answer = preview ? database.imports().preview(wish) : database.imports().bringIn(wish, ACTOR);
    }
    PrintWriter err = spec.commandLine().getErr();
    answer.notes().forEach(note -> err.println("note: " + note));
    err.flush();
    if (!answer.isClean()) {
      throw new RefusedInputException(answer.problems());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(answer.json(!preview));
    out.flush();
    return 0;
  }
}
