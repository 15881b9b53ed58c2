package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.CsrfToken;
import io.gigmate.app.access.Tokens;
import io.gigmate.core.access.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/rolling.md says what the server answers. */
class RollingDocTest {
  private static final Pattern JSON =
      Pattern.compile("^```json\\n(.*?)\\n```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void theAnswersAreThoseOfTheDocument() throws Exception {
    List<String> blocks = blocks();
    try (TestApp app = TestApp.sample()) {
      app.pass(Duration.ofDays(7));
      String cookie = app.session(Administrator.USERNAME);
      put(app, cookie, blocks.get(0));
      String token =
          new Tokens(app.storage.apiTokens(), InstantSource.system())
              .issue(Administrator.USERNAME, "nightly", List.of(Scope.GENERATE_EVENTS));

      assertThat(
              app.post("/functions/v1/auto-generate-events", "", "Authorization", "Bearer " + token)
                  .body())
          .isEqualTo(blocks.get(1));
      assertThat(app.get("/api/v1/jobs", "Cookie", cookie).body()).isEqualTo(blocks.get(2));
    }
  }

  private static void put(TestApp app, String cookie, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + app.port() + "/api/v1/jobs/auto-generate-weekly-events"))
            .header("Cookie", cookie)
            .header(CsrfToken.HEADER, CsrfToken.of(cookie.substring(cookie.indexOf('=') + 1)))
            .timeout(Duration.ofSeconds(30))
            .PUT(BodyPublishers.ofString(body))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
  }

  /** Line breaks and indentation are the document's own. */
  private static List<String> blocks() throws IOException {
    return JSON.matcher(Files.readString(Path.of("..", "docs", "rolling.md")))
        .results()
        .map(found -> found.group(1).replaceAll("\\n *", ""))
        .toList();
  }
}
