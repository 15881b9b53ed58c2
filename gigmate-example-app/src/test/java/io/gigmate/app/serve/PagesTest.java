package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  void everyShowAndEveryReasonStandsOnItsPage() {
    assertThat(page("/calendar"))
        .contains("e1 Night", "e2 Night", "e3 Night", "Draft", "Cancelled")
        .doesNotContain("e4 Night");
    assertThat(page("/calendar?at=2026-03-10")).contains("e4 Night", "On sale");
    assertThat(page("/leads"))
        .contains("Geographic relevance", "Profile completeness", "Potential value")
        .contains("of 100", "lead-points-2");
    assertThat(mission()).contains("3 shows", "in 1 room", "lead scorer");
  }

  @Test
  void aMonthCountsWhatTakesPlaceAndARoomTellsWhenItIsFree() {
    assertThat(page("/calendar?view=month&at=2026-03-02"))
        .contains("March 2026", "aria-label=\"Tue, Mar 3, 1 shows\"", "1 draft");
    assertThat(page("/calendar?view=room&at=2026-03-02&room=v1"))
        .contains("e1 Night", "e4 Night", "Fri, Mar 6 \u00b7 Sat, Mar 7");
    assertThat(app.get("/calendar?at=tomorrow", "Cookie", investor).statusCode()).isEqualTo(400);
    assertThat(app.get("/calendar?view=room&room=v9", "Cookie", investor).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aDateIsHeldConfirmedAndReleasedByItsForms() {
    try (TestApp own = TestApp.filled()) {
      String cookie = own.session(Administrator.USERNAME);
      String form = "csrf=" + own.csrfToken(cookie) + "&venue=v1&artist=a1&date=2026-04-10";
      assertThat(own.get("/nights", "Cookie", cookie).body())
          .contains("No date is held", "Nothing to tell");
      own.post("/nights/holds", form, "Cookie", cookie);
      assertThat(own.get("/nights", "Cookie", cookie).body())
          .contains("Done: 2026-04-10", "First hold", "Lantern Hall");
      own.post("/nights/holds/confirmation", form, "Cookie", cookie);
      assertThat(own.get("/nights", "Cookie", cookie).body()).contains("<td>Confirmed</td>");
      own.post("/nights/holds/release", form, "Cookie", cookie);
      assertThat(own.get("/nights", "Cookie", cookie).body()).contains("No date is held");
      own.post("/nights/holds", form.replace("04-10", "14-10"), "Cookie", cookie);
      assertThat(own.get("/nights", "Cookie", cookie).body()).contains("Nothing was changed:");
    }
  }

  @Test
  void aShowThatIsOverWaitsForWhatItSold() {
    try (TestApp own = TestApp.filled()) {
      own.pass(Duration.ofDays(2));
      String cookie = own.session(Administrator.USERNAME);
      String csrf = "csrf=" + own.csrfToken(cookie);
      assertThat(own.get("/nights", "Cookie", cookie).body()).contains("tickets of 1,100");
      own.post("/nights/results/e1", csrf + "&sold=many", "Cookie", cookie);
      assertThat(own.get("/nights", "Cookie", cookie).body()).contains("no number of tickets");
      own.post("/nights/results/e1", csrf + "&sold=640", "Cookie", cookie);
      assertThat(own.get("/nights", "Cookie", cookie).body()).contains("Nothing was kept: ");
    }
  }

  @Test
  void withoutNightsNoMeasureOfSuccessIsKnown() {
    assertThat(page("/success"))
        .contains("It takes 20 nights with a result; there are 0.", "Unknown", "85% or more")
        .doesNotContain("NaN");
    assertThat(page("/api/v1/success"))
        .contains("\"measure\":\"recommendations_booked\"", "\"needed\":20", "not enough data yet");
  }

  @Test
  void missionControlSaysWhatIsNotKnown() {
    assertThat(mission())
        .contains("Nothing does.", "No night waits for a decision")
        .contains("Unknown: no night ahead", "Unknown: nobody is watched", "Unknown: no news");
  }

  @Test
  void pointsOfTheReasonsAddUpOnThePage() {
    Matcher points =
        Pattern.compile("<td class=\"number\">(\\d+)</td>")
            .matcher(page("/leads").replaceAll("(?s).*<table class=\"reasons\">|</table>.*", ""));
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
      assertThat(page).doesNotContain("<script>").doesNotContain("<SCRIPT");
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
    assertThat(answer.headers().firstValue("location")).hasValue("/calendar");
    assertThat(app.get("/ai", "Cookie", cookie).body()).contains("class=\"notice\"", " added, ");
    assertThat(app.get("/ai", "Cookie", cookie).body()).doesNotContain("class=\"notice\"");
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
  void aLeadIsMovedOnByItsFormAndShowsWhoAndWhen() {
    try (TestApp own = TestApp.filled()) {
      String cookie = own.session(Administrator.USERNAME);
      String csrf = "csrf=" + own.csrfToken(cookie);
      assertThat(own.get("/leads", "Cookie", cookie).body())
          .contains("<b class=\"stands\">New</b>", "Nobody has written to them yet");

      HttpResponse<String> answer =
          own.post(
              "/ai/leads/steps",
              csrf + "&lead=p1&status=contacted&channel=phone&note=%3Cb%3Ecall+back%3C%2Fb%3E",
              "Cookie",
              cookie);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("location")).hasValue("/leads#leads");
      assertThat(own.get("/leads", "Cookie", cookie).body())
          .contains("Noted: the lead is contacted now.")
          .contains("<b class=\"stands\">Contacted</b>", "by admin", "phone")
          .contains("&lt;b&gt;call back&lt;/b&gt;")
          .doesNotContain("<option value=\"contacted\">");
      own.post("/ai/leads/steps", csrf + "&lead=p1&status=new", "Cookie", cookie);
      assertThat(own.get("/leads", "Cookie", cookie).body())
          .contains("Nothing was changed: a lead that is contacted cannot become new");
      own.post("/ai/leads/steps", csrf + "&lead=nobody&status=contacted", "Cookie", cookie);
      assertThat(own.get("/leads", "Cookie", cookie).body()).contains("there is no such lead");
      assertThat(
              own.post("/ai/leads/steps", csrf + "&lead=p1&status=maybe", "Cookie", cookie)
                  .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void whoWaitsTooLongIsNamedUntilSomebodyAnswers() {
    try (TestApp own = TestApp.filled()) {
      String before = own.session(Administrator.USERNAME);
      assertThat(own.get("/leads", "Cookie", before).body()).contains("Nobody waits too long");
      own.post(
          "/ai/leads/steps",
          "csrf=" + own.csrfToken(before) + "&lead=p1&status=responded",
          "Cookie",
          before);
      own.pass(Duration.ofDays(9));
      String cookie = own.session(Administrator.USERNAME);

      assertThat(own.get("/leads", "Cookie", cookie).body())
          .contains("1 lead waits for 7 days or more", "Responded \u00b7 9 days");
    }
  }

  @Test
  void theFunnelShowsEachStageWithItsRange() {
    assertThat(page("/leads"))
        .contains("How far leads get", "95% range", "Of the stage before")
        .contains("0% \u2013 79%", "nothing known");
  }

  @Test
  void theNineSourcesStandWithTheirPolicyAndAreAcceptedByNobody() {
    try (TestApp own = TestApp.filled()) {
      String cookie = own.session(Administrator.USERNAME);
      String page = own.get("/leads", "Cookie", cookie).body();
      assertThat(page).contains("LinkedIn", "Sonicbids", "kept 24 hours", "kept 30 days");
      assertThat(page.split("accepted by nobody", -1)).hasSize(10);

      HttpResponse<String> answer =
          own.post(
              "/ai/sources/yelp/acceptance",
              "version=1&csrf=" + own.csrfToken(cookie),
              "Cookie",
              cookie);

      assertThat(answer.headers().firstValue("location")).hasValue("/leads#sources");
      assertThat(own.get("/leads", "Cookie", cookie).body().split("accepted by nobody", -1))
          .hasSize(9);
      assertThat(own.get("/leads", "Cookie", cookie).body())
          .contains("accepted by admin, Mar 2, 2026");
      assertThat(
              own.post(
                      "/ai/sources/myspace/acceptance",
                      "csrf=" + own.csrfToken(cookie),
                      "Cookie",
                      cookie)
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aPageWithAHundredLeadsStaysSmall() {
    try (TestApp own = TestApp.filled()) {
      own.storage
          .prospects()
          .saveAll(
              FirstStart.TENANT,
              IntStream.range(0, 150)
                  .mapToObj(
                      i ->
                          Prospect.builder(
                                  ProspectId.of("more-" + i),
                                  ProspectType.VENUE,
                                  "A Room of Some Name, Number " + i)
                              .build())
                  .toList());
      own.assessLeads();
      String cookie = own.session(Administrator.USERNAME);

      assertThat(own.get("/leads", "Cookie", cookie).body().getBytes(UTF_8).length)
          .isBetween(100_000, 450_000);
    }
  }

  @Test
  void anEmptyMarketSaysWhatToDo() {
    try (TestApp empty = TestApp.empty()) {
      String cookie = empty.session(Administrator.USERNAME);

      assertThat(empty.get("/").body()).contains("No show is announced");
      assertThat(empty.get("/ai", "Cookie", cookie).body())
          .contains("The calendar is empty", "No lead has been scored", "Nothing yet");
      assertThat(empty.get("/leads", "Cookie", cookie).body()).contains("No lead has been scored");
      assertThat(empty.get("/calendar", "Cookie", cookie).body()).contains("No show stands here");
      assertThat(empty.get("/calendar?view=room", "Cookie", cookie).body())
          .contains("No room is known");
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
    assertThat(contentType(app.get("/api/v1/nothing"))).isEqualTo("application/problem+json");
    assertThat(app.get("/assets/..%2Fgigmate.css").statusCode()).isIn(400, 404);
    assertThat(app.get("/assets/logback.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void everyAnswerForbidsWhatNoPageDoes() {
    for (String path : List.of("/", "/login", "/nothing", "/health", "/api/v1/leads")) {
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

  private static String page(String path) {
    return app.get(path, "Cookie", investor).body();
  }

  private static String mission() {
    return page("/ai");
  }

  private static String contentType(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-type").orElse("");
  }
}
