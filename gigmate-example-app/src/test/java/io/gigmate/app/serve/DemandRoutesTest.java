package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigmate.app.access.Administrator;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The API tells of price and demand what the page tells. */
class DemandRoutesTest {
  @Test
  void theRouteTellsWhatThePageTells() throws Exception {
    try (TestApp app = TestApp.sample()) {
      String cookie = app.session(Administrator.USERNAME);
      String page = app.get("/demand", "Cookie", cookie).body();
      HttpResponse<String> answer = app.get("/api/v1/demand", "Cookie", cookie);
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode demand = new ObjectMapper().readTree(answer.body());

      assertThat(demand.get("town").asText()).isEqualTo(demand.at("/towns/0").asText());
      assertThat(demand.get("kinds")).isNotEmpty();
      for (JsonNode kind : demand.get("kinds")) {
        assertThat(page).contains(kind.get("template").asText().replace("&", "&amp;"));
        assertThat(kind.get("lowest_share").asDouble())
            .isLessThanOrEqualTo(kind.get("share").asDouble());
        assertThat(kind.get("highest_share").asDouble())
            .isGreaterThanOrEqualTo(kind.get("share").asDouble());
        assertThat(kind.get("reasons")).isNotEmpty();
      }
    }
  }
}
