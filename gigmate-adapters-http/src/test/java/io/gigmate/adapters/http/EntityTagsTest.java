package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.event.EventStatus;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntityTagsTest {
  private static final String RULES = "/api/v1/calendar/rules";
  private static final String OTHER_RULES =
      "{\"rules\":[{\"rule\":\"shows_a_week\",\"artist_id\":\"a1\",\"most\":1}]}";
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
  void whoHasTheAnswerIsSentNone() {
    HttpResponse<String> first = host.ask("/api/v1/events").answer();
    String tag = tag(first);
    assertThat(tag).matches("W/\"[0-9a-f]{32}\"");

    HttpResponse<String> again =
        host.ask("/api/v1/events").with("If-None-Match", "\"x\", " + tag).answer();
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(tag(again)).isEqualTo(tag);
    // A weak tag and a strong one of the same digits name the same JSON to a reader.
    assertThat(host.ask("/api/v1/events").with("If-None-Match", tag.substring(2)).status())
        .isEqualTo(304);

    host.keep("e1", "2026-03-05", EventStatus.ANNOUNCED);
    HttpResponse<String> changed = host.ask("/api/v1/events").with("If-None-Match", tag).answer();
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(tag(changed)).isNotEqualTo(tag);
  }

  @Test
  void aTagOfAnotherAccountTellsNothing() {
    String tag = tag(host.ask("/api/v1/leads").as("boss").answer());
    assertThat(host.ask("/api/v1/leads").with("If-None-Match", tag).status()).isEqualTo(401);
    assertThat(host.ask("/api/v1/leads").as("stranger").with("If-None-Match", tag).status())
        .isEqualTo(200);
    assertThat(
            host.ask("/api/v1/leads")
                .as("boss")
                .with("If-None-Match", tag)
                .answer()
                .headers()
                .firstValue("cache-control"))
        .hasValue("no-store");
  }

  @Test
  void aProblemHasNoTag() {
    assertThat(host.ask("/api/v1/leads/nobody").as("boss").answer().headers().firstValue("etag"))
        .isEmpty();
  }

  @Test
  void whatIsReplacedIsReplacedOnlyWhereItIsWhatWasSeen() {
    String tag = tag(host.ask(RULES).as("boss").answer());
    assertThat(tag).doesNotStartWith("W/");
    assertThat(put(tag).statusCode()).isEqualTo(200);

    HttpResponse<String> late = put(tag);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.headers().firstValue("content-type").orElse(""))
        .startsWith(Problem.CONTENT_TYPE);
    String now = tag(host.ask(RULES).as("boss").answer());
    assertThat(Host.read(late).get("detail").asText()).contains(now);
    assertThat(put("\"x\", " + now).statusCode()).isEqualTo(200);
    assertThat(put("*").statusCode()).isEqualTo(200);
    assertThat(put("W/" + now).statusCode()).isEqualTo(412);
    assertThat(put("garbage").statusCode()).isEqualTo(412);
    assertThat(host.ask(RULES).as("boss").put(OTHER_RULES).status()).isEqualTo(200);
  }

  @Test
  void aStrongTagNamesTheBytesThatAreSent() {
    HttpResponse<String> zipped =
        host.ask("/api/v1/configuration").as("boss").with("Accept-Encoding", "gzip").answer();
    assertThat(zipped.headers().firstValue("content-encoding")).isEmpty();
    assertThat(tag(zipped)).isEqualTo(tag(host.ask("/api/v1/configuration").as("boss").answer()));
  }

  @Test
  void theScheduleOfAJobAndTheSettingsAreReplacedSo() {
    String schedule = "/api/v1/jobs/auto-generate-weekly-events/schedule";
    String tag = tag(host.ask(schedule).as("boss").answer());
    String cron = "{\"cron\":\"0 4 * * 2\"}";
    assertThat(host.ask(schedule).as("boss").with("If-Match", tag).put(cron).status())
        .isEqualTo(200);
    assertThat(host.ask(schedule).as("boss").with("If-Match", tag).put(cron).status())
        .isEqualTo(412);
    assertThat(
            host.ask("/api/v1/jobs/none/schedule")
                .as("boss")
                .with("If-Match", tag)
                .put(cron)
                .status())
        .isEqualTo(404);

    HttpResponse<String> settings = host.ask("/api/v1/configuration").as("boss").answer();
    String wish =
        "{\"version\":\"%s\",\"settings\":{},\"reason\":\"none\"}"
            .formatted(Host.read(settings).get("version").asText());
    assertThat(
            host.ask("/api/v1/configuration")
                .as("boss")
                .with("If-Match", "\"x\"")
                .put(wish)
                .status())
        .isEqualTo(412);
  }

  private HttpResponse<String> put(String tag) {
    return host.ask(RULES).as("boss").with("If-Match", tag).put(OTHER_RULES).answer();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("etag").orElseThrow();
  }
}
