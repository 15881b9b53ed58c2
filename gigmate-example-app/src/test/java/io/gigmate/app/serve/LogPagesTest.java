package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogPagesTest {
  private TestApp app;
  private String cookie;

  @BeforeEach
  void start() {
    app = TestApp.empty();
    cookie = app.session(Administrator.USERNAME);
    for (int i = 1; i <= 60; i++) {
      app.storage
          .operationsLog()
          .append(
              FirstStart.TENANT,
              Operation.builder(
                      i % 2 == 0 ? OperationKind.OUTREACH : OperationKind.DECISION,
                      Instant.parse("2026-03-02T18:00:00Z"),
                      "tester")
                  .subject("entry number " + i + "; " + TestApp.HOSTILE)
                  .decision("done")
                  .rationale("because")
                  .build());
    }
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void pagesGoBackInTime() {
    String first = get("");
    assertThat(first)
        .contains("60 entries", "entry number 60;", "entry number 11;", ">Older</a>")
        .contains("&lt;script&gt;")
        .doesNotContain("entry number 10;", "<script>alert", ">Newer</a>");
    assertThat(get("?page=1"))
        .contains("entry number 10;", "entry number 1;", ">Newer</a>")
        .doesNotContain(">Older</a>");
  }

  @Test
  void whatIsAskedIsFoundAndStaysInTheForm() {
    assertThat(get("?kind=outreach&text=NUMBER+4&actor=&from=2026-03-02&until="))
        .contains("6 entries", "entry number 48;", "value=\"outreach\" selected")
        .contains("value=\"NUMBER 4\"", "value=\"2026-03-02\"")
        .contains("/api/v1/operations/export?kind=outreach&amp;from=2026-03-02&amp;text=NUMBER+4")
        .doesNotContain("entry number 47;");
    assertThat(get("?text=nobody+said+this")).contains("0 entries", "Nothing fits");
  }

  @Test
  void itIsForInvestorsAndLinkedFromMissionControl() {
    assertThat(app.get("/ai/log", "Cookie", app.session(TestApp.VENUE_OWNER)).statusCode())
        .isEqualTo(403);
    assertThat(app.get("/ai", "Cookie", cookie).body()).contains("href=\"/ai/log\"");
    assertThat(app.get("/ai/log?kind=gossip", "Cookie", cookie).statusCode()).isEqualTo(400);
  }

  private String get(String query) {
    return app.get("/ai/log" + query, "Cookie", cookie).body();
  }
}
