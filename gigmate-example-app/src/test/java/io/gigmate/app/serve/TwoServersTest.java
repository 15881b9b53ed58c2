package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one database: of two who replace what both have seen, one does. */
@Timeout(120)
class TwoServersTest {
  private static final int ROUNDS = 8;
  private static final String RULES = "/api/v1/calendar/rules";
  private static final String SCHEDULE = "/api/v1/jobs/auto-generate-weekly-events/schedule";

  private EmbeddedPostgres postgres;
  private OpenDatabase first;
  private OpenDatabase second;
  private TestApp one;
  private TestApp other;

  @BeforeEach
  void start() throws IOException, CannotStartException {
    postgres = EmbeddedPostgres.start();
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://postgres@localhost:" + postgres.getPort() + "/postgres");
    first = OpenDatabase.open(url, TestApp.KEY);
    second = OpenDatabase.open(url, TestApp.KEY);
    one = TestApp.on(first.storage());
    other = TestApp.on(second.storage());
  }

  @AfterEach
  void stop() throws IOException {
    one.close();
    other.close();
    first.close();
    second.close();
    postgres.close();
  }

  private static String rules(int most) {
    return "{\"rules\":[{\"rule\":\"shows_a_week\",\"artist_id\":\"a1\",\"most\":" + most + "}]}";
  }

  private List<Integer> both(String path, String tag, String mine, String theirs) {
    String cookie = one.session(Administrator.USERNAME);
    CyclicBarrier start = new CyclicBarrier(2);
    CompletableFuture<Integer> here = put(one, path, mine, cookie, tag, start);
    CompletableFuture<Integer> there = put(other, path, theirs, cookie, tag, start);
    return Stream.of(here, there).map(CompletableFuture::join).sorted().toList();
  }

  private static CompletableFuture<Integer> put(
      TestApp app, String path, String body, String cookie, String tag, CyclicBarrier start) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return app.put(path, body, cookie, tag).statusCode();
        });
  }

  private String tag(TestApp app, String path) {
    HttpResponse<String> seen = app.get(path, "Cookie", app.session(Administrator.USERNAME));
    assertThat(seen.statusCode()).isEqualTo(200);
    return seen.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void rulesAreReplacedByOneOfThem() {
    for (int round = 0; round < ROUNDS; round++) {
      String seen = tag(one, RULES);
      assertThat(tag(other, RULES)).isEqualTo(seen);
      assertThat(both(RULES, seen, rules(1 + 2 * round % 6), rules(2 + 2 * round % 6)))
          .as("round " + round)
          .containsExactly(200, 412);
    }
  }

  @Test
  void scheduleIsReplacedByOneOfThem() {
    for (int round = 0; round < ROUNDS; round++) {
      String seen = tag(one, SCHEDULE);
      assertThat(
              both(
                  SCHEDULE,
                  seen,
                  "{\"cron\":\"" + round + " 4 * * 1\"}",
                  "{\"cron\":\"" + round + " 5 * * 2\"}"))
          .as("round " + round)
          .containsExactly(200, 412);
    }
  }
}
