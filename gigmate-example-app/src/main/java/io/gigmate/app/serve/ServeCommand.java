package io.gigmate.app.serve;

import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.Doors;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.jobs.JobScheduler;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.app.metrics.Metrics;
import io.gigmate.app.outreach.OutreachSettings;
import io.gigmate.app.outreach.PartnerMail;
import io.gigmate.app.pipeline.TalentSignals;
import io.gigmate.core.pipeline.PipelineDesk;
import io.gigmate.core.place.Distance;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.talent.series.MetricSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gigmate serve}: opens the database, fills it the first time, and serves the web app. */
@Command(
    name = "serve",
    description = "Starts the web app: calendar, leads and their reasons.",
    footer = {
      "",
      "Environment:",
      "  GIGMATE_DB              the database, where --db is not given",
      "  GIGMATE_SENDER_NAME, GIGMATE_SENDER_EMAIL, GIGMATE_SENDER_ADDRESS, GIGMATE_PUBLIC_URL",
      "                          who writes in campaigns, and where one opts out (https);",
      "                          see docs/outreach.md",
      "  GIGMATE_SMTP_…, GIGMATE_DKIM_…, GIGMATE_MAIL_INBOX, GIGMATE_WEBHOOK_…",
      "                          the server that takes mails instead of a folder, how they are",
      "                          signed, and how bounces come back; see docs/mail.md",
      "  GIGMATE_DATA            where messages and the secret are kept, where --data is not given",
      "  GIGMATE_SECRET          the secret, where it shall not be a file",
      "  GIGMATE_TICKETMASTER_KEY",
      "                          sees once a day what is announced in the towns of your rooms",
      "  GIGMATE_CALLS_ALLOWED   hosts of one's own network that may be told what happens, with",
      "                          commas between; see docs/exchange.md",
      "  GIGMATE_ADMIN_PASSWORD  becomes the password of admin, on any start; without",
      "                          it the first start makes one up and tells it once",
      "  GIGMATE_LOG             json for one JSON object a line; see docs/operations.md",
      "  GIGMATE_LOG_REQUESTS    OFF for no line for each request",
      "  GIGMATE_VIRAL_…         what counts as viral; see docs/operations.md",
      "  GIGMATE_NARRATOR_URL    an API compatible with OpenAI's that writes texts from",
      "                          facts, with GIGMATE_NARRATOR_MODEL and _KEY; off without"
    })
public final class ServeCommand implements Callable<Integer> {
  private static final String H2_FILE = "jdbc:h2:file:";
  private static final String DEFAULT_DB = H2_FILE + "./data/gigmate";
  private static final int HIGHEST_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7070",
      description = "Where to listen; 0 takes any free port. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = {
        "jdbc:h2:file:PATH, jdbc:postgresql://HOST/DB or postgres://USER:PASSWORD@HOST/DB.",
        "Default: " + DEFAULT_DB + " in the current directory"
      })
  private @Nullable String db;

  @Option(
      names = "--no-sample-data",
      description =
          "Starts with an empty market, and has acts travel 20 miles instead of the sample"
              + " market's 65.")
  private boolean noSampleData;

  @Option(
      names = "--demo",
      description =
          "Makes up tickets sold, and a room with acts, rivals and a past of two years, and marks"
              + " them as simulated wherever they are shown. Without it nothing is simulated.")
  private boolean demo;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = {
        "Where messages and the secret are kept. Default: GIGMATE_DATA, or beside a database that",
        "is a file, or ./data"
      })
  private @Nullable String data;

  @Mixin private final ServeDoor door = new ServeDoor();
  @Mixin private final ServeFiles files = new ServeFiles();

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Stops once it is up: the launcher archives the classes that a start needs.")
  private boolean rehearse;

  /** Serves until the process is told to end. */
  @Override
  public Integer call() throws InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec, "spec");
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          command.commandLine(), "--port must lie in 0.." + HIGHEST_PORT + ": " + port);
    }
    door.check(command.commandLine());
    try {
      serve(command.commandLine().getOut());
      return 0;
    } catch (CannotStartException e) {
      command.commandLine().getErr().println("gigmate: " + e.getMessage());
      return 1;
    }
  }

  private void serve(PrintWriter out) throws CannotStartException, InterruptedException {
    refuseTakenPort();
    CountDownLatch ended = new CountDownLatch(1);
    DatabaseUrl url = DatabaseUrl.parse(url(db));
    OutreachSettings settings = StartSettings.outreach(data());
    try (OpenDatabase database = OpenDatabase.open(url, settings.secrets().contacts());
        Metrics metrics = new Metrics()) {
      database.countInto(metrics.registry());
      Passwords passwords = new Passwords();
      InstantSource clock = InstantSource.system();
      List<ProspectSource> asked = files.sources(clock);
      List<FeedSource> fed = files.feeds(clock);
      List<ShowResult> past = files.results();
      Desks silent =
          demo
              ? Desks.demonstrating(
                  database.storage(), clock, radius(), files.known(clock), StartSettings.narrator())
              : Desks.on(
                  database.storage(),
                  clock,
                  radius(),
                  files.known(clock),
                  StartSettings.narrator());
      Desks desks = files.judgements().map(silent::hearing).orElse(silent);
      FirstStart.ensure(database.storage(), desks, this::market);
      SameSecret.ensure(
          database.storage().operationsLog(),
          FirstStart.TENANT,
          settings.secrets().name(),
          clock.instant());
      desks.sales().keepAll(FirstStart.TENANT, past, Administrator.USERNAME);
      Governance governance = Governance.on(database.storage(), clock);
      governance
          .rules()
          .tightenAll(
              FirstStart.TENANT,
              files.tightenings(governance.rules().book(FirstStart.TENANT)),
              Administrator.USERNAME);
      MarketDesks market = MarketDesks.on(database.storage(), clock);
      market.competition().see(FirstStart.TENANT, files.shows(), Administrator.USERNAME);
      Optional<MetricSource> counted = files.metrics();
      if (counted.isPresent()) {
        desks.talent().take(FirstStart.TENANT, counted.get(), Administrator.USERNAME);
      }
      FirstStart.demonstrate(database.storage(), desks, clock.instant());
      Optional<String> madeUp =
          new Administrator(
                  database.storage().accounts(),
                  passwords,
                  database.storage().keptSessions(),
                  new Doors(database.storage().signInTries(), clock))
              .ensure(FirstStart.TENANT, wishedPassword());
      SourceRounds rounds =
          new SourceRounds(
              FirstStart.TENANT, asked, desks.intake(), desks.retention(), desks.merges(), clock);
      PartnerMail mail =
          new PartnerMail(
              database.storage().campaigns(),
              database.storage().sendLedger(),
              database.storage().partners(),
              desks.growth().partners());
      DailyReview review =
          new DailyReview(database.storage(), governance.autonomy(), FirstStart.TENANT, clock);
      DailyScan scan = new DailyScan(desks.talent(), FirstStart.TENANT, clock);
      PipelineDesk pipelines =
          Pipelines.on(
              database.storage(),
              StartSettings.viral(),
              new TalentSignals(database.storage().metricReadings(), desks.talent()),
              clock);
      Optional<ShowRounds> shows = StartSettings.shows(database.storage(), clock);
      Outreach outreach = Outreach.on(database.storage(), governance, settings, clock);
      try (CourierRounds calls = new CourierRounds(outreach.courier(), FirstStart.TENANT);
          JobScheduler jobs =
              new JobScheduler(
                      database.dataSource(),
                      FirstStart.TENANT,
                      desks.calendar(),
                      database.storage().tenants(),
                      database.storage().jobSchedules(),
                      database.storage().transactions(),
                      () -> {
                        // Others' sites last: they may be slow, and nothing waits for them.
                        Rounds.eachOf(
                            rounds::go,
                            review::go,
                            scan::go,
                            () -> mail.note(FirstStart.TENANT),
                            () -> shows.ifPresent(ShowRounds::go),
                            () -> market.feeds().goRound(FirstStart.TENANT, fed));
                      },
                      () ->
                          pipelines.round(
                              database.storage().tenants().required(FirstStart.TENANT), "schedule"),
                      clock)
                  .telling(metrics::ran);
          Server server =
              Server.start(
                  House.on(
                      database.storage(),
                      desks,
                      outreach,
                      asked,
                      fed,
                      jobs.timetable(),
                      passwords,
                      door.front(),
                      metrics,
                      pipelines,
                      clock),
                  door.origins(),
                  door.limits(),
                  port)) {
        // On a core of its own, while the jobs start on another.
        Thread warming = new Thread(() -> FirstPage.warm(server.port()), "first page");
        warming.start();
        jobs.start();
        calls.start();
        warming.join();
        Thread hook = new Thread(() -> stop(server, jobs, calls, database, ended), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        greet(out, server.port(), madeUp);
        if (!rehearse) {
          ended.await();
        }
      }
    }
  }

  private static void stop(
      Server server,
      JobScheduler jobs,
      CourierRounds calls,
      OpenDatabase database,
      CountDownLatch ended) {
    server.close();
    jobs.close();
    calls.close();
    database.close();
    ended.countDown();
  }

  private void greet(PrintWriter out, int listening, Optional<String> madeUp) {
    String address = "http://localhost:" + listening;
    out.println();
    out.println("  GigMate is up: " + address);
    out.println();
    out.println("  Mission Control  " + address + "/ai");
    out.println("  sign in as       " + Administrator.USERNAME);
    out.println("  password         " + madeUp.orElse(known()));
    madeUp.ifPresent(
        password ->
            out.println(
                "                   (told this once; GIGMATE_ADMIN_PASSWORD sets another)"));
    if (demo) {
      out.println("  demonstration    tickets sold are simulated, and what is called so");
    }
    out.println("  started in       " + sinceStart() + "; stop with Ctrl+C");
    out.println();
    out.flush();
  }

  private static String known() {
    return wishedPassword() == null
        ? "as told on the first start (GIGMATE_ADMIN_PASSWORD sets another)"
        : "as set by GIGMATE_ADMIN_PASSWORD";
  }

  private static String sinceStart() {
    Instant now = Instant.now();
    Instant start = ProcessHandle.current().info().startInstant().orElse(now);
    return String.format(Locale.ROOT, "%.1f s", Duration.between(start, now).toMillis() / 1000.0);
  }

  /** Told before the database is touched: most often another GigMate is running already. */
  private void refuseTakenPort() throws CannotStartException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw Server.cannotListen(port, e);
    }
  }

  /** Returns the database that is meant where this is said, or nothing. */
  static String url(@Nullable String said) {
    if (said != null) {
      return said;
    }
    String set = System.getenv("GIGMATE_DB");
    return set == null || set.isBlank() ? DEFAULT_DB : set;
  }

  private static @Nullable String wishedPassword() {
    String set = System.getenv("GIGMATE_ADMIN_PASSWORD");
    return set == null || set.isBlank() ? null : set;
  }

  /** Beside the database where that is a file, so that a backup has both. */
  private Path data() {
    String set = data == null ? System.getenv("GIGMATE_DATA") : data;
    if (set != null && !set.isBlank()) {
      return Path.of(set);
    }
    String url = url(db);
    if (!url.startsWith(H2_FILE)) {
      return Path.of("data");
    }
    String file = url.substring(H2_FILE.length()).split(";", 2)[0];
    String home = System.getProperty("user.home");
    Path folder = Path.of(file.startsWith("~") ? home + file.substring(1) : file).getParent();
    return folder == null ? Path.of(".") : folder;
  }

  private Distance radius() {
    return noSampleData ? PlanRequest.DEFAULT_RADIUS : SampleMarket.radius();
  }

  private Optional<StartingMarket> market() {
    return noSampleData ? Optional.empty() : Optional.of(StartingMarket.sample(Instant.now()));
  }
}
