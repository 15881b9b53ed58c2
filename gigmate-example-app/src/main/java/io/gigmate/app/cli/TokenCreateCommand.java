package io.gigmate.app.cli;

import io.gigmate.app.serve.AccessDatabase;
import io.gigmate.core.access.Scope;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gigmate token create}: makes one. */
@Command(name = "create", description = "Make a token and print it: nobody can tell it again.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class TokenCreateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private AccessOptions options;

  @Option(
      names = "--label",
      paramLabel = "TEXT",
      required = true,
      description = "What it is for, in your own words.")
  private String label;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      required = true,
      completionCandidates = Scopes.class,
      description = {
        "What it opens; may be given several times. One of",
        "${COMPLETION-CANDIDATES}"
      })
  private List<String> scopes;

  /** Creates the command on its terminal. */
  public TokenCreateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (AccessDatabase database = options.open(terminal.clock())) {
      String token =
          database
              .tokens()
              .issue(options.username(), label.strip(), scopes.stream().map(Scope::parse).toList());
      PrintWriter out = spec.commandLine().getOut();
      out.println(token);
      out.flush();
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    return 0;
  }

  /** The codes of all scopes, for the help. */
  static final class Scopes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Scope.values()).map(Scope::code).iterator();
    }
  }
}
