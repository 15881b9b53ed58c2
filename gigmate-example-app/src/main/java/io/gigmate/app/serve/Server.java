package io.gigmate.app.serve;

import io.gigmate.adapters.http.AutonomyRoutes;
import io.gigmate.adapters.http.BookingRoutes;
import io.gigmate.adapters.http.BusinessCaseRoutes;
import io.gigmate.adapters.http.CalendarRoutes;
import io.gigmate.adapters.http.CampaignRoutes;
import io.gigmate.adapters.http.ChurnRoutes;
import io.gigmate.adapters.http.ConfigurationRoutes;
import io.gigmate.adapters.http.ContentRoutes;
import io.gigmate.adapters.http.DealRoutes;
import io.gigmate.adapters.http.DeliveryRoutes;
import io.gigmate.adapters.http.EventRoutes;
import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.adapters.http.HoldRoutes;
import io.gigmate.adapters.http.LeadRoutes;
import io.gigmate.adapters.http.Listings;
import io.gigmate.adapters.http.MarketRoutes;
import io.gigmate.adapters.http.OperationRoutes;
import io.gigmate.adapters.http.OptOutRoutes;
import io.gigmate.adapters.http.PartnerRoutes;
import io.gigmate.adapters.http.ReviewRoutes;
import io.gigmate.adapters.http.RuleRoutes;
import io.gigmate.adapters.http.SalesRoutes;
import io.gigmate.adapters.http.SignalRoutes;
import io.gigmate.adapters.http.SourceRoutes;
import io.gigmate.adapters.http.StrategyRoutes;
import io.gigmate.adapters.http.TighteningRoutes;
import io.gigmate.adapters.http.TokenRoutes;
import io.gigmate.adapters.http.rule.KnownIds;
import io.gigmate.app.access.AccountSignIn;
import io.gigmate.app.access.Doors;
import io.gigmate.app.access.Front;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.access.Tokens;
import io.gigmate.app.mail.ReturnedMail;
import io.gigmate.app.web.AccountPages;
import io.gigmate.app.web.ArtistPages;
import io.gigmate.app.web.CampaignPages;
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
import io.gigmate.app.web.SettingsPages;
import io.gigmate.app.web.StrategyPages;
import io.gigmate.core.place.Regions;
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
      Outreach outreach,
      List<ProspectSource> sources,
      Timetable timetable,
      Passwords passwords,
      Front front,
      InstantSource clock,
      int port)
      throws CannotStartException {
    try {
      return new Server(
          assemble(storage, desks, outreach, sources, timetable, passwords, front, clock)
              .start(port));
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
      Outreach outreach,
      List<ProspectSource> sources,
      Timetable timetable,
      Passwords passwords,
      Front front,
      InstantSource clock) {
    Listings real = new Listings(storage.events(), storage.venues(), storage.artists());
    Listings listings = desks.demo() == null ? real : real.demonstrating(desks.demo());
    Sessions sessions = new Sessions(storage.keptSessions(), front, clock);
    Tokens tokens = new Tokens(storage.apiTokens(), clock);
    Doors doors = new Doors(storage.signInTries(), clock);
    AccountSignIn signIn =
        new AccountSignIn(storage.accounts(), passwords, sessions, tokens, doors, front, clock);
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
    CampaignPages campaignPages =
        new CampaignPages(
            sessions,
            outreach.desk(),
            outreach.signals(),
            outreach.experiments(),
            outreach::carrier,
            storage.configurations(),
            storage.tenants(),
            clock);
    Governance governance = Governance.on(storage, clock);
    SettingsPages settingsPages =
        new SettingsPages(
            sessions,
            governance.approvals(),
            governance.autonomy(),
            governance.rules(),
            storage.operationsLog(),
            storage.tenants(),
            clock);
    AccountPages accountPages = new AccountPages(storage.accounts(), passwords, sessions, signIn);
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
    StrategyPages strategyPages =
        new StrategyPages(
            sessions,
            desks.growth().strategies(),
            desks.growth().churn(),
            storage.tenants(),
            clock);
    return Javalin.create(
        config -> {
          config.startup.showJavalinBanner = false;
          config.startup.startupWatcherEnabled = false;
          config.http.prefer405over404 = true;
          // First of all, so that a refusal carries them as well.
          config.routes.before(new SecurityHeaders(front));
          RequestLimits.standard().apply(config);
          config.jetty.modifyServer(
              server -> {
                server.setStopTimeout(GRACE.toMillis());
                server.setHandler(new GracefulHandler(server.getHandler()));
              });
          config.registerPlugin(
              GigMateApi.builder(signIn)
                  .with(new EventRoutes(listings, storage.tenants(), FirstStart.TENANT, clock))
                  .with(
                      new LeadRoutes(
                          desks.ranking(), desks.pipeline(), desks.flow(), desks.merges()))
                  .with(new SourceRoutes(desks.intake(), sources))
                  .with(new DealRoutes())
                  .with(new BookingRoutes(desks.bookings()))
                  .with(
                      new OperationRoutes(
                          storage.operationsLog(), storage.tenants(), governance.erasures()))
                  .with(
                      new CalendarRoutes(
                          desks.calendar(), timetable, desks.monitor(), storage.tenants()))
                  .with(
                      new CampaignRoutes(
                          outreach.desk(),
                          outreach.signals(),
                          outreach::carrier,
                          storage.tenants(),
                          clock))
                  .with(new SignalRoutes(outreach.signals(), storage.tenants(), clock))
                  .with(new ReviewRoutes(outreach.desk().reviews(), storage.tenants(), clock))
                  .with(new OptOutRoutes(outreach.optOuts()))
                  .with(
                      new DeliveryRoutes(
                          outreach.deliveries(), outreach.webhooks(), ReturnedMail::read, clock))
                  .with(new RuleRoutes(storage.standingRules(), knownIds(storage), clock))
                  .with(new HoldRoutes(desks.holds(), clock))
                  .with(new SalesRoutes(desks.sales()))
                  .with(new ConfigurationRoutes(governance.approvals(), Regions.standard(), clock))
                  .with(new AutonomyRoutes(governance.autonomy(), clock))
                  .with(new TighteningRoutes(governance.rules()))
                  .with(new TokenRoutes(tokens))
                  .with(new StrategyRoutes(desks.growth().strategies(), clock))
                  .with(new BusinessCaseRoutes())
                  .with(
                      new ChurnRoutes(
                          desks.growth().churn(), desks.growth().journeys(), storage.tenants()))
                  .with(
                      new ContentRoutes(
                          desks.growth().contents(),
                          storage.events(),
                          storage.artists(),
                          storage.venues()))
                  .with(
                      new PartnerRoutes(desks.growth().partners(), storage.configurations(), clock))
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
          campaignPages.mount(config.routes);
          jobPages.mount(config.routes);
          marketPages.mount(config.routes);
          logPages.mount(config.routes);
          settingsPages.mount(config.routes);
          accountPages.mount(config.routes);
          strategyPages.mount(config.routes);
        });
  }

  private static KnownIds knownIds(Storage storage) {
    return new KnownIds(
        storage.venues(), storage.artists(), storage.eventTemplates(), storage.events());
  }
}
