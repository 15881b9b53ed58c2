package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final String ESCAPED = "&lt;script&gt;alert";

  private static TestApp app;
  private static String investor;

  @BeforeAll
  static void start() {
    app = TestApp.filled();
    investor = app.session(Administrator.USERNAME);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void thePublicCalendarShowsWhatIsAnnouncedByWeek() {
    String page = app.get("/").body();

    assertThat(page)
        .contains("March 2 \u2013 8", "March 9 \u2013 15", "Tuesday, March 3")
        .contains("8:00 PM", "Lantern Hall", "Blanco, TX", "$12.50", "1,100", "e1 Night");
    assertThat(page).doesNotContain("e2 Night").doesNotContain("e3 Night");
  }

  @Test
  void missionControlShowsEverythingWithItsReasons() {
    String page = mission();

    assertThat(page)
        .contains("e1 Night", "e2 Night", "e3 Night", "e4 Night", "Draft", "Cancelled", "On sale")
        .contains("Geographic relevance", "Profile completeness", "Potential value")
        .contains("of 100", "lead-points-2", "What was done, and why", "lead scorer")
        .contains("3 shows", "in 1 room");
  }

  @Test
  void pointsOfTheReasonsAddUpOnThePage() {
    Matcher points =
        Pattern.compile("<td class=\"number\">(\\d+)</td>")
            .matcher(mission().replaceAll("(?s).*<table class=\"reasons\">|</table>.*", ""));
    List<Integer> shown = points.results().map(found -> Integer.parseInt(found.group(1))).toList();

    assertThat(shown).hasSize(6);
    assertThat(shown.subList(0, 5).stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(shown.get(5));
  }

  @Test
  void theDashboardIsTheSamePage() {
    assertThat(app.get("/ai/dashboard", "Cookie", investor).body()).contains("Mission Control");
  }

  @Test
  void aHostileNameIsTextEverywhere() {
    for (String page : List.of(app.get("/").body(), mission())) {
      assertThat(page).contains(ESCAPED);
      assertThat(page).doesNotContain("<script").doesNotContain("<SCRIPT");
    }
  }

  @Test
  void noPageCarriesAHashOrAPassword() {
    String all = app.get("/").body() + mission() + app.get("/login").body();

    assertThat(all).doesNotContain("$argon2").doesNotContain(TestApp.PASSWORD);
  }

  @Test
  void theButtonFillsTheCalendarAndTheNextPageTellsOnce() {
    String cookie = app.session(Administrator.USERNAME);
    HttpResponse<String> answer =
        app.post("/ai/calendar", "csrf=" + app.csrfToken(cookie), "Cookie", cookie);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).hasValue("/ai");
    assertThat(app.get("/ai", "Cookie", cookie).body()).contains("role=\"status\"", " added, ");
    assertThat(app.get("/ai", "Cookie", cookie).body()).doesNotContain("role=\"status\"");
  }

  @Test
  void aProgramMayReadThePageButGetsNoForm() {
    String pair = Administrator.USERNAME + ":" + TestApp.PASSWORD;
    String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    HttpResponse<String> answer = app.get("/ai", "Authorization", basic);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Mission Control").doesNotContain("<form");
    assertThat(app.post("/ai/calendar", "", "Authorization", basic).statusCode()).isEqualTo(403);
  }

  @Test
  void anEmptyMarketSaysWhatToDo() {
    try (TestApp empty = TestApp.empty()) {
      String cookie = empty.session(Administrator.USERNAME);

      assertThat(empty.get("/").body()).contains("No show is announced");
      assertThat(empty.get("/ai", "Cookie", cookie).body())
          .contains("The calendar is empty", "No lead has been scored", "Nothing yet");
    }
  }

  @Test
  void anotherRoleSeesAPageThatSaysSo() {
    String cookie = app.session(TestApp.VENUE_OWNER);
    HttpResponse<String> answer = app.get("/ai", "Cookie", cookie);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(contentType(answer)).startsWith("text/html");
    assertThat(answer.body()).contains("the role venue does not open this");
  }

  @Test
  void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
    HttpResponse<String> page = app.get("/nothing%3Cb%3E");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(contentType(page)).startsWith("text/html");
    assertThat(page.body()).contains("Not Found").doesNotContain("nothing<b>");
    assertThat(contentType(app.get("/api/nothing"))).isEqualTo("application/problem+json");
    assertThat(app.get("/assets/..%2Fgigmate.css").statusCode()).isIn(400, 404);
    assertThat(app.get("/assets/logback.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void everyAnswerForbidsWhatNoPageDoes() {
    for (String path : List.of("/", "/login", "/nothing", "/health", "/api/leads")) {
      HttpResponse<String> answer = app.get(path);
      assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
          .as(path)
          .contains("default-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("referrer-policy")).hasValue("same-origin");
    }
  }

  @Test
  void pagesAreNotKeptButTheirFilesAre() {
    String page = app.get("/").body();
    Matcher link = Pattern.compile("href=\"(/assets/gigmate.css\\?v=[0-9a-f]+)\"").matcher(page);
    assertThat(link.find()).isTrue();
    HttpResponse<String> css = app.get(link.group(1));

    assertThat(app.get("/").headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(contentType(css)).startsWith("text/css");
    assertThat(css.headers().firstValue("cache-control").orElse("")).contains("immutable");
    assertThat(app.get("/assets/gigmate.css").headers().firstValue("cache-control"))
        .hasValue("public, no-cache");
  }

  @Test
  void pagesNeedNoStyleOrScriptOfTheirOwn() {
    assertThat(app.get("/").body() + mission() + app.get("/login").body())
        .doesNotContain("style=")
        .doesNotContain("onclick")
        .doesNotContain("http://")
        .doesNotContain("https://");
  }

  private static String mission() {
    return app.get("/ai", "Cookie", investor).body();
  }

  private static String contentType(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-type").orElse("");
  }
}
