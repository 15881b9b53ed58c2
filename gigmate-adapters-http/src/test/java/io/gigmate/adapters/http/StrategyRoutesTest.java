package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StrategyRoutesTest {
  private static final String EVIDENCE =
      """
      {"evidence":[{"evidence_id":"market-7","kind":"threat","summary":"two rooms left",\
      "strength":0.8,"seen_at":"2026-03-01T08:00:00Z"}]}""";

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
  void withoutOutcomesTheAnswerSaysWhyNothingIsProposed() {
    JsonNode round = Host.read(post("/api/v1/strategies/proposals", EVIDENCE));

    assertThat(round.get("proposed")).isEmpty();
    JsonNode withheld = round.get("withheld").get(0);
    assertThat(withheld.get("play").asText()).isEqualTo("win-back");
    assertThat(withheld.get("reason").asText()).endsWith("and 75 % are asked for");
    assertThat(Host.read(post("/api/v1/strategies/proposals", "{}")).get("withheld")).isEmpty();
  }

  @Test
  void aStrategyIsApprovedStartedAndMeasured() {
    JsonNode proposed = proposed();
    String path = "/api/v1/strategies/" + proposed.get("strategy_id").asText();
    assertThat(proposed.get("status").asText()).isEqualTo("proposed");
    assertThat(proposed.get("forecast").get("confidence").asDouble()).isGreaterThan(0.75);
    assertThat(proposed.get("evidence").get(0).get("evidence_id").asText()).isEqualTo("market-7");
    assertThat(proposed.get("plan").get("cost"))
        .hasToString("{\"amount\":\"600.00\",\"currency\":\"USD\"}");

    assertThat(post(path + "/approval", "{}").statusCode()).isEqualTo(400);
    assertThat(post(path + "/measurement", "{\"spent\":\"1\",\"returned\":\"1\"}").statusCode())
        .isEqualTo(409);
    JsonNode approved = Host.read(post(path + "/approval", "{\"reason\":\"worth a try\"}"));
    assertThat(approved.get("decision"))
        .hasToString(
            "{\"by\":\"boss\",\"at\":\"2026-03-02T18:00:00Z\",\"reason\":\"worth a try\"}");
    assertThat(post(path + "/start", "").statusCode()).isEqualTo(200);
    assertThat(post(path + "/measurement", "{\"spent\":\"-1\",\"returned\":\"1\"}").statusCode())
        .isEqualTo(400);
    JsonNode end =
        Host.read(post(path + "/measurement", "{\"spent\":\"600\",\"returned\":\"900.50\"}"));
    assertThat(end.get("status").asText()).isEqualTo("learned");
    assertThat(end.get("measurement").get("inside_interval").asBoolean()).isTrue();

    JsonNode page = host.ask("/api/v1/strategies").as("boss").json();
    assertThat(page.get("track_record").get("paid").asInt()).isEqualTo(1);
    assertThat(page.get("outcomes")).hasSize(9);
    assertThat(host.ask("/api/v1/strategies").as("stranger").json().get("strategies")).isEmpty();
  }

  @Test
  void aStrategyIsDeclinedForAReason() {
    String path = "/api/v1/strategies/" + proposed().get("strategy_id").asText();
    assertThat(post(path + "/decline", "{\"reason\":\" \"}").statusCode()).isEqualTo(400);
    assertThat(
            Host.read(post(path + "/decline", "{\"reason\":\"no hands\"}")).get("status").asText())
        .isEqualTo("declined");
    assertThat(post(path + "/approval", "{\"reason\":\"after all\"}").statusCode()).isEqualTo(409);
    assertThat(post("/api/v1/strategies/none/decline", "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(host.ask(path + "/decline").post("{\"reason\":\"x\"}").as("stranger").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsNoneIsRefused() {
    for (String wrong :
        List.of(
            EVIDENCE.replace("threat", "rumour"),
            EVIDENCE.replace("0.8", "1.8"),
            EVIDENCE.replace("2026-03-01T08:00:00Z", "yesterday"),
            EVIDENCE.replace("\"two rooms left\"", "null"),
            "[]")) {
      assertThat(post("/api/v1/strategies/proposals", wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(post("/api/v1/strategies/outcomes", "{}").statusCode()).isEqualTo(400);
    for (String path :
        List.of(
            "/api/v1/strategies",
            "/api/v1/business-case",
            "/api/v1/churn",
            "/api/v1/drafts",
            "/api/v1/partners")) {
      assertThat(host.ask(path).status()).isEqualTo(401);
      assertThat(host.ask(path).as("room").status()).isEqualTo(403);
    }
  }

  @Test
  void theBusinessCaseTellsRevenueOverCostFromTheReturn() {
    JsonNode plan = host.ask("/api/v1/business-case").as("boss").json();
    assertThat(plan.get("revenue_over_cost").asDouble()).isEqualTo(0.6);
    assertThat(plan.get("true_return").asDouble()).isEqualTo(-0.4);
    JsonNode better =
        host.ask("/api/v1/business-case?leads_per_month=1000&conversion=0.15").as("boss").json();
    assertThat(better.get("revenue_over_cost").asDouble()).isEqualTo(3);
    assertThat(better.get("true_return").asDouble()).isEqualTo(2);
    assertThat(better.get("break_even_users_per_month").asText()).isEqualTo("50");
    for (String wrong :
        List.of("conversion=2", "conversion=1e9", "leads_per_month=x", "yearly_cost=0")) {
      assertThat(host.ask("/api/v1/business-case?" + wrong).as("boss").status())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  private JsonNode proposed() {
    for (int i = 0; i < 8; i++) {
      HttpResponse<String> kept =
          post(
              "/api/v1/strategies/outcomes",
              """
              {"outcome_id":"past%d","type":"retention","spent":"500","returned":"%d",\
              "ended":"2025-06-30"}"""
                  .formatted(i, 650 + 25 * i));
      assertThat(kept.statusCode()).isEqualTo(201);
    }
    return Host.read(post("/api/v1/strategies/proposals", EVIDENCE)).get("proposed").get(0);
  }

  private HttpResponse<String> post(String path, String body) {
    return host.ask(path).post(body).as("boss").answer();
  }
}
