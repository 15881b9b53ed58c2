package io.gigmate.app.cli;

import io.gigmate.app.serve.AccessDatabase;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gigmate token revoke}: ends one. */
@Command(name = "revoke", description = "Revoke a token: it opens nothing any more.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class TokenRevokeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private AccessOptions options;

  @Parameters(index = "0", paramLabel = "ID", description = "As 'token list' tells it.")
  private String id;

  /** Creates the command on its terminal. */
  public TokenRevokeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (AccessDatabase database = options.open(terminal.clock())) {
      if (!database.tokens().revoke(options.username(), id)) {
        throw new IOException("the account has no token '" + id + "'");
      }
    }
    return 0;
  }
}
