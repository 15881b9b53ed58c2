package io.gigmate.app.cli;

import io.gigmate.app.serve.AccessDatabase;
import io.gigmate.core.access.ApiToken;
import io.gigmate.core.access.Scope;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gigmate token list}: lists them. */
@Command(name = "list", description = "List the tokens of an account, without their secrets.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class TokenListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private AccessOptions options;

  /** Creates the command on its terminal. */
  public TokenListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (AccessDatabase database = options.open(terminal.clock())) {
      PrintWriter out = spec.commandLine().getOut();
      for (ApiToken token : database.tokens().all(options.username())) {
        String scopes = token.scopes().stream().map(Scope::code).collect(Collectors.joining(","));
        out.println(token.id() + "\t" + scopes + "\t" + token.createdAt() + "\t" + token.label());
      }
      out.flush();
    }
    return 0;
  }
}
