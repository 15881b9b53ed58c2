package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tickets sold are made up only where that was asked for, and say so wherever they stand. */
class DemonstrationTest {
  private static final Pattern SOLD = Pattern.compile("[\\d,]+ sold[^<]*");

  @Test
  void everyMadeUpNumberIsMarkedInTheDataTheApiAndThePages() {
    try (TestApp app = TestApp.demonstration()) {
      assertThat(kept(app, SalesOrigin.REAL)).isEmpty();
      assertThat(kept(app, SalesOrigin.SIMULATED)).hasSize(456);
      assertThat(kept(app, SalesOrigin.SIMULATED))
          .allMatch(one -> one.sold() <= one.capacity() / 2);
      assertThat(app.get("/api/v1/events?limit=1").body())
          .containsPattern("\"simulated_sales\":\\{\"sold\":\\d+,\"origin\":\"simulated\"}");
      String cookie = app.session(Administrator.USERNAME);
      for (String page : List.of(app.get("/").body(), app.get("/ai", "Cookie", cookie).body())) {
        assertThat(SOLD.matcher(page).results().map(MatchResult::group))
            .isNotEmpty()
            .allMatch(text -> text.endsWith(" sold (simulated)"));
      }

      app.pass(Duration.ofDays(7));
      int before = kept(app, SalesOrigin.SIMULATED).size();
      String later = app.session(Administrator.USERNAME);
      assertThat(app.send("POST", "/api/v1/calendar/generate", "Cookie", later).statusCode())
          .isEqualTo(200);
      assertThat(kept(app, SalesOrigin.SIMULATED)).hasSizeGreaterThan(before);
      assertThat(kept(app, SalesOrigin.REAL)).isEmpty();
    }
  }

  @Test
  void twoDemonstrationsOfOneMarketMakeUpTheSame() {
    try (TestApp one = TestApp.demonstration();
        TestApp other = TestApp.demonstration()) {
      assertThat(kept(one, SalesOrigin.SIMULATED)).isEqualTo(kept(other, SalesOrigin.SIMULATED));
    }
  }

  @Test
  void aServerThatIsNoDemonstrationShowsNothingThatOneMadeUp() {
    TestApp demo = TestApp.demonstration();
    try (TestApp app = demo.restarted()) {
      assertThat(kept(app, SalesOrigin.SIMULATED)).isNotEmpty();
      assertNothingIsSimulated(app);
    }
    try (TestApp app = TestApp.sample()) {
      assertThat(kept(app, SalesOrigin.SIMULATED)).isEmpty();
      assertNothingIsSimulated(app);
    }
  }

  private static void assertNothingIsSimulated(TestApp app) {
    assertThat(app.get("/api/v1/events").body())
        .contains("\"events\":[{")
        .doesNotContain("simulated");
    assertThat(app.get("/").body()).contains("Live music calendar").doesNotContain("simulated");
  }

  private static List<ShowResult> kept(TestApp app, SalesOrigin origin) {
    return app.storage
        .showResults()
        .between(FirstStart.TENANT, origin, LocalDate.EPOCH, LocalDate.of(2100, 1, 1));
  }
}
