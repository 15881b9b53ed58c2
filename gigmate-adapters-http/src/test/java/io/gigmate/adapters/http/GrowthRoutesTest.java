package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.event.EventStatus;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrowthRoutesTest {
  private Host host;

  @BeforeEach
  void start() {
    host = Host.start();
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void whoIsAboutToFallSilentComesFirstWithReasons() {
    assertThat(get("/api/v1/churn").get("known").asBoolean()).isFalse();
    assertThat(post("/api/v1/churn/activity", activity()).body()).isEqualTo("{\"days\":240}");

    JsonNode report = get("/api/v1/churn?days=30");

    assertThat(report.get("as_of").asText()).isEqualTo("2026-03-02");
    assertThat(report.get("risks")).hasSize(30);
    JsonNode first = report.get("risks").get(0);
    // The first room had its last show on November 1.
    assertThat(first.get("id").asText()).isEqualTo("v0");
    assertThat(first.get("probability").asDouble()).isGreaterThan(0.5);
    assertThat(first.get("reasons"))
        .map(reason -> reason.get("name").asText())
        .containsExactly("activity", "silence", "own rhythm", "level");
    assertThat(host.ask("/api/v1/churn").as("stranger").json().get("members").asInt()).isZero();
    assertThat(host.ask("/api/v1/churn?days=6").as("boss").status()).isEqualTo(400);
  }

  @Test
  void anAudienceIsNamedOnceAndNothingIsSent() {
    post("/api/v1/churn/activity", activity());
    JsonNode audience = Host.read(post("/api/v1/churn/journeys", "")).get("audience");
    assertThat(audience).isNotEmpty();
    assertThat(audience).allMatch(one -> one.get("stage").asText().equals("retention"));
    assertThat(Host.read(post("/api/v1/churn/journeys", "")).get("audience")).isEmpty();
    assertThat(host.log.last(Host.TENANT).orElseThrow().operation().decision())
        .isEqualTo("0 to be asked; nothing was sent");
  }

  @Test
  void activityThatIsNoneIsRefused() {
    for (String wrong :
        List.of(
            "{}",
            "{\"days\":[{}]}",
            "{\"days\":[{\"kind\":\"fan\",\"id\":\"v\",\"day\":\"2026-01-01\"}]}",
            "{\"days\":[{\"kind\":\"venue\",\"id\":\"v\",\"day\":\"+99999-01-01\"}]}",
            "{\"days\":[{\"kind\":\"venue\",\"id\":\"\",\"day\":\"2026-01-01\"}]}")) {
      assertThat(post("/api/v1/churn/activity", wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void aTextAboutAnAnnouncedShowWaitsForTwoWords() {
    host.keep("e1", "2026-03-06", EventStatus.ANNOUNCED);
    host.keep("e2", "2026-03-07", EventStatus.DRAFT);
    HttpResponse<String> written =
        post("/api/v1/drafts", "{\"kind\":\"social\",\"event_id\":\"e1\"}");

    assertThat(written.statusCode()).isEqualTo(201);
    JsonNode draft = Host.read(written);
    assertThat(draft.get("text").asText())
        .isEqualTo(
            "Quiet Hours - Acoustic Night \u00b7 Quiet Hours \u00b7 Lantern Hall \u00b7"
                + " 2026-03-06 \u00b7 20:00 \u00b7 USD 12.50");
    String path = "/api/v1/drafts/" + draft.get("draft_id").asText();
    assertThat(post(path + "/publication", "{\"reason\":\"our page\"}").statusCode())
        .isEqualTo(409);
    assertThat(post(path + "/approval", "{\"reason\":\"reads well\"}").statusCode()).isEqualTo(200);
    assertThat(post(path + "/publication", "{\"reason\":\"our page\"}").statusCode())
        .isEqualTo(200);
    assertThat(get("/api/v1/drafts").get("drafts").get(0).get("status").asText())
        .isEqualTo("published");
    assertThat(post("/api/v1/drafts", "{\"kind\":\"social\",\"event_id\":\"e2\"}").statusCode())
        .isEqualTo(404);
    assertThat(post("/api/v1/drafts", "{\"kind\":\"strategy\",\"event_id\":\"e1\"}").statusCode())
        .isEqualTo(400);
    assertThat(post("/api/v1/drafts", "{\"kind\":\"sms\",\"event_id\":\"e1\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void partnersAreRankedByWhatIsInCommonAndMovedStepByStep() {
    assertThat(found("club", "Polka").statusCode()).isEqualTo(201);
    assertThat(found("radio", "Country").statusCode()).isEqualTo(201);
    assertThat(found("radio", "Country").statusCode()).isEqualTo(409);
    assertThat(get("/api/v1/partners").get("partners"))
        .map(one -> one.get("partner_id").asText() + " " + one.get("fit"))
        .containsExactly("radio 20", "club 10");
    assertThat(status("written_to").statusCode()).isEqualTo(200);
    assertThat(status("agreed").statusCode()).isEqualTo(409);
    assertThat(status("married").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> found(String id, String genre) {
    return post(
        "/api/v1/partners",
        """
        {"partner_id":"%s","name":"A Partner","genres":["%s"],"towns":["Austin"],"note":"heard"}"""
            .formatted(id, genre));
  }

  private HttpResponse<String> status(String status) {
    return post(
        "/api/v1/partners/radio/status", "{\"status\":\"" + status + "\",\"note\":\"as agreed\"}");
  }

  /** Thirty rooms with a show every two weeks; ten of them stopped in November. */
  private static String activity() {
    List<String> days = new ArrayList<>();
    for (int room = 0; room < 30; room++) {
      LocalDate last = room < 10 ? LocalDate.of(2025, 11, 1 + room % 9) : LocalDate.of(2026, 2, 25);
      for (int i = 0; i < 8; i++) {
        days.add(
            "{\"kind\":\"venue\",\"id\":\"v%d\",\"day\":\"%s\"}"
                .formatted(room, last.minusDays(14L * i)));
      }
    }
    return "{\"days\":[" + String.join(",", days) + "]}";
  }

  private JsonNode get(String path) {
    return host.ask(path).as("boss").json();
  }

  private HttpResponse<String> post(String path, String body) {
    return host.ask(path).post(body).as("boss").answer();
  }
}
