package io.gigmate.app.serve;

import io.gigmate.adapters.http.BookingRoutes;
import io.gigmate.adapters.http.CalendarRoutes;
import io.gigmate.adapters.http.DealRoutes;
import io.gigmate.adapters.http.EventRoutes;
import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.adapters.http.HoldRoutes;
import io.gigmate.adapters.http.LeadRoutes;
import io.gigmate.adapters.http.Listings;
import io.gigmate.adapters.http.MarketRoutes;
import io.gigmate.adapters.http.OperationRoutes;
import io.gigmate.adapters.http.RuleRoutes;
import io.gigmate.adapters.http.SalesRoutes;
import io.gigmate.adapters.http.SourceRoutes;
import io.gigmate.adapters.http.rule.KnownIds;
import io.gigmate.app.access.AccountSignIn;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.access.Tokens;
import io.gigmate.app.web.ArtistPages;
import io.gigmate.app.web.DealPages;
import io.gigmate.app.web.JobPages;
import io.gigmate.app.web.LeadForms;
import io.gigmate.app.web.LogPages;
import io.gigmate.app.web.MarketPages;
import io.gigmate.app.web.MergePages;
import io.gigmate.app.web.MissionControl;
import io.gigmate.app.web.OfferPages;
import io.gigmate.app.web.Pages;
import io.gigmate.app.web.Programme;
import io.gigmate.app.web.SecurityHeaders;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.scheduling.rolling.Timetable;
import io.javalin.Javalin;
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

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /** Starts the app on this port; 0 is any free one. */
  static Server start(
      Storage storage,
      Desks desks,
      List<ProspectSource> sources,
      Timetable timetable,
      Passwords passwords,
      InstantSource clock,
      int port)
      throws CannotStartException {
    try {
      return new Server(assemble(storage, desks, sources, timetable, passwords, clock).start(port));
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
  static Javalin assemble(
      Storage storage,
      Desks desks,
      List<ProspectSource> sources,
      Timetable timetable,
      Passwords passwords,
      InstantSource clock) {
    Listings real = new Listings(storage.events(), storage.venues(), storage.artists());
    Listings listings = desks.demo() == null ? real : real.demonstrating(desks.demo());
    Sessions sessions = new Sessions(clock);
    Tokens tokens = new Tokens(storage.apiTokens(), clock);
    AccountSignIn signIn = new AccountSignIn(storage.accounts(), passwords, sessions, tokens);
    Programme programme = new Programme(listings, clock);
    Pages pages =
        new Pages(
            storage.tenants(),
            FirstStart.TENANT,
            signIn,
            sessions,
            programme,
            new MissionControl(
                programme,
                desks.ranking(),
                desks.flow(),
                desks.merges(),
                desks.intake(),
                sources,
                storage.configurations(),
                storage.operationsLog()),
            desks.calendar());
    LeadForms leadForms = new LeadForms(sessions, desks.pipeline(), desks.intake());
    MergePages mergePages = new MergePages(sessions, desks.merges(), storage.tenants());
    DealPages dealPages = new DealPages(sessions);
    OfferPages offerPages = new OfferPages(sessions);
    ArtistPages artistPages = new ArtistPages(sessions, desks.bookings(), storage.tenants(), clock);
    LogPages logPages = new LogPages(sessions, storage.operationsLog(), storage.tenants());
    MarketDesks market = MarketDesks.on(storage, clock);
    MarketPages marketPages =
        new MarketPages(
            sessions,
            storage.market().items(),
            market.news(),
            market.competition(),
            storage.tenants());
    JobPages jobPages =
        new JobPages(
            sessions, desks.calendar(), desks.monitor(), timetable, tokens, storage.tenants());
    return Javalin.create(
        config -> {
          config.startup.showJavalinBanner = false;
          config.startup.startupWatcherEnabled = false;
          config.http.prefer405over404 = true;
          config.jetty.modifyServer(
              server -> {
                server.setStopTimeout(GRACE.toMillis());
                server.setHandler(new GracefulHandler());
              });
          config.routes.before(new SecurityHeaders());
          config.registerPlugin(
              GigMateApi.builder(signIn)
                  .with(new EventRoutes(listings, storage.tenants(), FirstStart.TENANT, clock))
                  .with(
                      new LeadRoutes(
                          desks.ranking(), desks.pipeline(), desks.flow(), desks.merges()))
                  .with(new SourceRoutes(desks.intake(), sources))
                  .with(new DealRoutes())
                  .with(new BookingRoutes(desks.bookings()))
                  .with(new OperationRoutes(storage.operationsLog(), storage.tenants()))
                  .with(
                      new CalendarRoutes(
                          desks.calendar(), timetable, desks.monitor(), storage.tenants()))
                  .with(new RuleRoutes(storage.standingRules(), knownIds(storage), clock))
                  .with(new HoldRoutes(desks.holds(), clock))
                  .with(new SalesRoutes(desks.sales()))
                  .with(
                      new MarketRoutes(
                          storage.market().items(),
                          market.news(),
                          market.competition(),
                          storage.configurations(),
                          storage.tenants(),
                          clock))
                  .errorPage(pages::error)
                  .build());
          pages.mount(config.routes);
          leadForms.mount(config.routes);
          mergePages.mount(config.routes);
          dealPages.mount(config.routes);
          offerPages.mount(config.routes);
          artistPages.mount(config.routes);
          jobPages.mount(config.routes);
          marketPages.mount(config.routes);
          logPages.mount(config.routes);
        });
  }

  private static KnownIds knownIds(Storage storage) {
    return new KnownIds(
        storage.venues(), storage.artists(), storage.eventTemplates(), storage.events());
  }
}
