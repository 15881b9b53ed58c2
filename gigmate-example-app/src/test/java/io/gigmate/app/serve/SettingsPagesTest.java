package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.phase.Evidence;
import io.gigmate.core.autonomy.phase.Measure;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.autonomy.phase.PhaseState;
import io.gigmate.core.compliance.Bound;
import io.gigmate.core.compliance.KeptTightening;
import io.gigmate.core.compliance.Tightening;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsPagesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final TestApp app = TestApp.empty();
  private @Nullable String cookie;

  @AfterEach
  void stop() {
    app.close();
  }

  private String cookie() {
    if (cookie == null) {
      cookie = app.session(Administrator.USERNAME);
    }
    return cookie;
  }

  private String page() {
    HttpResponse<String> answer = app.get("/settings", "Cookie", cookie());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> form(String path, Map<String, String> fields) {
    StringBuilder body = new StringBuilder("csrf=" + app.csrfToken(cookie()));
    fields.forEach(
        (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
    return app.post(path, body.toString(), "Cookie", cookie());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private Configuration current() {
    return app.storage.configurations().current(FirstStart.TENANT);
  }

  private void change(Setting setting, String value) {
    form(
        "/settings",
        Map.of("version", current().version(), setting.code(), value, "reason", TestApp.HOSTILE));
  }

  @Test
  void everySettingIsThereWithItsBounds() {
    String page = page();
    for (Setting setting : Setting.values()) {
      assertThat(page).contains("name=\"" + setting.code() + "\"", setting.bounds());
    }
    assertThat(page)
        .contains(
            "Nothing waits",
            "Nobody changed anything yet",
            "The rules are those of the library",
            "Phase: Integration",
            "6 gates are shut; not before",
            "plans and prices calendars by what past shows sold",
            "<a href=\"/settings\" aria-current=\"page\">Settings</a>")
        .doesNotContain("Go up", "<script>");
  }

  @Test
  void aChangeThatTightensHoldsAndStandsInTheHistory() {
    change(Setting.MAX_DAILY_OUTREACH, "20");
    assertThat(current().maxDailyOutreach()).isEqualTo(20);
    assertThat(page())
        .contains("1 setting changed.", "value=\"20\"", "changed [max_daily_outreach: 100 to 20]")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void aChangeThatLoosensWaitsForAWord() {
    change(Setting.AUTO_OUTREACH_ENABLED, "true");
    assertThat(current().autoOutreachEnabled()).isFalse();
    String id = app.storage.pendingChanges().all(FirstStart.TENANT).get(0).id();
    assertThat(page())
        .contains("It waits for an approval", "/settings/pending/" + id, "<small>loosens</small>")
        .doesNotContain("Nothing waits");
    form("/settings/pending/" + id, Map.of("answer", "approve", "reason", "a small list"));
    assertThat(current().autoOutreachEnabled()).isTrue();
    assertThat(page()).contains("1 setting changed.", "approved by admin", "Nothing waits");
    assertThat(
            form("/settings/pending/" + id, Map.of("answer", "approve", "reason", "again"))
                .statusCode())
        .isEqualTo(404);

    change(Setting.MAX_DAILY_OUTREACH, "500");
    String other = app.storage.pendingChanges().all(FirstStart.TENANT).get(0).id();
    form("/settings/pending/" + other, Map.of("answer", "decline", "reason", "too many"));
    assertThat(page()).contains("The change was turned down.", "too many", "Nothing waits");
    assertThat(current().maxDailyOutreach()).isEqualTo(100);
  }

  @Test
  void whatCannotBeIsToldAndNothingChanges() {
    Configuration before = current();
    change(Setting.MAX_DAILY_OUTREACH, "10001");
    assertThat(page()).contains("max_daily_outreach must lie in 0..10000: 10001");
    change(Setting.GEOGRAPHIC_FOCUS, "Texas|Atlantis");
    assertThat(page()).contains("no region is called");
    form("/settings", Map.of("version", "old", "max_daily_outreach", "20", "reason", "x"));
    assertThat(page()).contains("somebody else changed the settings");
    form("/settings/up", Map.of("phase", "integration", "reason", "go"));
    assertThat(page()).contains("Not yet: missing: outcomes not known, at least 100");
    assertThat(current()).isEqualTo(before);
    assertThat(app.post("/settings", "max_daily_outreach=1", "Cookie", cookie()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void thePhaseGoesUpAndDownByAPersonsWord() {
    EnumMap<Measure, Double> good = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      good.put(measure, measure.higherIsBetter() ? 5000.0 : 0.0);
    }
    app.storage
        .phases()
        .replace(
            FirstStart.TENANT,
            null,
            new PhaseState(
                Phase.INTEGRATION, NOW.minus(Duration.ofDays(90)), null, Evidence.of(NOW, good)));
    assertThat(page()).contains("a person may say yes", "Go up", "at most 0.10 %");
    form("/settings/up", Map.of("phase", "integration", "reason", "go"));
    assertThat(page()).contains("The phase is Learning now.", "at most 0.30 %", "Go down to");
    form("/settings/down", Map.of("phase", "integration", "reason", "rest"));
    assertThat(page()).contains("The phase is Integration now.");
  }

  @Test
  void rulesThatWereTightenedAreShown() {
    app.storage
        .tightenings()
        .append(
            FirstStart.TENANT,
            new KeptTightening(new Tightening.Figure(Bound.OPT_OUT_DAYS, 45), "admin", NOW));
    assertThat(page()).contains("OPT_OUT_DAYS of CS-5: 45");
  }

  @Test
  void theAppMeasuresOnceADayWhatItCan() {
    Instant[] now = {NOW};
    DailyReview review =
        new DailyReview(
            app.storage,
            Governance.on(app.storage, () -> now[0]).autonomy(),
            FirstStart.TENANT,
            () -> now[0]);
    review.go();
    now[0] = NOW.plusSeconds(3600);
    review.go();
    Evidence evidence = app.storage.phases().current(FirstStart.TENANT).orElseThrow().evidence();
    assertThat(evidence.asOf()).isEqualTo(NOW);
    assertThat(evidence.values())
        .containsOnlyKeys(Measure.OUTCOMES, Measure.MESSAGES, Measure.LOG_FLAWS)
        .containsEntry(Measure.MESSAGES, 0.0)
        .containsEntry(Measure.LOG_FLAWS, 0.0);
    now[0] = NOW.plus(Duration.ofDays(1));
    review.go();
    assertThat(app.storage.phases().current(FirstStart.TENANT).orElseThrow().evidence().asOf())
        .isEqualTo(now[0]);
  }
}
