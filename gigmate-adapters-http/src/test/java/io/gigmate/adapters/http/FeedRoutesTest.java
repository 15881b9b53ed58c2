package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.event.EventStatus;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedRoutesTest {
  private Host host;

  @BeforeEach
  void start() {
    host = Host.start();
    host.keep("e1", "2026-03-06", EventStatus.ANNOUNCED);
    host.keep("e2", "2026-03-07", EventStatus.DRAFT);
    host.keep("e3", "2026-03-08", EventStatus.CANCELLED);
    host.keep("e4", "2026-02-27", EventStatus.COMPLETED);
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void aRoomAnActAndATownHaveTheirFeeds() {
    for (String path : List.of("venues/v1", "artists/a1", "regions/blanco-tx")) {
      HttpResponse<String> answer = host.ask("/feeds/" + path + ".ics").answer();
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/calendar; charset=utf-8");
      assertThat(answer.body())
          .startsWith("BEGIN:VCALENDAR\r\n")
          .contains("UID:e1@gigmate\r\n", "UID:e4@gigmate\r\n", "Lantern Hall\\, Blanco\\, TX")
          .doesNotContain("UID:e2", "UID:e3");
    }
  }

  @Test
  void tablesAndJsonCarryTheSameShows() {
    HttpResponse<String> table = host.ask("/feeds/venues/v1.csv").answer();
    assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(table.body().lines()).hasSize(3).element(2).asString().startsWith("e1,v1,a1,");

    JsonNode json = host.ask("/feeds/venues/v1.json").json();
    assertThat(json.get("name").asText()).isEqualTo("Lantern Hall");
    assertThat(json.get("entries")).hasSize(2);
    JsonNode entry = json.get("entries").get(1);
    assertThat(entry.get("uid").asText()).isEqualTo("e1@gigmate");
    assertThat(entry.get("start").asText()).isEqualTo("2026-03-06T20:00:00-06:00");
    assertThat(entry.get("show").get("price").asText()).isEqualTo("12.50");
    assertThat(entry.has("url")).isFalse();
  }

  @Test
  void whatDidNotChangeIsNotSentTwice() {
    HttpResponse<String> first = host.ask("/feeds/venues/v1.ics").answer();
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        host.ask("/feeds/venues/v1.ics").with("If-None-Match", "\"x\", " + tag).answer();
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);

    host.keep("e5", "2026-03-09", EventStatus.ON_SALE);
    assertThat(host.ask("/feeds/venues/v1.ics").with("If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsAProblem() {
    for (String path :
        List.of("venues/v2.ics", "venues/v1.xml", "artists/a2.ics", "regions/blanco.ics")) {
      HttpResponse<String> answer = host.ask("/feeds/" + path).answer();
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
    }
  }
}
