package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.scoring.match.MatchedPair;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.Verdict;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeRoutesTest {
  private Host host;

  @BeforeEach
  void start() {
    host = Host.start();
    host.matchings.replace(
        Host.TENANT, new Matching(List.of(maybe("p1", "p2"), maybe("p3", "p4")), List.of()));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void pairsForAPersonComeWithBothRecordsAndTheEvidence() {
    JsonNode page = get("/api/v1/leads/reviews");

    assertThat(page.get("total").asInt()).isEqualTo(2);
    JsonNode first = page.get("pairs").get(0);
    assertThat(first.get("left").get("prospect_id").asText()).isEqualTo("p1");
    assertThat(first.get("right").get("name").asText()).isEqualTo("Room 2");
    assertThat(first.get("verdict").asText()).isEqualTo("review");
    assertThat(first.get("probability").asDouble()).isBetween(0.73, 0.74);
    assertThat(first.get("evidence"))
        .hasToString("[{\"field\":\"name\",\"log_odds\":1.0,\"evidence\":\"names are near\"}]");
    assertThat(get("/api/v1/leads/reviews?limit=1&offset=1").get("pairs")).hasSize(1);
    assertThat(host.ask("/api/v1/leads/reviews?limit=0").as("boss").status()).isEqualTo(400);
  }

  @Test
  void theSameBecomesOneLeadWithBothRecordsAndTheWordIsKeptAndLogged() {
    HttpResponse<String> answer = say("p2", "p1", "same");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            "{\"left\":\"p1\",\"right\":\"p2\",\"verdict\":\"same\",\"by\":\"boss\","
                + "\"at\":\"2026-03-02T18:00:00Z\"}");
    assertThat(get("/api/v1/leads").get("total").asInt()).isEqualTo(4);
    assertThat(get("/api/v1/leads/reviews").get("total").asInt()).isEqualTo(1);
    assertThat(get("/api/v1/leads/merges").get("total").asInt()).isEqualTo(1);
    for (String id : List.of("p1", "p2")) {
      JsonNode lead = get("/api/v1/leads/" + id);
      assertThat(lead.get("prospect_id").asText()).isEqualTo("p1");
      assertThat(lead.get("records"))
          .map(record -> record.get("prospect_id") + " " + record.get("capacity"))
          .containsExactly("\"p1\" 100", "\"p2\" 200");
      assertThat(lead.get("records"))
          .map(record -> record.get("email").asText())
          .containsExactly("owner1@venue.example", "owner2@venue.example");
    }
    assertThat(get("/api/v1/leads/rulings").get("rulings")).hasSize(1);
    assertThat(host.log.entries(Host.TENANT, 1, 100))
        .filteredOn(entry -> entry.operation().kind() == OperationKind.DECISION)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.operation().actor()).isEqualTo("boss");
              assertThat(entry.operation().subject()).isEqualTo("records p1 and p2");
            });
  }

  @Test
  void stepsOfBothRecordsAreTheHistoryOfTheLead() {
    host.ask("/api/v1/leads/p1/steps").post("{\"status\":\"contacted\"}").as("boss").status();
    say("p1", "p2", "same");
    assertThat(get("/api/v1/leads/p2").get("status").asText()).isEqualTo("contacted");

    host.ask("/api/v1/leads/p2/steps").post("{\"status\":\"responded\"}").as("boss").status();
    assertThat(get("/api/v1/leads/p1").get("history")).hasSize(2);
    assertThat(get("/api/v1/leads/funnel").get("leads").asInt()).isEqualTo(4);
    assertThat(get("/api/v1/leads/overdue?days=0").get("overdue"))
        .filteredOn(wait -> wait.get("status").asText().equals("responded"))
        .singleElement()
        .hasToString(
            "{\"prospect_id\":\"p1\",\"name\":\"Room 1\",\"status\":\"responded\","
                + "\"waited_days\":0}");
  }

  @Test
  void aWordThatCannotBeIsRefusedWithTheReason() {
    say("p1", "p2", "same");
    say("p2", "p3", "different");
    HttpResponse<String> answer = say("p1", "p3", "same");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Host.read(answer).get("detail").asText())
        .isEqualTo("that cannot be, because boss said that p2 and p3 are different");
    assertThat(say("p1", "nobody", "same").statusCode()).isEqualTo(404);
    assertThat(say("p1", "p1", "same").statusCode()).isEqualTo(400);
    assertThat(say("p1", "p2", "perhaps").statusCode()).isEqualTo(400);
    assertThat(host.ask("/api/v1/leads/rulings").post("{}").as("boss").status()).isEqualTo(400);
  }

  @Test
  void aRunMatchesAndScoresAnewAndKeepsWhatAPersonSaid() {
    say("p1", "p2", "same");
    say("p3", "p4", "different");
    JsonNode run = Host.read(host.ask("/api/v1/leads/merges").method("POST").as("boss").answer());

    assertThat(run.get("merged_leads").asInt()).isEqualTo(1);
    assertThat(get("/api/v1/leads").get("total").asInt()).isEqualTo(4);
    assertThat(get("/api/v1/leads/merges").get("pairs"))
        .map(pair -> pair.get("left").get("prospect_id").asText())
        .containsExactly("p1");
  }

  @Test
  void anotherTenantAndAnotherRoleSeeNothingOfIt() {
    assertThat(host.ask("/api/v1/leads/reviews").as("stranger").json().get("total").asInt())
        .isZero();
    for (String path :
        List.of("/api/v1/leads/reviews", "/api/v1/leads/merges", "/api/v1/leads/rulings")) {
      assertThat(host.ask(path).status()).isEqualTo(401);
      assertThat(host.ask(path).as("room").status()).isEqualTo(403);
    }
    assertThat(
            host.ask("/api/v1/leads/rulings")
                .post("{\"left\":\"p1\",\"right\":\"p2\",\"verdict\":\"same\"}")
                .as("stranger")
                .status())
        .isEqualTo(404);
  }

  private JsonNode get(String path) {
    return host.ask(path).as("boss").json();
  }

  private HttpResponse<String> say(String left, String right, String verdict) {
    return host.ask("/api/v1/leads/rulings")
        .post(
            "{\"left\":\""
                + left
                + "\",\"right\":\""
                + right
                + "\",\"verdict\":\""
                + verdict
                + "\"}")
        .as("boss")
        .answer();
  }

  private static MatchedPair maybe(String left, String right) {
    return new MatchedPair(
        ProspectId.of(left),
        ProspectId.of(right),
        1 / (1 + Math.exp(-1)),
        Verdict.REVIEW,
        Explanation.of(Scale.LOG_ODDS, List.of(Factor.of("name", 1, "names are near"))));
  }
}
