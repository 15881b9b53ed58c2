package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigmate.app.access.Administrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the tables is full: what a visitor and a program are told, and what comes after. */
@Timeout(180)
class DiskFullServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More than fit into what tables and indexes have free in their last pages. */
  private static final int MOST_TRIES = 2_000;

  @TempDir private Path folder;
  private SmallDisk disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = SmallDisk.in(folder);
  }

  @AfterEach
  void unmount() {
    disk.close();
  }

  @Test
  void whoWritesIsToldAndNothingAcknowledgedIsLost() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (OpenDatabase database = OpenDatabase.open(disk.database(postgres), TestApp.KEY);
          TestApp app = TestApp.on(database.storage())) {
        String cookie = app.session(Administrator.USERNAME);
        String csrf = app.csrfToken(cookie);
        List<String> acknowledged = new ArrayList<>();
        acknowledged.add(id(0));
        assertThat(program(app, cookie, 0).statusCode()).isEqualTo(201);
        disk.fill();

        HttpResponse<String> refused =
            refused(number -> program(app, cookie, number), 201, acknowledged);
        assertThat(refused.headers().firstValue("content-type"))
            .hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        assertThat(refused.body()).contains("the database has no room to write");
        HttpResponse<String> page =
            refused(number -> person(app, cookie, csrf, number), 303, new ArrayList<>());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("the database has no room to write", "<main");

        // What is there can be read all the while.
        assertThat(outcomes(app, cookie)).containsAll(acknowledged);
        assertThat(app.get("/strategies", "Cookie", cookie).statusCode()).isEqualTo(200);

        disk.clear();
        int next = acknowledged.size() + MOST_TRIES;
        assertThat(program(app, cookie, next).statusCode()).isEqualTo(201);
        acknowledged.add(id(next));
        assertThat(person(app, cookie, csrf, next).statusCode()).isEqualTo(303);
        assertThat(outcomes(app, cookie)).containsAll(acknowledged);
        assertThat(app.get("/api/v1/operations", "Cookie", cookie).statusCode()).isEqualTo(200);
      }
    }
  }

  /** Writes until there is no room, and returns what is answered then. */
  private static HttpResponse<String> refused(
      IntFunction<HttpResponse<String>> write, int done, List<String> acknowledged) {
    for (int i = 1; i < MOST_TRIES; i++) {
      HttpResponse<String> answer = write.apply(i);
      if (answer.statusCode() != done) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        return answer;
      }
      acknowledged.add(id(i));
    }
    throw new AssertionError("the disk was never full");
  }

  private static String id(int number) {
    return "outcome-" + number;
  }

  private static HttpResponse<String> program(TestApp app, String cookie, int number) {
    return app.send(
        "POST",
        "/api/v1/strategies/outcomes",
        "{\"outcome_id\":\""
            + id(number)
            + "\",\"type\":\"retention\",\"currency\":\"USD\",\"spent\":\"900.00\","
            + "\"returned\":\"1200.00\",\"ended\":\"2026-01-31\"}",
        "Cookie",
        cookie);
  }

  private static HttpResponse<String> person(TestApp app, String cookie, String csrf, int number) {
    return app.post(
        "/strategies/outcomes",
        "csrf="
            + csrf
            + "&outcome=by-hand-"
            + number
            + "&type=retention&spent=900.00&returned=1200.00&ended=2026-01-31",
        "Cookie",
        cookie);
  }

  private static List<String> outcomes(TestApp app, String cookie) throws IOException {
    List<String> ids = new ArrayList<>();
    int total = 1;
    while (ids.size() < total) {
      JsonNode page =
          JSON.readTree(
              app.get("/api/v1/strategies?limit=100&offset=" + ids.size(), "Cookie", cookie)
                  .body());
      total = page.get("total").asInt();
      page.get("outcomes").forEach(one -> ids.add(one.get("outcome_id").asText()));
    }
    return ids;
  }
}
