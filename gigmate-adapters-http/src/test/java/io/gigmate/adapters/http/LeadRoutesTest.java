package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadRoutesTest {
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
  void aLeadIsNewUntilAStepIsTakenAndTheStepSaysWhoWhenAndHow() {
    assertThat(lead("p1").get("status").asText()).isEqualTo("new");
    assertThat(lead("p1").get("history")).isEmpty();

    HttpResponse<String> answer =
        move("p1", "{\"status\":\"contacted\",\"channel\":\"phone\",\"note\":\"asks for dates\"}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(Host.read(answer)).isEqualTo(lead("p1"));
    assertThat(lead("p1").get("status").asText()).isEqualTo("contacted");
    assertThat(lead("p1").get("next"))
        .map(JsonNode::asText)
        .containsExactly("responded", "interested", "converted", "not_interested", "invalid");
    assertThat(lead("p1").get("history"))
        .hasToString(
            "[{\"status\":\"contacted\",\"at\":\"2026-03-02T18:00:00Z\",\"by\":\"boss\","
                + "\"channel\":\"phone\",\"note\":\"asks for dates\"}]");
    assertThat(statuses()).containsOnlyOnce("contacted").hasSize(5);
  }

  @Test
  void aMoveThatIsNotPossibleIsAConflictThatSaysWhatIs() {
    move("p1", "{\"status\":\"not_interested\"}");
    HttpResponse<String> answer = move("p1", "{\"status\":\"contacted\"}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(Host.read(answer).get("detail").asText())
        .isEqualTo(
            "a lead that is not_interested cannot become contacted;"
                + " it may become interested, invalid");
    move("p1", "{\"status\":\"invalid\"}");
    assertThat(Host.read(move("p1", "{\"status\":\"new\"}")).get("detail").asText())
        .endsWith("it stays where it is");
    assertThat(lead("p1").get("history")).hasSize(2);
  }

  @Test
  void anUnknownLeadIsNotFound() {
    for (String id : List.of("nobody", "%20", "a".repeat(300))) {
      assertThat(host.ask("/api/v1/leads/" + id).as("boss").status()).as(id).isEqualTo(404);
      assertThat(move(id, "{\"status\":\"contacted\"}").statusCode()).as(id).isEqualTo(404);
    }
    assertThat(host.ask("/api/v1/leads/p1").as("stranger").status()).isEqualTo(404);
  }

  @Test
  void aBodyThatIsNotAStepIsRefusedAndChangesNothing() {
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "{\"status\":null}",
            "{\"status\":\"contacted\",\"at\":\"1999\"}",
            "{\"status\":\"contacted\"} more",
            "{\"status\":{}}")) {
      HttpResponse<String> answer = move("p1", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(Host.read(answer).get("detail").asText()).startsWith("the body must be");
    }
    assertThat(Host.read(move("p1", "{\"status\":\"maybe\"}")).get("detail").asText())
        .startsWith("lead status must be one of")
        .endsWith("'maybe'");
    String longWords = "x".repeat(2001);
    assertThat(move("p1", "{\"status\":\"contacted\",\"note\":\"" + longWords + "\"}").statusCode())
        .isEqualTo(400);
    assertThat(lead("p1").get("history")).isEmpty();
  }

  @Test
  void theFunnelCountsEachStageWithItsInterval() {
    move("p1", "{\"status\":\"interested\"}");
    move("p2", "{\"status\":\"contacted\"}");
    JsonNode funnel = host.ask("/api/v1/leads/funnel").as("boss").json();

    assertThat(funnel.get("leads").asInt()).isEqualTo(5);
    assertThat(funnel.get("stages"))
        .map(stage -> stage.get("reached").asInt())
        .containsExactly(5, 2, 1, 1, 0);
    JsonNode contacted = funnel.get("stages").get(1).get("of_stage_before");
    assertThat(contacted.get("share").asDouble()).isEqualTo(0.4);
    assertThat(contacted.get("low").asDouble()).isBetween(0.11, 0.12);
    assertThat(contacted.get("high").asDouble()).isBetween(0.76, 0.78);
    assertThat(funnel.get("standing").get(0)).hasToString("{\"status\":\"new\",\"leads\":3}");

    JsonNode none = host.ask("/api/v1/leads/funnel").as("stranger").json();
    assertThat(none.get("leads").asInt()).isZero();
    assertThat(none.get("stages").get(0).get("of_all").get("share").isNull()).isTrue();
  }

  @Test
  void whoWaitsForUsIsNamedWithTheDays() {
    assertThat(host.ask("/api/v1/leads/overdue").as("boss").json())
        .hasToString("{\"days\":7,\"total\":0,\"overdue\":[],\"limit\":100,\"offset\":0}");
    move("p3", "{\"status\":\"responded\"}");
    JsonNode now = host.ask("/api/v1/leads/overdue?days=0").as("boss").json();

    assertThat(now.get("overdue"))
        .anySatisfy(
            one ->
                assertThat(one)
                    .hasToString(
                        "{\"prospect_id\":\"p3\",\"name\":\"Room 3\","
                            + "\"status\":\"responded\",\"waited_days\":0}"));
    assertThat(host.ask("/api/v1/leads/overdue?days=-1").as("boss").status()).isEqualTo(400);
  }

  @Test
  void theNineSourcesStandWithTheirPolicyAndNobodysWord() {
    JsonNode sources = host.ask("/api/v1/sources").as("boss").json().get("sources");

    assertThat(sources).hasSize(9);
    assertThat(sources)
        .allSatisfy(
            one -> {
              assertThat(one.get("accepted").asBoolean()).isFalse();
              assertThat(one.get("acceptance").isNull()).isTrue();
              assertThat(one.get("terms").asText()).isNotBlank();
              assertThat(one.get("allowed")).isNotEmpty();
            });
    assertThat(sources.get(4).get("kept_for").asText()).isEqualTo("PT24H");
  }

  @Test
  void aPersonAcceptsAPolicyByName() {
    HttpResponse<String> answer = accept("yelp", "{\"policy_version\":\"1\"}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            "{\"source\":\"yelp\",\"policy_version\":\"1\",\"accepted_by\":\"boss\","
                + "\"at\":\"2026-03-02T18:00:00Z\"}");
    assertThat(accepted("boss")).containsExactly("yelp");
    assertThat(accepted("stranger")).isEmpty();
    assertThat(accept("myspace", "{\"policy_version\":\"1\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheVersionThatWasReadIsAccepted() {
    HttpResponse<String> answer = accept("yelp", "{\"policy_version\":\"0\"}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Host.read(answer).get("detail").asText())
        .isEqualTo("version 0 is not the policy any more; read version 1");
    assertThat(accept("yelp", "{}").statusCode()).isEqualTo(400);
    assertThat(accept("yelp", "").statusCode()).isEqualTo(400);
    assertThat(accepted("boss")).isEmpty();
  }

  @Test
  void aWordIsTakenBackOnce() {
    accept("yelp", "{\"policy_version\":\"1\"}");
    assertThat(withdraw("yelp")).isEqualTo(204);
    assertThat(accepted("boss")).isEmpty();
    assertThat(withdraw("yelp")).isEqualTo(404);
    assertThat(withdraw("myspace")).isEqualTo(404);
    assertThat(host.log.last(Host.TENANT).orElseThrow().operation().decision())
        .isEqualTo("acceptance of policy version 1 withdrawn");
  }

  @Test
  void whoIsNotAnInvestorGetsNothing() {
    for (String path :
        List.of(
            "/api/v1/leads/p1",
            "/api/v1/leads/funnel",
            "/api/v1/leads/overdue",
            "/api/v1/sources")) {
      assertThat(host.ask(path).status()).as(path).isEqualTo(401);
      assertThat(host.ask(path).as("room").status()).as(path).isEqualTo(403);
    }
    assertThat(host.ask("/api/v1/leads/p1/steps").post("{\"status\":\"contacted\"}").status())
        .isEqualTo(401);
  }

  private HttpResponse<String> accept(String source, String body) {
    return host.ask("/api/v1/sources/" + source + "/acceptance").post(body).as("boss").answer();
  }

  private int withdraw(String source) {
    return host.ask("/api/v1/sources/" + source + "/acceptance")
        .method("DELETE")
        .as("boss")
        .status();
  }

  private JsonNode lead(String id) {
    return host.ask("/api/v1/leads/" + id).as("boss").json();
  }

  private HttpResponse<String> move(String id, String body) {
    return host.ask("/api/v1/leads/" + id + "/steps").post(body).as("boss").answer();
  }

  private List<String> statuses() {
    List<String> statuses = new ArrayList<>();
    host.ask("/api/v1/leads")
        .as("boss")
        .json()
        .get("leads")
        .forEach(lead -> statuses.add(lead.get("status").asText()));
    return statuses;
  }

  private List<String> accepted(String visitor) {
    List<String> accepted = new ArrayList<>();
    for (JsonNode source : host.ask("/api/v1/sources").as(visitor).json().get("sources")) {
      if (source.get("accepted").asBoolean()) {
        accepted.add(source.get("source").asText());
      }
    }
    return accepted;
  }
}
