package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.audit.AuditVerdict;
import io.gigmate.core.audit.LogAudit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine's clock is set back, and forward again. */
class ClockJumpTest {
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private final TestApp app = TestApp.sample();

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void whoIsSignedInStaysInAndNotForLonger() {
    String session = app.session(Administrator.USERNAME);
    app.pass(TWO_HOURS.negated());
    assertThat(page(session)).isEqualTo(200);
    app.pass(TWO_HOURS.plusHours(11));
    assertThat(page(session)).isEqualTo(200);
    app.pass(Duration.ofHours(13));
    assertThat(page(session)).isEqualTo(303);
  }

  @Test
  void nobodyWaitsForATryOfTheFutureAndTheNextGuessShutsTheDoorAgain() {
    for (int i = 0; i < 5; i++) {
      assertThat(app.login(Administrator.USERNAME, "wrong").statusCode()).isEqualTo(401);
    }
    app.pass(TWO_HOURS.negated());
    assertThat(app.login(Administrator.USERNAME, "wrong").statusCode()).isEqualTo(401);
    assertThat(rightPassword()).isEqualTo(429);
    app.pass(Duration.ofMinutes(1));
    assertThat(rightPassword()).isEqualTo(303);
  }

  @Test
  void theLogStaysInTheOrderInWhichItWasWritten() {
    String session = app.session(Administrator.USERNAME);
    for (Duration jump : new Duration[] {Duration.ZERO, TWO_HOURS.negated(), TWO_HOURS}) {
      app.pass(jump);
      assertThat(app.post("/api/v1/calendar/generate", "", "Cookie", session).statusCode())
          .isEqualTo(200);
    }
    long last = app.storage.operationsLog().last(FirstStart.TENANT).orElseThrow().seq();
    AuditVerdict verdict =
        new LogAudit(app.storage.operationsLog()).verify(FirstStart.TENANT, List.of());
    assertThat(verdict.<Object>fold(AuditVerdict.Intact::entries, broken -> broken))
        .isEqualTo(last);
  }

  private int page(String session) {
    return app.get("/ai", "Cookie", session).statusCode();
  }

  private int rightPassword() {
    return app.login(Administrator.USERNAME, TestApp.PASSWORD).statusCode();
  }
}
