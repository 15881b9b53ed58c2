package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.RequestLimits;
import io.gigmate.adapters.http.RequestRate;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.CsrfToken;
import io.gigmate.app.access.Front;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.jobs.CronTimetable;
import io.gigmate.app.mail.MailSettings;
import io.gigmate.app.metrics.Metrics;
import io.gigmate.app.outreach.OutreachSecrets;
import io.gigmate.app.outreach.OutreachSettings;
import io.gigmate.app.pipeline.ViralSettings;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.delivery.WebhookKeys;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Distance;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import io.gigmate.scoring.feed.FeedDesk;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.narration.TemplateNarrator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The app on a storage in memory, listening on a free port. It is noon on Monday, March 2, 2026, in
 * Texas; the clock moves only when told. One room, and an act whose name is hostile.
 */
final class TestApp implements AutoCloseable {
  static final String HOSTILE = "<script>alert('x')</script> & \"Sons\"";
  static final String PASSWORD = "correct horse battery";
  static final String VENUE_OWNER = "room";
  static final String ACT = "act";
  private static final ZoneId TEXAS = ZoneId.of("America/Chicago");
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final ContactKey KEY = ContactKey.of(new byte[32]);

  /** So weak that a thousand sign-ins take no time; the strength is AdministratorTest's matter. */
  private static final Passwords PASSWORDS = new Passwords(64, 1);

  /** Made once: hashing is slow on purpose. */
  private static final String HASH = PASSWORDS.hash(PASSWORD);

  /** No test is to be held up for being quick. */
  private static final RequestLimits LIMITS =
      RequestLimits.standard().withRate(RequestRate.standard().withRequests(10_000));

  final Storage storage;
  private volatile Instant now = START;
  private final InstantSource clock = () -> now;
  private static final long LARGE = 60_000;

  private final HttpClient client = HttpClient.newHttpClient();
  final Desks desks;
  final Outreach outreach;
  final OutreachSettings settings =
      OutreachSettings.of(
              OutreachSecrets.of(new byte[32]),
              new Sender(
                  "GigMate",
                  "hello@gigmate.example",
                  "hello@gigmate.example",
                  "1 Main St, Austin, TX 78701"),
              "https://gigmate.example",
              Path.of("target", "outreach", UUID.randomUUID().toString()))
          .with(
              new MailSettings(
                  null,
                  null,
                  "bounces@gigmate.example",
                  new TreeMap<>(Map.of("postbox", WebhookKeys.of(List.of(WEBHOOK_SECRET))))))
          .calling(Set.of("localhost"));
  final SomeSignals signals = new SomeSignals();
  private final House house;
  private final Server server;
  private final int port;
  final SourceRounds rounds;
  final FeedDesk feedDesk;

  private TestApp(Storage storage, Optional<StartingMarket> market, ProspectSource... asked) {
    this(storage, market, BookingKnowledge.none(), asked);
  }

  private TestApp(
      Storage storage,
      Optional<StartingMarket> market,
      BookingKnowledge known,
      ProspectSource... asked) {
    this(storage, market, known, false, List.of(), asked);
  }

  private TestApp(
      Storage storage,
      Optional<StartingMarket> market,
      BookingKnowledge known,
      boolean demo,
      List<FeedSource> feeds,
      ProspectSource... asked) {
    List<ProspectSource> sources = List.of(asked);
    this.storage = storage;
    outreach = Outreach.on(storage, Governance.on(storage, clock), settings, clock);
    desks =
        demo
            ? Desks.demonstrating(
                storage, clock, Distance.ofMiles(20), known, new TemplateNarrator())
            : Desks.on(storage, clock, Distance.ofMiles(20), known);
    FirstStart.ensure(storage, desks, () -> market);
    account(Administrator.USERNAME, Role.INVESTOR);
    account(VENUE_OWNER, Role.VENUE);
    account(ACT, Role.ARTIST);
    house =
        House.on(
            storage,
            desks,
            outreach,
            sources,
            feeds,
            new CronTimetable(storage.jobSchedules(), clock),
            PASSWORDS,
            Front.BEHIND_PROXY,
            new Metrics(),
            Pipelines.on(storage, ViralSettings.standard(), signals, clock),
            clock);
    try {
      server = Server.start(house, List.of(), LIMITS, 0);
    } catch (CannotStartException e) {
      throw new IllegalStateException(e);
    }
    port = server.port();
    feedDesk = MarketDesks.on(storage, clock).feeds();
    rounds =
        new SourceRounds(
            FirstStart.TENANT, sources, desks.intake(), desks.retention(), desks.merges(), clock);
  }

  /** The market that the app comes with, and sources to ask. */
  static TestApp asking(ProspectSource... sources) {
    return new TestApp(Storage.inMemory(), Optional.of(StartingMarket.sample(START)), sources);
  }

  /** An empty market, and feeds to read it from. */
  static TestApp reading(FeedSource... feeds) {
    return new TestApp(
        Storage.inMemory(), Optional.empty(), BookingKnowledge.none(), false, List.of(feeds));
  }

  /** The same storage after a restart. */
  TestApp restarted(ProspectSource... sources) {
    close();
    TestApp again = new TestApp(storage, Optional.empty(), sources);
    again.now = now;
    return again;
  }

  static TestApp empty() {
    return new TestApp(Storage.inMemory(), Optional.empty());
  }

  static TestApp empty(Transactions transactions) {
    return new TestApp(new MemoryStorage(transactions), Optional.empty());
  }

  /** One node on a storage that others may have as well. */
  static TestApp on(Storage storage) {
    return new TestApp(storage, Optional.empty());
  }

  /** The market that the app comes with, on another storage. */
  static TestApp sampleOn(Storage storage) {
    return new TestApp(storage, Optional.of(StartingMarket.sample(START)));
  }

  /** The market that the app comes with. */
  static TestApp sample() {
    return new TestApp(Storage.inMemory(), Optional.of(StartingMarket.sample(START)));
  }

  /** The market that the app comes with, in a demonstration. */
  static TestApp demonstration() {
    return new TestApp(
        Storage.inMemory(),
        Optional.of(StartingMarket.sample(START)),
        BookingKnowledge.none(),
        true,
        List.of());
  }

  /** The market that the app comes with, in a house that knows more than its calendar. */
  static TestApp knowing(BookingKnowledge known) {
    return new TestApp(Storage.inMemory(), Optional.of(StartingMarket.sample(START)), known);
  }

  static TestApp filled() {
    TestApp app = new TestApp(Storage.inMemory(), Optional.of(market()));
    app.keep("e1", "2026-03-03", EventStatus.ANNOUNCED);
    app.keep("e2", "2026-03-04", EventStatus.DRAFT);
    app.keep("e3", "2026-03-05", EventStatus.CANCELLED);
    app.keep("e4", "2026-03-10", EventStatus.ON_SALE);
    return app;
  }

  /** What a first start finds in the market. */
  static StartingMarket market() {
    return new StartingMarket(
        List.of(
            Venue.builder(VenueId.of("v1"), "Lantern Hall", TEXAS, 1200)
                .city(City.of("Blanco", "TX"))
                .build()),
        List.of(Artist.builder(ArtistId.of("a1"), HOSTILE).build()),
        List.of(),
        List.of(
            Prospect.builder(ProspectId.of("p1"), ProspectType.VENUE, HOSTILE)
                .city(City.of("Austin", "TX"))
                .build()));
  }

  /** A room to write to, in a house that pursues every lead. */
  void meet(String id, String name) {
    storage
        .configurations()
        .save(FirstStart.TENANT, Configuration.defaults().with(Setting.LEAD_SCORE_THRESHOLD, "0"));
    storage
        .prospects()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                Prospect.builder(ProspectId.of(id), ProspectType.VENUE, name)
                    .contact(new ContactDetails("owner@" + id + ".example", null, null, null, null))
                    .city(City.of("Austin", "TX"))
                    .build()));
    assessLeads();
  }

  void assessLeads() {
    desks.merges().refresh(FirstStart.TENANT);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  int port() {
    return port;
  }

  /** Returns how many streams of changes are open. */
  int listening() {
    return house.live().listening();
  }

  private void account(String username, Role role) {
    storage.accounts().save(new Account(username, FirstStart.TENANT, role, HASH));
  }

  private void keep(String id, String date, EventStatus status) {
    ZonedDateTime start = LocalDate.parse(date).atTime(20, 0).atZone(TEXAS);
    storage
        .events()
        .save(
            FirstStart.TENANT,
            Event.builder(
                    EventId.of(id),
                    VenueId.of("v1"),
                    ArtistId.of("a1"),
                    ShowTimes.of(start.minusMinutes(30), start, start.plusHours(2)))
                .title(HOSTILE + " - " + id + " Night")
                .genre(Genre.of("acoustic"))
                .price(Money.parse("USD 12.50"))
                .capacity(1100)
                .status(status)
                .build());
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> head(String path) {
    return send(request(path).method("HEAD", BodyPublishers.noBody()));
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.noBody()));
  }

  HttpResponse<String> send(String method, String path, String body, String first, String second) {
    return send(request(path, first, second).method(method, BodyPublishers.ofString(body)));
  }

  /** Puts something in place of what has this tag. */
  HttpResponse<String> put(String path, String body, String cookie, String tag) {
    return send(
        request(path, "Cookie", cookie, "If-Match", tag).PUT(BodyPublishers.ofString(body)));
  }

  /** A form, unless the headers say otherwise. */
  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path, headers).POST(BodyPublishers.ofString(body));
    return send(
        List.of(headers).contains("Content-Type")
            ? request
            : request.header("Content-Type", "application/x-www-form-urlencoded"));
  }

  HttpResponse<String> login(String username, String password, String... headers) {
    HttpResponse<String> form = get("/login");
    String door = cookie(form);
    String[] sent = headers.clone();
    boolean has = false;
    for (int i = 0; i < sent.length; i += 2) {
      if (sent[i].equals("Cookie")) {
        sent[i + 1] += "; " + door;
        has = true;
      }
    }
    if (!has) {
      sent = Stream.concat(Stream.of("Cookie", door), Stream.of(sent)).toArray(String[]::new);
    }
    return post(
        "/login",
        "csrf="
            + csrfField(form.body())
            + "&username="
            + URLEncoder.encode(username, UTF_8)
            + "&password="
            + URLEncoder.encode(password, UTF_8),
        sent);
  }

  /** Sends bytes; the headers say what they are. */
  HttpResponse<String> postBytes(String path, byte[] body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
  }

  /** Signs in and returns the cookie as a request carries it. */
  String session(String username) {
    return cookie(login(username, PASSWORD));
  }

  static String cookie(HttpResponse<String> answer) {
    String set = answer.headers().firstValue("set-cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  /** Returns the token in the forms of the page that this session sees. */
  String csrfToken(String cookie) {
    return csrfField(get("/ai", "Cookie", cookie).body());
  }

  private static String csrfField(String page) {
    String before = "name=\"csrf\" value=\"";
    int from = page.indexOf(before) + before.length();
    return page.substring(from, page.indexOf('"', from));
  }

  @Override
  public void close() {
    server.close();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    // The API asks for what a page's own script would send.
    for (int i = 0; i < headers.length; i += 2) {
      String prefix = "gigmate_session=";
      if (headers[i].equals("Cookie") && headers[i + 1].startsWith(prefix) && isApi(path)) {
        request.header(CsrfToken.HEADER, CsrfToken.of(headers[i + 1].substring(prefix.length())));
      }
    }
    return request;
  }

  private static boolean isApi(String path) {
    return path.startsWith("/api/v1/");
  }

  private HttpResponse<String> send(HttpRequest.Builder building) {
    HttpRequest request = building.build();
    long size = request.bodyPublisher().map(BodyPublisher::contentLength).orElse(0L);
    try {
      try {
        return client.send(request, BodyHandlers.ofString());
      } catch (IOException e) {
        if (size < LARGE) {
          throw e;
        }
        // A body that is refused by its size is not read: the connection may end before the answer.
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
