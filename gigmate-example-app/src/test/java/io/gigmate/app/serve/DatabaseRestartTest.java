package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under load and comes back; the app stays and needs nobody. */
@Timeout(180)
class DatabaseRestartTest {
  private static final int VISITORS = 6;
  private static final List<String> READS =
      List.of("/api/v1/leads?limit=5", "/api/v1/events?limit=5", "/ai");

  @TempDir private Path folder;

  @Test
  void requestsAreToldToComeBackAndAreAnsweredAgainOnceItIsThere() throws Exception {
    try (RestartedPostgres postgres = RestartedPostgres.in(folder.resolve("data"));
        OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(postgres.url()), TestApp.KEY);
        TestApp app = TestApp.sampleOn(database.storage())) {
      String cookie = app.session(Administrator.USERNAME);
      Queue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();
      AtomicBoolean over = new AtomicBoolean();
      ExecutorService pool = Executors.newFixedThreadPool(VISITORS);
      try {
        List<Future<Integer>> visitors = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
          String path = READS.get(i % READS.size());
          visitors.add(
              pool.submit(
                  () -> {
                    int answered = 0;
                    while (!over.get()) {
                      HttpResponse<String> answer = app.get(path, "Cookie", cookie);
                      if (answer.statusCode() == 200) {
                        answered++;
                      } else {
                        refused.add(answer);
                      }
                    }
                    return answered;
                  }));
        }
        postgres.stop();
        while (refused.size() < 2 * VISITORS) {
          Thread.onSpinWait();
        }
        HttpResponse<String> written = change(app, cookie);
        assertThat(written.statusCode()).isEqualTo(503);
        assertThat(app.get("/health").statusCode()).isEqualTo(200);

        postgres.startAgain();
        while (change(app, cookie).statusCode() != 200) {
          Thread.onSpinWait();
        }
        for (String path : READS) {
          while (app.get(path, "Cookie", cookie).statusCode() != 200) {
            Thread.onSpinWait();
          }
        }
        over.set(true);
        for (Future<Integer> visitor : visitors) {
          assertThat(visitor.get()).isPositive();
        }
      } finally {
        over.set(true);
        pool.shutdown();
      }
      assertThat(refused).allSatisfy(DatabaseRestartTest::assertToldToComeBack);
    }
  }

  private static HttpResponse<String> change(TestApp app, String cookie) {
    return app.post("/api/v1/calendar/generate", "", "Cookie", cookie);
  }

  private static void assertToldToComeBack(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    boolean api = answer.request().uri().getPath().startsWith("/api/");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(api ? "application/problem+json" : "text/html");
    assertThat(answer.body())
        .contains("try again in a moment")
        .doesNotContain("Exception", "localhost", "postgres");
  }
}
