package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.RequestLimits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which other sites' pages may ask the app: those of {@code --cors-origin}, and none without. */
class OtherSitesTest {
  private static final String SITE = "https://app.example";

  @Test
  void aNamedSiteIsLetInAndNoOther() throws Exception {
    try (Server server =
        Server.start(RoutesTest.house(), List.of(SITE), RequestLimits.standard(), 0)) {
      assertThat(allowed(server, SITE)).hasValue(SITE);
      assertThat(allowed(server, "https://other.example")).isEmpty();
    }
  }

  @Test
  void withoutANameNoneIs() throws Exception {
    try (Server server = Server.start(RoutesTest.house(), 0)) {
      assertThat(allowed(server, SITE)).isEmpty();
    }
  }

  private static Optional<String> allowed(Server server, String site)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/health"))
                    .header("Origin", site)
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Access-Control-Allow-Origin");
  }
}
