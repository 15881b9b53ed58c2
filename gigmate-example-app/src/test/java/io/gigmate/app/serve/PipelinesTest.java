package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.pipeline.ViralSettings;
import io.gigmate.app.pipeline.ViralSignals.Reading;
import io.gigmate.app.pipeline.ViralSignals.Sighting;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pipelines by API and by page. */
class PipelinesTest {
  private static final String VIRAL = "/api/v1/pipelines/viral-detection";

  private TestApp app;
  private String cookie;

  @BeforeEach
  void start() {
    app = TestApp.filled();
    cookie = app.session(Administrator.USERNAME);
    app.signals.sightings =
        List.of(
            new Sighting("quiet", true, 99_999),
            new Sighting("dance", false, 9_000_000),
            new Sighting("rising", true, 100_000),
            new Sighting("urgent", true, 400_000),
            new Sighting("plain", true, 300_000),
            new Sighting("hazy", true, 200_000),
            new Sighting("unknown", true, 200_000));
    app.signals.readings.put("rising", new Reading(0.61, 0.7, "twice in a week"));
    app.signals.readings.put("urgent", new Reading(0.81, 0.9, "four times in a week"));
    app.signals.readings.put("plain", new Reading(0.6, 0.9, "as ever"));
    app.signals.readings.put("hazy", new Reading(0.99, 0.69, "two readings"));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void viralDetectionKeepsToTheSeedsParameters() {
    sell(20);
    JsonNode run = post(VIRAL + "/runs", "");
    assertThat(run.get("status").asText()).isEqualTo("done");
    assertThat(run.get("key").asText()).isEqualTo("2026-03-02");
    assertThat(run.get("parameters"))
        .hasToString(
            "{\"music_only\":true,\"min_views\":100000,\"window_hours\":24,\"confidence\":0.7,"
                + "\"viral_above\":0.6,\"priority_above\":0.8}");
    assertThat(app.signals.from).isEqualTo(app.now().minus(Duration.ofHours(24)));
    assertThat(run.findValuesAsText("summary"))
        .containsExactly(
            "5 artists seen",
            "2 about to break out, 2 too unsure to say",
            "1 rooms modelled",
            "2 recommended, 1 of them urgent");
    JsonNode recommended = run.get("steps").get(3).get("output").get("recommendations");
    assertThat(recommended.findValuesAsText("artist")).containsExactly("urgent", "rising");
    assertThat(recommended.findValuesAsText("priority")).containsExactly("high", "normal");
    // A tenth, a half and nine tenths of 20 nights that sold from 5 to 100 in a hundred.
    assertThat(recommended.get(0).get("rooms").get(0).get("scenarios"))
        .hasToString(
            "{\"conservative\":\"USD 1375.00\",\"expected\":\"USD 6875.00\","
                + "\"optimistic\":\"USD 12375.00\"}");
  }

  @Test
  void withoutNightsThatSoldNothingIsSaidOfMoney() {
    JsonNode run = post(VIRAL + "/runs", "");
    assertThat(run.get("status").asText()).isEqualTo("done");
    assertThat(run.get("steps").get(2).get("summary").asText())
        .isEqualTo("not enough data yet: 0 of 10 nights sold");
    assertThat(post("/api/v1/pipelines/financial-analysis/runs", "").findValuesAsText("summary"))
        .contains("not enough data yet");
  }

  @Test
  void eachStepCanBeAskedForByItselfAndAnswersTheSameAgain() {
    String key = "{\"key\":\"n8n 17\"}";
    assertThat(ask(VIRAL + "/steps/analyse", key).statusCode()).isEqualTo(409);
    JsonNode first = post(VIRAL + "/steps/detect", key);
    app.signals.sightings = List.of();
    assertThat(post(VIRAL + "/steps/detect", key)).isEqualTo(first);
    assertThat(post(VIRAL + "/steps/analyse", key).get("step").get("status").asText())
        .isEqualTo("done");
    assertThat(post(VIRAL + "/runs", key).get("status").asText()).isEqualTo("done");
    assertThat(get(VIRAL + "/runs/n8n%2017").get("steps").get(0)).isEqualTo(first.get("step"));
    assertThat(ask(VIRAL + "/steps/dance", key).statusCode()).isEqualTo(404);
    assertThat(ask("/api/v1/pipelines/other/runs", key).statusCode()).isEqualTo(404);
    assertThat(ask(VIRAL + "/runs", "{\"key\":\" \"}").statusCode()).isEqualTo(400);
    assertThat(app.get(VIRAL + "/runs/nowhere", "Cookie", cookie).statusCode()).isEqualTo(404);
  }

  @Test
  void aStepThatFailedIsTriedAgainFromThePage() {
    app.signals.away = true;
    assertThat(ask(VIRAL + "/steps/detect", "").statusCode()).isEqualTo(200);
    HttpResponse<String> failed = ask(VIRAL + "/steps/analyse", "");
    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(failed.body()).contains("the source is away");
    assertThat(jobs().select("[aria-labelledby=viral-detection] td").text())
        .contains("failed", "IllegalStateException: the source is away");
    app.signals.away = false;
    press("/jobs/pipelines/viral-detection/retry");
    Document page = jobs();
    assertThat(page.select(".notice").text()).isEqualTo("The run has finished.");
    assertThat(page.select("[aria-labelledby=viral-detection] td").text())
        .contains("2 recommended", "2 tries");
    press("/jobs/pipelines/viral-detection/retry");
    assertThat(jobs().select(".notice").text()).isEqualTo("Every run has finished.");
  }

  @Test
  void everyPipelineRunsFromThePage() {
    sell(20);
    for (String name : List.of("viral-detection", "competitor-monitoring", "financial-analysis")) {
      press("/jobs/pipelines/" + name + "/runs");
      Document page = jobs();
      assertThat(page.select(".notice").text()).isEqualTo("The run has finished.");
      assertThat(page.select("[aria-labelledby=" + name + "] tbody")).hasSize(1);
    }
    JsonNode all = get("/api/v1/pipelines").get("pipelines");
    assertThat(all.findValuesAsText("name"))
        .contains("viral-detection", "competitor-monitoring", "financial-analysis");
    JsonNode weeks = all.get(2).get("runs").get(0).get("steps").get(1).get("output").get("weeks");
    assertThat(weeks.get(0).get("monday").asText()).isEqualTo("2026-03-02");
    // Two shows that take place, of 1100 tickets at 12.50 each.
    assertThat(weeks.get(0).get("shows").asInt()).isEqualTo(2);
    assertThat(weeks.get(0).get("expected").asText()).isEqualTo("USD 13750.00");
  }

  @Test
  void parametersComeFromVariables() {
    ViralSettings changed =
        ViralSettings.from(
            Map.of("GIGMATE_VIRAL_MUSIC_ONLY", "false", "GIGMATE_VIRAL_MIN_VIEWS", "5"));
    assertThat(changed).isEqualTo(new ViralSettings(false, 5, 24, 0.7, 0.6, 0.8));
    assertThat(ViralSettings.from(Map.of())).isEqualTo(ViralSettings.standard());
    assertThatThrownBy(() -> ViralSettings.from(Map.of("GIGMATE_VIRAL_ABOVE", "most")))
        .hasMessage("GIGMATE_VIRAL_ABOVE cannot be read: 'most'");
    assertThatThrownBy(() -> ViralSettings.from(Map.of("GIGMATE_VIRAL_ABOVE", "0.9")))
        .hasMessageContaining("0.9, 0.8");
  }

  private void sell(int nights) {
    LocalDate today = LocalDate.parse("2026-03-02");
    app.storage
        .showResults()
        .saveAll(
            FirstStart.TENANT,
            IntStream.rangeClosed(1, nights)
                .mapToObj(
                    i ->
                        new ShowResult(
                            EventId.of("past" + i),
                            TemplateId.of("t"),
                            "evening",
                            Genre.of("acoustic"),
                            "Blanco",
                            Money.parse("USD 10"),
                            100,
                            i * 100 / nights,
                            today.minusDays(i),
                            SalesOrigin.REAL))
                .toList());
  }

  private Document jobs() {
    return Jsoup.parse(app.get("/jobs", "Cookie", cookie).body());
  }

  private void press(String path) {
    assertThat(app.post(path, "csrf=" + app.csrfToken(cookie), "Cookie", cookie).statusCode())
        .isEqualTo(303);
  }

  private HttpResponse<String> ask(String path, String body) {
    return app.post(path, body, "Cookie", cookie, "Content-Type", "application/json");
  }

  private JsonNode post(String path, String body) {
    HttpResponse<String> answer = ask(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer);
  }

  private JsonNode get(String path) {
    return read(app.get(path, "Cookie", cookie));
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
