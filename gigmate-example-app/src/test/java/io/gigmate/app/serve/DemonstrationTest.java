package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
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

  @Test
  void everyPageHasSomethingToShowAndSaysThatItIsSimulated() {
    try (TestApp app = TestApp.demonstration()) {
      String cookie = app.session(Administrator.USERNAME);
      String control = app.get("/ai", "Cookie", cookie).body();
      assertThat(control)
          .contains("<strong>Demonstration.</strong>", "3 nights to book or not")
          .contains("Simulated: the climber", "Simulated: the Lantern Hall", "Book it")
          .contains("Waiting for a word: 3 nights (simulated)", "Night by night")
          .contains("<title id=\"map-title\">", "TikTok: ", " followers in 28 days")
          .contains("Simulated: the rail yard", "Simulated: Indie rock band sells out")
          .contains("1 artist may break out")
          .doesNotContain("Unknown: ", "No night waits", "The calendar is empty");
      assertThat(app.get("/talent", "Cookie", cookie).body())
          .contains("Simulated: the newcomer", "two nights before the price moves");
      assertThat(app.get("/artists/simulated-the-climber", "Cookie", cookie).body())
          .contains("Book it: ", "pre-viral: unusual growth of somebody still small")
          .contains("of views are liked on TikTok", "weeks ahead (correlation")
          .contains("18-24 57%", "local 64%", "<span class=\"simulated\">simulated</span>");
      assertThat(app.get("/success", "Cookie", cookie).body())
          .contains("counted together", "nights by who came", "nights of the last year sold less")
          .contains("artists that broke out were found before")
          .doesNotContain("Not enough data yet", "no alert of an artist was raised yet");
      assertThat(app.get("/market", "Cookie", cookie).body()).contains("Simulated: the ice house");
      assertThat(app.get("/api/v1/success", "Cookie", cookie).body())
          .doesNotContain("nights by who came");
    }
  }

  @Test
  void enterInAReasonDecidesNothingAndWhatIsMadeUpCannotBeHeld() {
    try (TestApp app = TestApp.demonstration()) {
      String cookie = app.session(Administrator.USERNAME);
      assertThat(
              Jsoup.parse(app.get("/ai", "Cookie", cookie).body())
                  .select("form.decide:has([value=booked])"))
          .isNotEmpty()
          .allSatisfy(
              form ->
                  assertThat(form.select("button[type=submit]").get(0).hasAttr("disabled"))
                      .isTrue());
      assertThat(app.get("/nights", "Cookie", cookie).body()).doesNotContain("value=\"simulated-");
    }
  }

  @Test
  void whatIsDecidedOnASimulatedNightIsNotKept() {
    try (TestApp app = TestApp.demonstration()) {
      String cookie = app.session(Administrator.USERNAME);
      Matcher night =
          Pattern.compile("/artists/simulated-the-climber/advice/simulated-night-\\d+/decision")
              .matcher(app.get("/ai", "Cookie", cookie).body());
      assertThat(night.find()).isTrue();
      app.post(night.group(), "answer=booked&csrf=" + app.csrfToken(cookie), "Cookie", cookie);
      assertThat(app.get("/ai", "Cookie", cookie).body()).contains("2 nights to book or not");
      assertThat(app.storage.bookingDecisions().all(FirstStart.TENANT)).isEmpty();
      assertThat(app.storage.artists().all(FirstStart.TENANT))
          .noneMatch(one -> one.name().startsWith("Simulated"));
      assertThat(app.storage.marketItems().count(FirstStart.TENANT)).isZero();
    }
  }

  @Test
  void whatBecomesOfASimulatedAlertIsNotKeptAndNobodyWasDiscovered() {
    try (TestApp app = TestApp.demonstration()) {
      String cookie = app.session(Administrator.USERNAME);
      Matcher alert =
          Pattern.compile("/talent/alerts/simulated-alert-simulated-the-climber-[\\d-]+")
              .matcher(app.get("/talent", "Cookie", cookie).body());
      assertThat(alert.find()).isTrue();
      app.post(alert.group(), "status=seen&csrf=" + app.csrfToken(cookie), "Cookie", cookie);
      assertThat(app.get("/ai", "Cookie", cookie).body()).doesNotContain("1 artist may break out");
      assertThat(app.storage.breakoutAlerts().count(FirstStart.TENANT)).isZero();
      assertThat(app.desks.talent().discovered(FirstStart.TENANT)).isEmpty();
      assertThat(app.get("/api/v1/success", "Cookie", cookie).body())
          .contains("no alert of an artist was raised yet");
    }
  }

  @Test
  void theSampleMarketSaysOfItsShowsThatTheyAreProposalsAndCountsNone() {
    try (TestApp app = TestApp.sample()) {
      String cookie = app.session(Administrator.USERNAME);
      assertThat(app.get("/").body()).contains("Sample proposal", "none of them has agreed to it");
      assertThat(app.get("/ai", "Cookie", cookie).body()).contains("Sample proposal");
      assertThat(app.get("/calendar?view=month", "Cookie", cookie).body()).contains(", proposed");
      assertThat(app.get("/api/v1/events?limit=1").body()).contains("\"proposal\":true");
      assertThat(app.get("/feeds/regions/austin-tx.ics").body())
          .contains("STATUS:TENTATIVE")
          .doesNotContain("STATUS:CONFIRMED");
      app.pass(Duration.ofDays(6));
      assertThat(
              app.desks
                  .growth()
                  .churn()
                  .activities(Tenant.of(FirstStart.TENANT, "x", FirstStart.ZONE)))
          .isEmpty();
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
