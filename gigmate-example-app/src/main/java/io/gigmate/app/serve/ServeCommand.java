package io.gigmate.app.serve;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code gigmate serve}: a stand-in until the server is there. */
@Command(name = "serve", description = "Start the web app.")
public final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 1;
  }
}
