package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.event.EventStatus;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.StandardTemplates;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds, standing rules and results of shows. */
class AgreementRoutesTest {
  private static final String WISH =
      "{\"venue_id\":\"v1\",\"artist_id\":\"a1\",\"date\":\"2026-03-06\"}";
  private static final String RULES = "/api/v1/calendar/rules";
  private static final EventTemplate LIVE = StandardTemplates.all().get(10);

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
  void aHoldIsPlacedConfirmedAndReleased() {
    assertThat(post("/api/v1/holds", WISH).body())
        .isEqualTo(
            """
            {"holds":[{"venue_id":"v1","date":"2026-03-06","artist_id":"a1","rank":1,\
            "placed":"2026-03-02T18:00:00Z","expires":"2026-03-16T18:00:00Z","answer_by":null,\
            "confirmed":null}],"lost":[],"promoted":[]}""");
    JsonNode confirmed = Host.read(post("/api/v1/holds/confirm", WISH));
    assertThat(confirmed.at("/holds/0/confirmed").asText()).isEqualTo("2026-03-02T18:00:00Z");
    assertThat(confirmed.at("/holds/0/expires").isNull()).isTrue();
    assertThat(host.ask("/api/v1/holds?from=2026-03-06").as("boss").json().get("holds")).hasSize(1);
    assertThat(host.ask("/api/v1/holds?from=2026-03-07").as("boss").json().get("holds")).isEmpty();
    assertThat(host.ask("/api/v1/holds").as("stranger").json().get("holds")).isEmpty();
    assertThat(Host.read(post("/api/v1/holds/release", WISH)).get("holds")).isEmpty();
  }

  @Test
  void aHoldThatCannotBeIsRefusedWithItsReason() {
    assertThat(post("/api/v1/holds", "{}").statusCode()).isEqualTo(400);
    assertThat(post("/api/v1/holds", WISH.replace("2026-03-06", "soon")).statusCode())
        .isEqualTo(400);
    assertThat(post("/api/v1/holds", WISH.replace("v1", "nowhere")).statusCode()).isEqualTo(404);
    assertThat(post("/api/v1/holds", WISH.replace("03-06", "03-01")).statusCode()).isEqualTo(422);
    HttpResponse<String> none = post("/api/v1/holds/confirm", WISH);
    assertThat(none.statusCode()).isEqualTo(409);
    assertThat(Host.read(none).get("detail").asText())
        .isEqualTo("2026-03-06 at v1 has no first hold of a1");
    assertThat(
            post("/api/v1/holds/challenge", WISH.replace("}", ",\"answer_hours\":12}"))
                .statusCode())
        .isEqualTo(400);
    assertThat(host.ask("/api/v1/holds").as("room").status()).isEqualTo(403);
    assertThat(host.ask("/api/v1/holds").status()).isEqualTo(401);
  }

  @Test
  void rulesAreKeptAndEveryRunKeepsToThem() {
    host.templates.saveAll(Host.TENANT, StandardTemplates.all());
    assertThat(host.ask(RULES).as("boss").answer().body()).isEqualTo("{\"rules\":[]}");
    HttpResponse<String> set =
        put(
            """
            {"rules": [
              {"rule": "blackout", "venue_id": "v1", "from": "2026-01-01", "until": "2026-12-31"},
              {"rule": "curfew", "venue_id": "v9", "latest": "23:00"},
              {"rule": "radius_clause", "event_id": "e9", "miles": 1, "days_before": 1,
                "days_after": 1}]}
            """);
    assertThat(set.body())
        .isEqualTo(
            """
            {"rules":3,"notes":[\
            "rules[1].venue_id names one that is not there: 'v9'",\
            "rules[2].event_id names one that is not there: 'e9'"]}""");
    assertThat(host.ask(RULES).as("boss").json().get("rules")).hasSize(3);
    assertThat(host.ask(RULES).as("stranger").json().get("rules")).isEmpty();

    assertThat(made()).isZero();
    assertThat(put("{\"rules\":[]}").statusCode()).isEqualTo(200);
    assertThat(made()).isPositive();
  }

  @Test
  void rulesThatCannotBeKeptToChangeNothing() {
    put("{\"rules\":[{\"rule\":\"curfew\",\"venue_id\":\"v1\",\"latest\":\"23:00\"}]}");
    assertThat(put("{\"rules\":[{\"rule\":\"be good\"}]}").statusCode()).isEqualTo(422);
    assertThat(put("no rules").statusCode()).isEqualTo(400);
    assertThat(host.ask(RULES).as("room").put("{\"rules\":[]}").status()).isEqualTo(403);
    assertThat(host.ask(RULES).as("boss").json().get("rules")).hasSize(1);
  }

  @Test
  void whatAShowSoldComesInOnceItIsOver() {
    host.templates.saveAll(Host.TENANT, StandardTemplates.all());
    host.keep("over", "2026-03-01", EventStatus.COMPLETED, LIVE.id());
    host.keep("ahead", "2026-03-05", EventStatus.ON_SALE, LIVE.id());
    host.keep("by hand", "2026-03-01", EventStatus.COMPLETED);
    String price = "{\"sold\":60,\"price\":{\"amount\":\"18.00\",\"currency\":\"USD\"}}";

    assertThat(result("over", price).body())
        .isEqualTo(
            "{\"event_id\":\"over\",\"sold\":60,\"capacity\":80,"
                + "\"price\":{\"amount\":\"18.00\",\"currency\":\"USD\"},\"template_id\":\""
                + LIVE.id()
                + "\",\"slot\":\"evening\",\"region\":\"Blanco, TX\","
                + "\"date\":\"2026-03-01\",\"origin\":\"real\"}");
    assertThat(
            host.results.between(
                Host.TENANT, SalesOrigin.REAL, LocalDate.EPOCH, LocalDate.of(2027, 1, 1)))
        .extracting(ShowResult::sold)
        .isEqualTo(List.of(60));
    assertThat(result("nowhere", price).statusCode()).isEqualTo(404);
    assertThat(result("ahead", price).statusCode()).isEqualTo(409);
    assertThat(result("by%20hand", price).statusCode()).isEqualTo(422);
    assertThat(result("over", "{\"sold\":81}").statusCode()).isEqualTo(422);
    assertThat(result("over", "{}").statusCode()).isEqualTo(400);
    assertThat(result("over", price.replace("18.00", "18.001")).statusCode()).isEqualTo(400);
    assertThat(host.ask("/api/v1/events/over/result").as("room").post(price).status())
        .isEqualTo(403);
  }

  private int made() {
    return host.ask("/api/v1/calendar/generate")
        .as("boss")
        .method("POST")
        .json()
        .get("events_created")
        .asInt();
  }

  private HttpResponse<String> result(String id, String body) {
    return post("/api/v1/events/" + id + "/result", body);
  }

  private HttpResponse<String> put(String body) {
    return host.ask(RULES).as("boss").put(body).answer();
  }

  private HttpResponse<String> post(String path, String body) {
    return host.ask(path).as("boss").post(body).answer();
  }
}
