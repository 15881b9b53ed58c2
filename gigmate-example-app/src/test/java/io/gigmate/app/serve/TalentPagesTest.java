package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TalentPagesTest {
  private static final String HEADER = "artist,date,metric,value\n";
  private static final int WEEKS = 60;
  private static final int ACTS = 20;

  private TestApp app = TestApp.empty();

  @AfterEach
  void stop() {
    app.close();
  }

  private String page(String path) {
    return app.get(path, "Cookie", cookie()).body();
  }

  private String cookie() {
    return app.session(Administrator.USERNAME);
  }

  private HttpResponse<String> send(String path, String body, String type) {
    return app.post(path, body, "Authorization", basic(), "Content-Type", type);
  }

  private HttpResponse<String> api(String path) {
    return app.get(path, "Authorization", basic());
  }

  private static String basic() {
    String pair = Administrator.USERNAME + ":" + TestApp.PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Weekly streams that end this week: each took off for twelve weeks once, the first just now. */
  private String table() {
    LocalDate today = LocalDate.ofInstant(app.now(), ZoneOffset.UTC);
    Random dice = new Random(4);
    StringBuilder csv = new StringBuilder(HEADER);
    for (int artist = 0; artist < ACTS; artist++) {
      double log = Math.log(300 + 400 * artist);
      int start = artist == 0 ? WEEKS - 5 : 2 * artist;
      for (int week = 1; week <= WEEKS; week++) {
        boolean takesOff = week > start && week <= start + 12;
        log += (takesOff ? 0.25 : 0) + 0.05 * dice.nextGaussian();
        csv.append(artist == 0 ? "  The NIGHT Owls" : "Act " + artist)
            .append(',')
            .append(today.minusWeeks(WEEKS - week))
            .append(",weekly_streams,")
            .append(Math.round(Math.exp(log)))
            .append('\n');
      }
    }
    return csv.toString();
  }

  private void haveTheOwls() {
    app.storage
        .artists()
        .saveAll(
            FirstStart.TENANT,
            List.of(Artist.builder(ArtistId.of("owls"), "The Night Owls").build()));
  }

  private Operation lastLogged() {
    return app.storage
        .operationsLog()
        .last(FirstStart.TENANT)
        .map(LoggedOperation::operation)
        .orElseThrow();
  }

  @Test
  void withoutReadingsThePageSaysHowToBringThemIn() {
    assertThat(page("/talent"))
        .contains("Nothing was counted of any artist yet", "--metrics metrics.csv")
        .contains("<a href=\"/talent\" aria-current=\"page\">Talent</a>")
        .doesNotContain("<svg viewBox=\"0 0 640", "simulated");
    assertThat(page("/ai"))
        .contains("Rising artists", "Unknown: nothing was counted of any artist")
        .contains("Streams and followers", "Unknown: it takes readings of an artist over 28 days")
        .contains("GigMate \u00b7 no room yet");
    assertThat(app.get("/talent").statusCode()).isEqualTo(303);
    assertThat(app.get("/api/v1/talent").statusCode()).isEqualTo(401);
    assertThat(api("/api/v1/talent").body()).contains("\"artists\":[],\"total\":0");
    assertThat(api("/api/v1/talent/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void readingsAreTakenInRankedAndShown() {
    haveTheOwls();
    HttpResponse<String> taken = send("/api/v1/talent/readings", table(), "text/csv");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body())
        .contains("\"readings\":1200,\"changed\":1200,\"artists\":20")
        .contains("\"unmatched\":[\"Act 1\"")
        .doesNotContain("\"unmatched\":[\"The");
    assertThat(send("/api/v1/talent/readings", table(), "text/csv").body())
        .contains("\"changed\":0", "\"alerts\":[]");
    assertThat(api("/api/v1/talent?limit=2&offset=1").body())
        .contains("\"metric\":\"weekly_streams\"", "\"total\":20,\"limit\":2,\"offset\":1");
    assertThat(api("/api/v1/talent?limit=1").body()).contains("\"artist_id\":\"owls\"");
    assertThat(api("/api/v1/talent/owls").body()).contains("\"forecast\":{\"date\":\"2026-03-30\"");
    String page = page("/talent");
    assertThat(page)
        .contains("<title id=\"map-title\">", "class=\"stage-", "1. The Night Owls: growth +")
        .contains("href=\"/artists/owls#growth\"", "not among your artists", "how it moves");
    assertThat(page("/artists/owls"))
        .contains("<h2 id=\"growth\">Growth</h2>", "class=\"band\"", "four times in five from")
        .contains("among those with this metric");
    assertThat(page("/artists/owls"))
        .contains("What the readings tell", "explosive: the last four weeks", "another pace since")
        .contains("not enough data yet: it takes views and likes of one platform");
    assertThat(page("/ai"))
        .contains("Rising artists", "href=\"/artists/owls#growth\"")
        .contains("<title id=\"map-title\">", "1. The Night Owls: growth +")
        .contains("streams a day", "to the 28 days before; of 20 artists");
  }

  @Test
  void alertsAreToldOnceSeenAndDismissedWithAReason() {
    haveTheOwls();
    HttpResponse<String> taken = send("/api/v1/talent/readings", table(), "text/csv");
    Matcher alert =
        Pattern.compile("\"alerts\":\\[\\{\"id\":\"([0-9a-f]+)\"").matcher(taken.body());
    assertThat(alert.find()).as(taken.body()).isTrue();
    assertThat(lastLogged().subject()).contains("breakout alert", "The NIGHT Owls");
    assertThat(lastLogged().rationale()).contains("how it moves");
    app.pass(Duration.ofDays(1));
    DailyScan again = new DailyScan(app.desks.talent(), FirstStart.TENANT, app::now);
    again.go();
    again.go();
    assertThat(api("/api/v1/talent/alerts").body()).contains("\"total\":1");
    String path = "/talent/alerts/" + alert.group(1);
    assertThat(page("/talent")).contains("action=\"" + path + "\"", ">Seen</button>");
    String cookie = cookie();
    app.post(path, "status=seen&csrf=" + app.csrfToken(cookie), "Cookie", cookie);
    assertThat(page("/talent")).doesNotContain(">Seen</button>").contains(">Dismiss</button>");
    String status = "/api/v1/talent/alerts/" + alert.group(1) + "/status";
    assertThat(
            send(status, "{\"status\":\"dismissed\",\"reason\":\"too far\"}", "application/json")
                .body())
        .contains("\"status\":\"dismissed\"", "\"reason\":\"too far\"");
    assertThat(send(status, "{\"status\":\"seen\"}", "application/json").statusCode())
        .isEqualTo(409);
    assertThat(send(status, "{\"status\":\"gone\"}", "application/json").statusCode())
        .isEqualTo(400);
    assertThat(
            send("/api/v1/talent/alerts/none/status", "{\"status\":\"seen\"}", "application/json")
                .statusCode())
        .isEqualTo(404);
    assertThat(page("/talent")).contains("dismissed", "too far").doesNotContain(">Dismiss<");
    assertThat(app.post(path, "status=seen", "Cookie", cookie).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsWrongIsRefusedWholeWithEachProblem() {
    HttpResponse<String> refused =
        send(
            "/api/v1/talent/readings",
            HEADER + "a,2026-03-01,streams,1\na,x,streams,1\na,2026-03-01,streams,-1\n",
            "text/csv");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("line 3: date", "line 4: value");
    assertThat(
            send("/api/v1/talent/readings", "{\"readings\":[{}]}", "application/json").statusCode())
        .isEqualTo(422);
    assertThat(app.storage.metricReadings().artists(FirstStart.TENANT)).isEmpty();
  }

  @Test
  void aNameIsShownAsTextAndOldReadingsAreToldAsSuch() {
    LocalDate before = LocalDate.ofInstant(app.now(), ZoneOffset.UTC).minusDays(200);
    send(
        "/api/v1/talent/readings",
        HEADER + "<script>alert(1)</script>," + before + ",streams,5\n",
        "text/csv");
    assertThat(page("/talent"))
        .contains("Nobody can be asked about today", "&lt;script&gt;alert")
        .doesNotContain("<script>alert");
  }

  @Test
  void oneReadingIsShownWithoutLookingAhead() {
    haveTheOwls();
    LocalDate today = LocalDate.ofInstant(app.now(), ZoneOffset.UTC);
    send("/api/v1/talent/readings", HEADER + "owls," + today + ",streams,0\n", "text/csv");
    assertThat(api("/api/v1/talent/owls").statusCode()).isEqualTo(200);
    assertThat(page("/artists/owls")).contains("<h2 id=\"growth\">", "0 streams on 2026-03-02");
    assertThat(page("/talent")).contains("Nobody can be asked about today");
  }

  @Test
  void aDemonstrationMarksWhatItMakesUp() {
    app.close();
    app = TestApp.demonstration();
    assertThat(page("/talent"))
        .contains("<span class=\"simulated\">simulated</span>", "Simulated: the climber")
        .contains("do not exist");
    assertThat(page("/ai")).contains("Rising artists", "class=\"simulated\">simulated");
    assertThat(api("/api/v1/talent").body())
        .contains("\"simulated\":true")
        .doesNotContain("\"simulated\":false");
    String cookie = cookie();
    app.post("/talent/scan", "csrf=" + app.csrfToken(cookie), "Cookie", cookie);
    assertThat(app.storage.breakoutAlerts().count(FirstStart.TENANT)).isZero();
    assertThat(app.storage.metricReadings().artists(FirstStart.TENANT)).isEmpty();
  }
}
