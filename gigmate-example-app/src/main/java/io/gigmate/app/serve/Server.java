package io.gigmate.app.serve;

import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.adapters.http.RequestLimits;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.metrics.RequestLog;
import io.gigmate.app.web.DemoMark;
import io.gigmate.app.web.LiveMark;
import io.gigmate.app.web.Pages;
import io.gigmate.app.web.SecurityHeaders;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The running web app: the API and the pages on one storage. */
final class Server implements AutoCloseable {
  /** How long requests that have begun may take to end when the server stops. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final int GZIP = 2;

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /** Starts the app on this port; 0 is any free one. */
  static Server start(House house, int port) throws CannotStartException {
    return start(house, List.of(), RequestLimits.standard(), port);
  }

  /** Starts the app on this port, for pages of these sites as well, within these limits. */
  static Server start(House house, List<String> origins, RequestLimits limits, int port)
      throws CannotStartException {
    try {
      return new Server(assemble(house, origins, limits).start(port));
    } catch (JavalinBindException e) {
      throw cannotListen(port, e);
    }
  }

  static CannotStartException cannotListen(int port, Exception e) {
    String reason = String.valueOf(e.getMessage());
    boolean refused = reason.toLowerCase(Locale.ROOT).contains("permission");
    return new CannotStartException(
        "port "
            + port
            + (refused ? " is not allowed to this user" : " is in use")
            + "; choose another with --port, or 0 for any free one",
        e);
  }

  int port() {
    return javalin.port();
  }

  /** Takes no more requests, and lets those that have begun end. */
  @Override
  public void close() {
    javalin.stop();
  }

  /** Wires everything; nothing listens yet. */
  static Javalin assemble(House house, List<String> origins, RequestLimits limits) {
    Pages home = WebPages.home(house);
    GigMateApi.Builder api =
        GigMateApi.builder(house.signIn())
            .errorPage(home::error)
            .idempotent(house.storage().idempotentAnswers(), house.clock())
            .inTurn(house.storage().transactions())
            .allowOrigins(origins)
            // In seconds of this machine, whatever time the house is told.
            .limits(limits, InstantSource.system())
            .sessionCookie(Sessions.COOKIE);
    ApiParts.of(house).forEach(api::with);
    return Javalin.create(
        config -> {
          config.startup.showJavalinBanner = false;
          config.startup.startupWatcherEnabled = false;
          config.http.prefer405over404 = true;
          // A page packs to much the same size as at the highest level, for a third of the work.
          config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP), null);
          // First of all, so that a refusal carries them as well.
          config.routes.before(new SecurityHeaders(house.front()));
          config.jetty.modifyServer(
              server -> {
                server.setStopTimeout(GRACE.toMillis());
                server.setHandler(new GracefulHandler(server.getHandler()));
              });
          config.registerPlugin(api.build());
          config.routes.beforeMatched(
              new LiveMark(house.storage().operationsLog(), house.signIn()));
          if (house.desks().made() != null) {
            config.routes.before(new DemoMark());
          }
          config.requestLogger.http(new RequestLog(house.metrics()));
          config.events.serverStarted(house.live()::start);
          home.mount(config.routes);
          WebPages.of(house).forEach(page -> page.mount(config.routes));
        });
  }
}
