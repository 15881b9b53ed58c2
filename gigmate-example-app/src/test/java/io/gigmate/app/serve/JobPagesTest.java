package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobPagesTest {
  private static final String FUNCTION = "/functions/v1/auto-generate-events";
  private static final Pattern TOKEN = Pattern.compile("gm_([0-9a-f]{16})_[A-Za-z0-9_-]{43}");

  private TestApp app = TestApp.empty();
  private @Nullable String cookie;

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void anEmptyMarketIsToldAsSuch() {
    assertThat(page())
        .contains(
            "It has not run yet",
            "No show is planned",
            "There is no template",
            "You have given no token",
            "nothing starts it here",
            "value=\"0 3 * * 1\"")
        .contains("<a href=\"/jobs\" aria-current=\"page\">Jobs</a>");
  }

  @Test
  void aRunNowStandsInTheHistoryWithWhoStartedIt() {
    app.close();
    app = TestApp.sample();
    assertThat(page())
        .contains("first start", "Blues Wednesday", "March 2 \u2013 8")
        .doesNotContain("It has not run yet");

    assertThat(form("/jobs/run", "").statusCode()).isEqualTo(303);

    assertThat(page())
        .contains("0 shows added, 0 finished shows removed.")
        .contains("<td>admin</td>", "<strong>0 shows added, 0 removed</strong>", "run 2");
  }

  @Test
  void theCronIsChangedAndOneThatIsNoneIsRefused() {
    form("/jobs/cron", "cron=" + encoded("0 0 * * *"));
    assertThat(page())
        .contains("The calendar now fills by the cron 0 0 * * *.", "value=\"0 0 * * *\"");

    form("/jobs/cron", "cron=" + encoded("<b>never</b>"));
    assertThat(page())
        .contains("Nothing was changed: a cron has five fields", "value=\"0 0 * * *\"")
        .doesNotContain("<b>never</b>");
  }

  @Test
  void aTokenIsToldOnceOpensTheFunctionOnlyAndIsTakenBack() {
    form("/jobs/tokens", "label=" + encoded("the nightly \"cron\""));
    Matcher told = TOKEN.matcher(page());
    assertThat(told.find()).isTrue();
    String token = told.group();
    assertThat(page()).contains("the nightly &#34;cron&#34;", told.group(1)).doesNotContain(token);

    HttpResponse<String> answer = call(token);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"success":true,"events_created":0,"events_cleaned":0,\
            "timestamp":"2026-03-02T18:00:00Z"}""");
    assertThat(app.get("/api/v1/leads", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(403);
    char last = token.endsWith("A") ? 'Q' : 'A';
    assertThat(call(token.substring(0, token.length() - 1) + last).statusCode()).isEqualTo(401);
    assertThat(call("gm_" + "0".repeat(16) + "_" + "a".repeat(43)).statusCode()).isEqualTo(401);
    assertThat(call("").statusCode()).isEqualTo(401);

    form("/jobs/tokens/" + told.group(1) + "/revocation", "");
    assertThat(page()).contains("The token opens nothing any more.", "You have given no token");
    assertThat(call(token).statusCode()).isEqualTo(401);
    assertThat(form("/jobs/tokens/" + told.group(1) + "/revocation", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aTokenGoesNoFurtherThanItsAccount() {
    form("/jobs/tokens", "label=nightly");
    Matcher told = TOKEN.matcher(page());
    assertThat(told.find()).isTrue();
    Account admin = app.storage.accounts().find(Administrator.USERNAME).orElseThrow();
    app.storage
        .accounts()
        .save(new Account(admin.username(), admin.tenant(), Role.ARTIST, admin.passwordHash()));

    assertThat(call(told.group()).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> call(String token) {
    return app.post(FUNCTION, "", "Authorization", "Bearer " + token);
  }

  private String cookie() {
    if (cookie == null) {
      cookie = app.session(Administrator.USERNAME);
    }
    return cookie;
  }

  private String page() {
    return app.get("/jobs", "Cookie", cookie()).body();
  }

  private HttpResponse<String> form(String path, String fields) {
    return app.post(path, fields + "&csrf=" + app.csrfToken(cookie()), "Cookie", cookie());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
