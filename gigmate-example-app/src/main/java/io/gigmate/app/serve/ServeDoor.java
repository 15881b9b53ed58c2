package io.gigmate.app.serve;

import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.adapters.http.RequestLimits;
import io.gigmate.adapters.http.RequestRate;
import io.gigmate.app.access.Front;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of {@code gigmate serve} that say who reaches the server, and how often. */
final class ServeDoor {
  /** A page asks for up to seven things as it opens. */
  private static final int LOWEST_RATE = 20;

  private static final int HIGHEST_RATE = 10_000;

  @Option(
      names = "--behind-proxy",
      description = {
        "Believes the headers X-Forwarded-Proto and X-Forwarded-For: only where a proxy in front",
        "sets them and nobody else reaches the server."
      })
  private boolean behindProxy;

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      description = {
        "A site whose pages may ask the API from a browser, with a token, such as",
        "https://app.example; may be given several times. Without it none may."
      })
  private List<String> origins = List.of();

  @Option(
      names = "--requests-per-second",
      paramLabel = "N",
      defaultValue = "1000",
      description = {
        "How many requests a token, an account or, of those who are not known, an address may make",
        "in a second, 20 to 10000; 429 beyond. Default: ${DEFAULT-VALUE}"
      })
  private int rate;

  /**
   * Looks whether all of it makes sense.
   *
   * @throws ParameterException for the first option that does not
   */
  void check(CommandLine command) {
    try {
      GigMateApi.checkOrigins(origins);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--cors-origin: " + e.getMessage(), e);
    }
    if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
      throw new ParameterException(
          command,
          "--requests-per-second must lie in " + LOWEST_RATE + ".." + HIGHEST_RATE + ": " + rate);
    }
  }

  Front front() {
    return behindProxy ? Front.BEHIND_PROXY : Front.DIRECT;
  }

  List<String> origins() {
    return origins;
  }

  RequestLimits limits() {
    return RequestLimits.standard().withRate(RequestRate.standard().withRequests(rate));
  }
}
