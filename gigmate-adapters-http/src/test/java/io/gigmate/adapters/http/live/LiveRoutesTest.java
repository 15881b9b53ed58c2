package io.gigmate.adapters.http.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.adapters.http.SignIn;
import io.gigmate.adapters.http.TokenVisit;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.tenant.TenantId;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream over real connections; the log is looked at when a test says so. */
@Timeout(60)
class LiveRoutesTest {
  private static final TenantId TENANT = TenantId.of("default");
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final LiveStreams streams =
      new LiveStreams(
          log,
          InstantSource.fixed(NOW),
          new LiveLimits(4, 10, 1 << 20, 400, Duration.ofSeconds(15), Duration.ofMinutes(5)));
  private final HttpClient client = HttpClient.newHttpClient();
  private final Javalin server =
      Javalin.create(
              config ->
                  config.registerPlugin(
                      GigMateApi.builder(new ByName()).with(new LiveRoutes(streams)).build()))
          .start(0);

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aChangeIsToldWithItsNumberAndTopicAndNothingPersonal() throws Exception {
    append("lead p1");
    try (Stream stream = open("boss")) {
      assertThat(stream.contentType).isEqualTo("text/event-stream; charset=utf-8");
      append("calendar 2026-03-02 to 2026-03-29");
      streams.poll();
      Event event = stream.next();
      assertThat(event.id).isEqualTo(2);
      assertThat(event.name).isEqualTo("calendar");
      assertThat(event.data)
          .isEqualTo(
              "{\"seq\":2,\"topic\":\"calendar\",\"kind\":\"decision\","
                  + "\"at\":\"2026-03-02T18:00:00Z\"}");
    }
  }

  @Test
  void whatThisNodeWroteIsToldWithoutWaitingForTheNextLook() throws Exception {
    streams.wake();
    streams.start(Duration.ofDays(1));
    try (Stream stream = open("boss")) {
      for (long i = 1; i <= 20; i++) {
        append("lead p" + i);
        streams.wake();
        assertThat(stream.next().id).isEqualTo(i);
      }
    }
    streams.close();
    streams.wake();
  }

  @Test
  void whoComesBackMissesNothingAndHearsNothingTwice() throws Exception {
    append(5);
    try (Stream stream = open("boss", "Last-Event-ID", "2")) {
      append(2);
      streams.poll();
      assertThat(stream.ids(5)).containsExactly(3L, 4L, 5L, 6L, 7L);
    }
    try (Stream stream = open("boss", "/api/v1/live?after=6")) {
      assertThat(stream.ids(1)).containsExactly(7L);
    }
    // The header is what the browser saw last; the parameter is from when the page was made.
    try (Stream stream = open("boss", "/api/v1/live?after=1", "Last-Event-ID", "6")) {
      assertThat(stream.ids(1)).containsExactly(7L);
    }
  }

  @Test
  void nothingIsLostOrDoubledWhileOthersWrite() throws Exception {
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 300; i++) {
                append("lead p" + i);
                streams.poll();
              }
            });
    List<Long> seen = new ArrayList<>();
    while (seen.size() < 300) {
      String last = Integer.toString(seen.size());
      try (Stream stream = open("boss", "Last-Event-ID", last)) {
        seen.addAll(stream.ids(Math.min(7, 300 - seen.size())));
      }
    }
    writing.get(30, TimeUnit.SECONDS);
    assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 300).boxed().toList());
  }

  @Test
  void whoMissedTooMuchOrSawAnotherLogLoadsEverythingAnew() throws Exception {
    append(500);
    for (String last : List.of("3", "4000")) {
      try (Stream stream = open("boss", "Last-Event-ID", last)) {
        Event event = stream.next();
        assertThat(event.name).isEqualTo("reset");
        assertThat(event.id).isEqualTo(500);
      }
    }
  }

  @Test
  void anotherTenantHearsNothingOfThisOne() throws Exception {
    try (Stream stream = open("stranger")) {
      append("lead p1");
      log.append(TenantId.of("other"), operation("market item m1"));
      streams.poll();
      assertThat(stream.next().name).isEqualTo("market");
    }
  }

  @Test
  void onlyThoseWhoSeeThePagesListen() throws Exception {
    assertThat(status("GET", null)).isEqualTo(401);
    assertThat(status("GET", "room")).isEqualTo(403);
    assertThat(status("HEAD", "boss")).isEqualTo(200);
    assertThat(status("GET", "boss", "Last-Event-ID", "the last")).isEqualTo(400);
    assertThat(streams.listening()).isZero();
  }

  @Test
  void theServerStopsWhileClientsListen() throws Exception {
    try (Stream one = open("boss");
        Stream other = open("stranger")) {
      assertThat(streams.listening()).isEqualTo(2);
      CompletableFuture.runAsync(server::stop).get(8, TimeUnit.SECONDS);
      assertThat(one.isOver()).isTrue();
      assertThat(other.isOver()).isTrue();
    }
  }

  private void append(int entries) {
    for (int i = 0; i < entries; i++) {
      append("lead p" + i);
    }
  }

  private void append(String subject) {
    log.append(TENANT, operation(subject));
  }

  private static Operation operation(String subject) {
    return Operation.builder(OperationKind.DECISION, NOW, "Ann O'Brien")
        .subject(subject)
        .decision("new to contacted")
        .rationale("by hand")
        .build();
  }

  private Stream open(String username, String... more) throws Exception {
    boolean elsewhere = more.length % 2 == 1;
    String path = elsewhere ? more[0] : LiveRoutes.PATH;
    HttpRequest.Builder request = request(path, username);
    for (int i = elsewhere ? 1 : 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    return new Stream(answer);
  }

  private int status(String method, @Nullable String username, String... headers) throws Exception {
    HttpRequest.Builder request = request(LiveRoutes.PATH, username);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client
        .send(request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString())
        .statusCode();
  }

  private HttpRequest.Builder request(String path, @Nullable String username) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    return username == null ? request : request.header("X-Session", username);
  }

  private record Event(long id, String name, String data) {}

  /** The events of a connection; what is no event is passed over. */
  private static final class Stream implements AutoCloseable {
    private final String contentType;
    private final BufferedReader lines;

    Stream(HttpResponse<InputStream> answer) {
      contentType = answer.headers().firstValue("content-type").orElse("");
      lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    Event next() throws IOException {
      long id = 0;
      String name = "";
      while (true) {
        String line = lines.readLine();
        if (line == null) {
          throw new IOException("the stream is over");
        }
        if (line.startsWith("id: ")) {
          id = Long.parseLong(line.substring(4));
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          return new Event(id, name, line.substring(6));
        }
      }
    }

    List<Long> ids(int wanted) throws IOException {
      List<Long> ids = new ArrayList<>();
      for (int i = 0; i < wanted; i++) {
        ids.add(next().id);
      }
      return ids;
    }

    boolean isOver() throws IOException {
      String line = lines.readLine();
      while (line != null && !line.startsWith("data")) {
        line = lines.readLine();
      }
      return line == null;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private static final class ByName implements SignIn {
    @Override
    public Optional<Account> bySession(Context request) {
      return Optional.ofNullable(request.header("X-Session")).map(ByName::account);
    }

    @Override
    public boolean isOwnForm(Context request) {
      return true;
    }

    @Override
    public Optional<Account> byPassword(Context request, String username, String password) {
      return Optional.empty();
    }

    @Override
    public Optional<TokenVisit> byToken(String token) {
      return Optional.empty();
    }

    private static Account account(String username) {
      return new Account(
          username,
          username.equals("stranger") ? TenantId.of("other") : TENANT,
          username.equals("room") ? Role.VENUE : Role.INVESTOR,
          "a hash");
    }
  }
}
