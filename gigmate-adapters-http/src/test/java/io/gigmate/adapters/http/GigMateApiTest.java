package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.event.EventStatus;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GigMateApiTest {
  private static Host host;

  @BeforeAll
  static void start() {
    host = Host.start();
    host.keep("e-past", "2026-03-01", EventStatus.COMPLETED);
    host.keep("e-announced", "2026-03-05", EventStatus.ANNOUNCED);
    host.keep("e-draft", "2026-03-06", EventStatus.DRAFT);
    // The clock changes on March 8.
    host.keep("e-on-sale", "2026-03-09", EventStatus.ON_SALE);
    host.keep("e-cancelled", "2026-03-10", EventStatus.CANCELLED);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void theServerSaysThatItIsUp() {
    HttpResponse<String> answer = host.ask("/health").answer();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
  }

  @Test
  void everybodySeesWhatIsAnnouncedAndNothingElse() {
    JsonNode page = host.ask("/api/v1/events").json();

    assertThat(page.get("total").asLong()).isEqualTo(2);
    assertThat(ids(page)).containsExactly("e-announced", "e-on-sale");
  }

  @Test
  void anEventCarriesItsTimesWithTheOffsetOfItsDayAndAnExactPrice() {
    JsonNode events = host.ask("/api/v1/events").json().get("events");

    assertThat(events.get(0))
        .hasToString(
            "{\"event_id\":\"e-announced\",\"title\":\"Quiet Hours - Acoustic Night\","
                + "\"venue_id\":\"v1\",\"venue\":\"Lantern Hall\",\"city\":\"Blanco\","
                + "\"state\":\"TX\",\"artist_id\":\"a1\",\"artist\":\"Quiet Hours\","
                + "\"genre\":\"acoustic\",\"doors\":\"2026-03-05T19:30:00-06:00\","
                + "\"start\":\"2026-03-05T20:00:00-06:00\","
                + "\"end\":\"2026-03-05T22:00:00-06:00\",\"time_zone\":\"America/Chicago\","
                + "\"price\":{\"amount\":\"12.50\",\"currency\":\"USD\"},\"capacity\":80,"
                + "\"status\":\"announced\"}");
    assertThat(events.get(1).get("start").asText()).isEqualTo("2026-03-09T20:00:00-05:00");
  }

  @Test
  void fromAndUntilAreDaysOfTheTenantOrTimes() {
    assertThat(ids(host.ask("/api/v1/events?from=2026-03-01&until=2026-03-02").json()))
        .containsExactly("e-past");
    assertThat(ids(host.ask("/api/v1/events?from=2026-03-06").json())).containsExactly("e-on-sale");
    assertThat(ids(host.ask("/api/v1/events?until=2026-03-05T20:00:00-06:00").json())).isEmpty();
    assertThat(ids(host.ask("/api/v1/events?until=2026-03-06T02:00:01Z").json()))
        .containsExactly("e-announced");
  }

  @Test
  void pagesFollowEachOtherWithoutAGap() {
    List<String> seen = new ArrayList<>();
    for (int offset = 0; offset < 6; offset += 2) {
      JsonNode page = host.ask("/api/v1/leads?limit=2&offset=" + offset).as("boss").json();
      assertThat(page.get("total").asInt()).isEqualTo(5);
      assertThat(page.get("limit").asInt()).isEqualTo(2);
      assertThat(page.get("offset").asInt()).isEqualTo(offset);
      page.get("leads").forEach(lead -> seen.add(lead.get("prospect_id").asText()));
    }
    assertThat(seen).containsExactlyInAnyOrder("p1", "p2", "p3", "p4", "p5");
  }

  @Test
  void leadsAreRankedAndTheirReasonsAddUp() {
    JsonNode leads = host.ask("/api/v1/leads").as("boss").json().get("leads");

    assertThat(leads).hasSize(5);
    int before = 100;
    for (int i = 0; i < leads.size(); i++) {
      JsonNode lead = leads.get(i);
      assertThat(lead.get("rank").asInt()).isEqualTo(i + 1);
      int sum = 0;
      for (JsonNode reason : lead.get("reasons")) {
        assertThat(reason.get("factor").asText()).isNotBlank();
        assertThat(reason.get("evidence").asText()).isNotBlank();
        sum += reason.get("points").asInt();
      }
      assertThat(lead.get("score").asInt()).isEqualTo(sum).isLessThanOrEqualTo(before);
      before = sum;
    }
    assertThat(leads.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "rank",
            "prospect_id",
            "prospect_type",
            "name",
            "city",
            "state",
            "capacity",
            "genres",
            "source",
            "sources",
            "status",
            "score",
            "qualified",
            "grade",
            "reasons",
            "model_version",
            "assessed_at");
  }

  @Test
  void anInvestorOfAnotherTenantSeesItsOwnLeadsOnly() {
    JsonNode page = host.ask("/api/v1/leads").as("stranger").json();

    assertThat(page.get("total").asInt()).isZero();
    assertThat(page.get("leads")).isEmpty();
  }

  @Test
  void aRunOfTheCalendarAnswersWhatItDid() {
    HttpResponse<String> answer =
        host.ask("/api/v1/calendar/generate").method("POST").as("boss").answer();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .matches(
            "\\{\"success\":true,\"events_created\":\\d+,\"events_cleaned\":\\d+,"
                + "\"timestamp\":\"2026-03-02T18:00:00Z\"}");
  }

  @Test
  void aRunKeepsToTheRulesOfItsBody() {
    String rule = "{\"rules\":[{\"rule\":\"curfew\",\"venue_id\":\"v1\",\"latest\":\"%s\"}]}";
    assertThat(generate(rule.formatted("23:00")).statusCode()).isEqualTo(200);

    HttpResponse<String> refused = generate(rule.formatted("late"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("rules[0].latest", "must be a time of day such as 23:00: 'late'");
    assertThat(generate("[]").statusCode()).isEqualTo(400);
    assertThat(generate(" ".repeat(10) + "x".repeat(2 << 20)).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> generate(String body) {
    return host.ask("/api/v1/calendar/generate").post(body).as("boss").answer();
  }

  @Test
  void aParameterThatCannotBeReadIsNamed() {
    assertThat(badRequest("/api/v1/events?limit=abc"))
        .isEqualTo("limit must be a whole number from 1 to 1000: 'abc'");
    assertThat(badRequest("/api/v1/events?limit=0")).startsWith("limit must be");
    assertThat(badRequest("/api/v1/events?limit=1001")).startsWith("limit must be");
    assertThat(badRequest("/api/v1/events?limit=99999999999")).startsWith("limit must be");
    assertThat(badRequest("/api/v1/events?offset=-1")).startsWith("offset must be");
    assertThat(badRequest("/api/v1/events?from=yesterday")).contains("2026-03-02", "'yesterday'");
    assertThat(badRequest("/api/v1/events?from=2026-02-30")).startsWith("from must be a day");
    assertThat(badRequest("/api/v1/events?until=2026-03-05T20:00:00"))
        .startsWith("until must be a day");
    assertThat(badRequest("/api/v1/events?from=%2B999999999-01-01")).contains("2999");
    assertThat(badRequest("/api/v1/events?from=2026-03-05&until=2026-03-05"))
        .startsWith("from must lie before until");
    assertThat(badRequest("/api/v1/leads?limit=")).startsWith("limit must be");
  }

  @Test
  void errorsAreProblemsThatTellNothingFromInside() {
    HttpResponse<String> answer = host.ask("/api/v1/broken").answer();
    JsonNode problem = Host.read(answer);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(problem.get("title").asText()).isEqualTo("Server Error");
    assertThat(problem.get("status").asInt()).isEqualTo(500);
    assertThat(problem.get("instance").asText()).startsWith("urn:uuid:");
    assertThat(answer.body()).doesNotContain("inner secret").doesNotContain("Exception");
  }

  @Test
  void whatIsNotThereIsAProblemToo() {
    HttpResponse<String> missing = host.ask("/api/v1/nothing").answer();
    HttpResponse<String> wrongMethod = host.ask("/api/v1/events").method("DELETE").answer();

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(Host.read(missing).get("detail").asText())
        .isEqualTo("there is nothing at /api/v1/nothing");
    assertThat(wrongMethod.statusCode()).isEqualTo(405);
    assertThat(wrongMethod.headers().firstValue("content-type"))
        .hasValue("application/problem+json");
  }

  @Test
  void noAnswerCarriesAHashOrAnAddress() {
    String all =
        host.ask("/api/v1/events").answer().body()
            + host.ask("/api/v1/leads").as("boss").answer().body();

    assertThat(all).doesNotContain("hash-of").doesNotContain("@venue.example");
  }

  private static String badRequest(String path) {
    HttpResponse<String> answer = host.ask(path).as("boss").answer();
    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    return Host.read(answer).get("detail").asText();
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("events").forEach(event -> ids.add(event.get("event_id").asText()));
    return ids;
  }
}
