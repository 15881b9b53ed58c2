package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.autonomy.phase.Evidence;
import io.gigmate.core.autonomy.phase.Measure;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.autonomy.phase.PhaseState;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.PersonalInputs;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settings, phases, tightened rules and erasures, each with who, what and why. */
class ConfigurationRoutesTest {
  private static final String PATH = "/api/v1/configuration";

  private final Host host = Host.start();

  @AfterEach
  void stop() {
    host.close();
  }

  private JsonNode current() {
    return host.ask(PATH).as("boss").json();
  }

  private HttpResponse<String> put(String version, String settings) {
    return host.ask(PATH)
        .as("boss")
        .put(
            "{\"version\":\"" + version + "\",\"settings\":" + settings + ",\"reason\":\"try it\"}")
        .answer();
  }

  private HttpResponse<String> post(String path, String body) {
    return host.ask(path).as("boss").post(body).answer();
  }

  @Test
  void whatTightensHoldsAtOnce() {
    JsonNode before = current();
    assertThat(before.get("settings")).hasSize(13);
    assertThat(before.get("settings").get("geographic_focus").get(1).asText())
        .isEqualTo("Hill Country");
    assertThat(before.get("known").get(6))
        .hasToString(
            "{\"setting\":\"max_daily_outreach\",\"bounds\":\"0 to 10000\","
                + "\"loosens_when\":\"raised\"}");
    HttpResponse<String> answer =
        put(
            before.get("version").asText(),
            "{\"max_daily_outreach\":20,\"auto_optimization_enabled\":false,"
                + "\"geographic_focus\":[\"Austin\"]}");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode after = Host.read(answer);
    assertThat(after.get("settings").get("max_daily_outreach").asInt()).isEqualTo(20);
    assertThat(after.get("unattended").get(0).get("on").asBoolean()).isFalse();
    assertThat(after).isEqualTo(current());
    Operation entry = host.log.last(Host.TENANT).orElseThrow().operation();
    assertThat(entry.actor()).isEqualTo("boss");
    assertThat(entry.rationale()).isEqualTo("try it");
  }

  @Test
  void whoLookedAtSomethingElseIsToldSo() {
    String seen = current().get("version").asText();
    put(seen, "{\"max_daily_outreach\":20}");
    HttpResponse<String> late = put(seen, "{\"max_daily_outreach\":90}");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(Host.read(late).get("detail").asText())
        .endsWith("their version is " + current().get("version").asText());
    assertThat(current().get("settings").get("max_daily_outreach").asInt()).isEqualTo(20);
  }

  @Test
  void whatLoosensWaitsForAPerson() {
    String seen = current().get("version").asText();
    HttpResponse<String> asked = put(seen, "{\"auto_outreach_enabled\":true}");
    assertThat(asked.statusCode()).isEqualTo(202);
    JsonNode waiting = Host.read(asked).get("pending").get(0);
    assertThat(waiting.get("changes").get(0))
        .hasToString(
            "{\"setting\":\"auto_outreach_enabled\",\"from\":false,\"to\":true,\"loosens\":true}");
    String path = PATH + "/pending/" + waiting.get("id").asText();
    assertThat(post(path + "/approval", "{}").statusCode()).isEqualTo(400);
    assertThat(host.ask(path + "/approval").as("stranger").post("{\"reason\":\"x\"}").status())
        .isEqualTo(404);
    HttpResponse<String> approved = post(path + "/approval", "{\"reason\":\"a small list\"}");
    assertThat(approved.statusCode()).isEqualTo(200);
    assertThat(Host.read(approved).get("settings").get("auto_outreach_enabled").asBoolean())
        .isTrue();
    assertThat(post(path + "/refusal", "{\"reason\":\"late\"}").statusCode()).isEqualTo(404);

    put(current().get("version").asText(), "{\"max_daily_outreach\":\"101\"}");
    String id = current().get("pending").get(0).get("id").asText();
    JsonNode declined =
        Host.read(post(PATH + "/pending/" + id + "/refusal", "{\"reason\":\"no\"}"));
    assertThat(declined.get("pending")).isEmpty();
    assertThat(declined.get("settings").get("max_daily_outreach").asInt()).isEqualTo(100);
  }

  @Test
  void whatCannotBeIsRefusedByName() {
    String seen = current().get("version").asText();
    assertThat(detail(put(seen, "{\"max_daily_outreach\":10001}")))
        .isEqualTo("max_daily_outreach must lie in 0..10000: 10001");
    assertThat(detail(put(seen, "{\"max_weekly\":1}"))).startsWith("no setting is called");
    assertThat(detail(put(seen, "{\"geographic_focus\":[\"Atlantis\"]}"))).contains("Atlantis");
    assertThat(detail(put(seen, "{\"max_daily_outreach\":null}")))
        .contains("must be true or false");
    assertThat(host.ask(PATH).as("boss").put("{\"settings\":{}}").status()).isEqualTo(400);
    assertThat(current().get("version").asText()).isEqualTo(seen);
  }

  private static String detail(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    return Host.read(answer).get("detail").asText();
  }

  @Test
  void aPersonTakesTheOperatorUpAndDown() {
    JsonNode start = host.ask("/api/v1/autonomy").as("boss").json();
    assertThat(start.get("phase").asText()).isEqualTo("integration");
    assertThat(start.get("may_step_up").asBoolean()).isFalse();
    assertThat(start.get("to_step_up")).hasSize(6);
    HttpResponse<String> early =
        post("/api/v1/autonomy/up", "{\"phase\":\"integration\",\"reason\":\"go\"}");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(Host.read(early).get("detail").asText())
        .startsWith("missing: outcomes not known, at least 100; ");

    PhaseState seen = host.phases.current(Host.TENANT).orElseThrow();
    Evidence good =
        Evidence.of(
            Host.NOW,
            Map.of(
                Measure.OUTCOMES, 200.0,
                Measure.CALIBRATION_ERROR, 0.1,
                Measure.MESSAGES, 5000.0,
                Measure.COMPLAINT_SHARE, 0.0,
                Measure.TRESPASSES, 0.0,
                Measure.LOG_FLAWS, 0.0));
    host.phases.replace(
        Host.TENANT,
        seen,
        new PhaseState(Phase.INTEGRATION, Host.NOW.minus(Duration.ofDays(90)), null, good));
    JsonNode up =
        Host.read(post("/api/v1/autonomy/up", "{\"phase\":\"integration\",\"reason\":\"go\"}"));
    assertThat(up.get("phase").asText()).isEqualTo("learning");
    assertThat(up.get("to_stay").get(3).get("holds").asBoolean()).isTrue();
    assertThat(
            post("/api/v1/autonomy/up", "{\"phase\":\"integration\",\"reason\":\"go\"}")
                .statusCode())
        .isEqualTo(409);
    JsonNode down =
        Host.read(post("/api/v1/autonomy/down", "{\"phase\":\"integration\",\"reason\":\"rest\"}"));
    assertThat(down.get("stepped_back_at").asText()).isEqualTo("2026-03-02T18:00:00Z");
    assertThat(post("/api/v1/autonomy/down", "{\"phase\":\"x\",\"reason\":\"y\"}").statusCode())
        .isEqualTo(400);
    assertThat(post("/api/v1/autonomy/down", "{\"phase\":\"full\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void rulesAreTightenedAndNeverLoosened() {
    String path = "/api/v1/compliance/tightenings";
    JsonNode strict =
        Host.read(
            post(
                path,
                """
                {"tightenings": [{"bound": "opt_out_days", "value": 45},
                  {"state": "TX", "day": "saturday", "hours": "10:00-18:00"},
                  {"rule": "CL-2", "least": "deny"}]}"""));
    assertThat(strict.get("tightenings"))
        .extracting(one -> one.get("change").asText())
        .containsExactly(
            "OPT_OUT_DAYS of CS-5: 45",
            "hours of TX on SATURDAY: 10:00-18:00",
            "answer of CL-2: at least DENY");
    HttpResponse<String> looser =
        post(
            path,
            """
            {"tightenings": [{"bound": "opt_out_days", "value": 60},
              {"bound": "opt_out_days", "value": 50}, {"bound": "days", "value": 1},
              {"state": "TX", "day": "saturday", "hours": "9-5"}, {"rule": "CL-2", "least": "allow"},
              {"rule": "XX", "least": "deny", "why": ""}]}""");
    assertThat(looser.statusCode()).isEqualTo(422);
    assertThat(Host.read(looser).get("problems"))
        .extracting(one -> one.get("path").asText())
        .containsExactly(
            "tightenings[1].value",
            "tightenings[2].bound",
            "tightenings[3].hours",
            "tightenings[4]",
            "tightenings[5].why");
    assertThat(Host.read(looser).get("problems").get(0).get("detail").asText())
        .isEqualTo("OPT_OUT_DAYS of CS-5 is 60, and 50 would be looser");
    assertThat(host.ask(path).as("boss").json()).isEqualTo(strict);
    assertThat(host.ask(path).as("stranger").json().get("tightenings")).isEmpty();
  }

  @Test
  void anErasureIsLogged() {
    host.log.append(
        Host.TENANT,
        Operation.builder(OperationKind.ANALYSIS, Host.NOW, "leads")
            .subject("a lead")
            .decision("scored")
            .rationale("new")
            .build(),
        PersonalInputs.of("p1", Stream.of("Ann")));
    long seq = host.log.last(Host.TENANT).orElseThrow().seq();
    assertThat(
            post("/api/v1/operations/erasures", "{\"person\":\"p1\",\"reason\":\" \"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            post("/api/v1/operations/erasures", "{\"person\":\"p1\",\"reason\":\"asked\"}").body())
        .isEqualTo("{\"entries\":[" + seq + "]}");
    assertThat(host.log.last(Host.TENANT).orElseThrow().operation().decision())
        .isEqualTo("erased: " + seq);
  }
}
