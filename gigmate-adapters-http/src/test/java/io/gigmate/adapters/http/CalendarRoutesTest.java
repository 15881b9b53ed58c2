package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.event.EventStatus;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarRoutesTest {
  private static final String FUNCTION = "/functions/v1/auto-generate-events";
  private static final String JOB = "/api/v1/jobs/auto-generate-weekly-events";

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
  void theFunctionAnswersWithItsFourKeys() {
    host.keep("over", "2026-02-20", EventStatus.CANCELLED);

    HttpResponse<String> answer = host.ask(FUNCTION).bearer("the boss's").method("POST").answer();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"success":true,"events_created":0,"events_cleaned":1,\
            "timestamp":"2026-03-02T18:00:00Z"}""");
  }

  @Test
  void aTokenOpensOnlyWhatItIsForAndWhatItsAccountMay() {
    assertThat(host.ask(FUNCTION).bearer("the room's").method("POST").status()).isEqualTo(403);
    assertThat(host.ask("/api/v1/calendar/generate").bearer("the boss's").method("POST").status())
        .isEqualTo(403);
    assertThat(host.ask("/api/v1/jobs").bearer("the boss's").status()).isEqualTo(403);
    HttpResponse<String> nothing = host.ask(FUNCTION).bearer("for nothing").method("POST").answer();
    assertThat(nothing.statusCode()).isEqualTo(403);
    assertThat(nothing.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(Host.read(nothing).get("detail").asText()).isEqualTo("this token is not for this");
    HttpResponse<String> unknown = host.ask(FUNCTION).bearer("a guess").method("POST").answer();
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(unknown.headers().allValues("www-authenticate"))
        .containsExactly("Bearer realm=\"GigMate\"");
    assertThat(host.ask(FUNCTION).bearer("the boss's").as("boss").status()).isEqualTo(405);
  }

  @Test
  void theFunctionIsForInvestorsWhoSignInAsWell() {
    assertThat(host.ask(FUNCTION).as("boss").method("POST").status()).isEqualTo(200);
    assertThat(host.ask(FUNCTION).as("room").method("POST").status()).isEqualTo(403);
    assertThat(host.ask(FUNCTION).method("POST").status()).isEqualTo(401);
  }

  @Test
  void theJobTellsWhenItRunsAndItsRuns() {
    JsonNode job = host.ask("/api/v1/jobs").as("boss").json().get("jobs").get(0);
    assertThat(job.get("job").asText()).isEqualTo("auto-generate-weekly-events");
    assertThat(job.get("cron").asText()).isEqualTo("0 3 * * 1");
    assertThat(job.get("time_zone").asText()).isEqualTo("UTC");
    assertThat(job.get("next_run").asText()).isEqualTo("2026-03-03T00:00:00Z");
    assertThat(job.get("runs")).isEmpty();

    host.ask(FUNCTION).bearer("the boss's").method("POST").answer();

    assertThat(host.ask("/api/v1/jobs").as("boss").json().get("jobs").get(0).get("runs").toString())
        .isEqualTo(
            """
            [{"number":1,"started_by":"boss","started_at":"2026-03-02T18:00:00Z",\
            "status":"done","ended_at":"2026-03-02T18:00:00Z","took_ms":0,"events_created":0,\
            "events_cleaned":0,"failure":null}]""");
  }

  @Test
  void theCronIsChangedAndABadOneRefused() {
    assertThat(host.ask(JOB).as("boss").put("{\"cron\":\"0 0 * * *\"}").json().get("cron").asText())
        .isEqualTo("0 0 * * *");
    HttpResponse<String> refused = host.ask(JOB).as("boss").put("{\"cron\":\"never\"}").answer();
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Host.read(refused).get("detail").asText()).isEqualTo("never is no cron");
    assertThat(host.ask(JOB).as("boss").put("{}").status()).isEqualTo(400);
    assertThat(host.ask(JOB).as("room").put("{\"cron\":\"0 0 * * *\"}").status()).isEqualTo(403);
    assertThat(host.ask("/api/v1/jobs/other").as("boss").put("{}").status()).isEqualTo(404);
    assertThat(host.ask("/api/v1/jobs").as("boss").json().get("jobs").get(0).get("cron").asText())
        .isEqualTo("0 0 * * *");
  }

  @Test
  void theMonitorTellsWeeksAndTemplates() {
    host.keep("e1", "2026-03-03", EventStatus.ANNOUNCED);
    host.keep("e2", "2026-03-08", EventStatus.ON_SALE);
    assertThat(host.ask("/api/v1/calendar/monitoring").as("boss").answer().body())
        .isEqualTo(
            """
            {"weeks":[{"week":"2026-03-02","events":2,\
            "average_prices":[{"amount":"12.50","currency":"USD"}]}],\
            "templates":[]}""");
    assertThat(host.ask("/api/v1/calendar/monitoring").status()).isEqualTo(401);
  }
}
