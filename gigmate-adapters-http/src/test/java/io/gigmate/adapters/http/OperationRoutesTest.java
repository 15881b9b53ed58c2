package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationRoutesTest {
  private Host host;

  @BeforeEach
  void start() {
    host = Host.start();
    for (int i = 1; i <= 3; i++) {
      host.log.append(
          Host.TENANT,
          Operation.builder(
                  OperationKind.OUTREACH, Host.NOW.plus(Duration.ofDays(i)), "campaign \"one\"")
              .subject("recipient r" + i)
              .decision("allowed, sent")
              .rationale("no rule speaks against it")
              .rules(List.of("CS-1", "CS-6"))
              .build());
    }
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void entriesComeTheNewestFirstAndByWhatIsAsked() {
    JsonNode all = page("");
    assertThat(all.get("total").asInt()).isEqualTo(4);
    JsonNode newest = all.get("operations").get(0);
    assertThat(newest.get("seq").asInt()).isEqualTo(4);
    assertThat(newest.get("subject").asText()).isEqualTo("recipient r3");
    assertThat(newest.get("rules")).hasToString("[\"CS-1\",\"CS-6\"]");
    assertThat(newest.get("prev")).isEqualTo(all.get("operations").get(1).get("hash"));

    assertThat(page("?kind=analysis").get("total").asInt()).isEqualTo(1);
    assertThat(page("?actor=campaign%20%22one%22").get("total").asInt()).isEqualTo(3);
    assertThat(page("?text=RECIPIENT%20R2").get("total").asInt()).isEqualTo(1);
    assertThat(page("?from=2026-03-04&until=2026-03-05&kind=&text=").get("total").asInt())
        .isEqualTo(1);
    JsonNode second = page("?limit=1&offset=1");
    assertThat(second.get("operations")).hasSize(1);
    assertThat(second.get("operations").get(0).get("seq").asInt()).isEqualTo(3);
  }

  @Test
  void whatCannotBeAskedIsNamed() {
    assertThat(answer("?kind=gossip").body()).contains("no kind of operation is called 'gossip'");
    assertThat(answer("?kind=gossip").statusCode()).isEqualTo(400);
    assertThat(answer("?from=soon").statusCode()).isEqualTo(400);
    assertThat(answer("/export?format=xml").statusCode()).isEqualTo(400);
  }

  @Test
  void anotherTenantSeesItsOwnAndNobodyElseAnything() {
    JsonNode other = host.ask("/api/v1/operations").as("stranger").json();
    assertThat(other.get("total").asInt()).isZero();
    assertThat(host.ask("/api/v1/operations").status()).isEqualTo(401);
    assertThat(host.ask("/api/v1/operations/export").as("room").status()).isEqualTo(403);
  }

  @Test
  void theExportOfRecordsCanBeHashedAgainByAnybody() {
    HttpResponse<String> export = answer("/export?format=json");
    assertThat(export.headers().firstValue("content-disposition"))
        .contains("attachment; filename=operations.jsonl");
    List<String> lines = export.body().lines().toList();
    assertThat(lines).hasSize(4);
    String before = "0".repeat(64);
    for (String line : lines) {
      String hash = line.substring(9, 73);
      String record = line.substring(line.indexOf("\"record\":") + 9, line.length() - 1);
      assertThat(
              Digest.ofBytes(
                  new byte[1],
                  HexFormat.of().parseHex(before),
                  record.getBytes(StandardCharsets.UTF_8)))
          .hasToString(hash);
      before = hash;
    }
  }

  @Test
  void theExportAsATableHasEveryColumn() {
    HttpResponse<String> export = answer("/export?kind=outreach");
    assertThat(export.headers().firstValue("content-type")).contains("text/csv; charset=utf-8");
    List<String> lines = export.body().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .isEqualTo(
            "seq,time,kind,actor,subject,decision,rationale,rules,model_version,inputs,took_ms,"
                + "error,prev,hash");
    assertThat(lines.get(1))
        .startsWith(
            "2,2026-03-03T18:00:00Z,outreach,\"campaign \"\"one\"\"\",recipient r1,"
                + "\"allowed, sent\",no rule speaks against it,CS-1|CS-6,,");
  }

  private JsonNode page(String query) {
    return Host.read(answer(query));
  }

  private HttpResponse<String> answer(String rest) {
    return host.ask("/api/v1/operations" + rest).as("boss").answer();
  }
}
