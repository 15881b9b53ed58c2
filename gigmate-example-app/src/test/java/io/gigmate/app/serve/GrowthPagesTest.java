package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.scoring.growth.ActiveDay;
import io.gigmate.scoring.growth.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrowthPagesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final TestApp app = TestApp.empty();
  private final String cookie = app.session(Administrator.USERNAME);

  @AfterEach
  void stop() {
    app.close();
  }

  private String get(String path) {
    return app.get(path, "Cookie", cookie).body();
  }

  private void form(String path, String fields) {
    app.post(path, fields + "&csrf=" + app.csrfToken(cookie), "Cookie", cookie);
  }

  /** Thirty rooms that joined one after the other; ten of them fell silent in November. */
  private void members() {
    List<ActiveDay> days = new ArrayList<>();
    for (int room = 0; room < 30; room++) {
      LocalDate last = room < 10 ? LocalDate.of(2025, 11, 1 + room % 9) : TODAY.minusDays(5);
      for (int i = 0; i < 4 + room % 9; i++) {
        days.add(new ActiveDay(new Member(Member.Kind.VENUE, "v" + room), last.minusDays(14L * i)));
      }
    }
    app.storage.activeDays().addAll(FirstStart.TENANT, days);
  }

  @Test
  void nothingIsMadeUpWhereNothingIsKnown() {
    assertThat(get("/growth"))
        .contains("0 whole weeks are known, and 12 are needed", "0 rooms and acts have had a show")
        .contains("No partner is kept", "Nobody fits yet")
        .doesNotContain("<polyline");
    assertThat(get("/api/v1/growth")).contains("\"known\":false", "\"forecasts\":[]");
    assertThat(app.get("/growth").statusCode()).isEqualTo(303);
  }

  @Test
  void aForecastIsDrawnWithItsInterval() {
    members();
    assertThat(get("/growth"))
        .contains("<polygon class=\"interval\" points=\"", "Week up to", "Sunday, March 8")
        .contains("venue v0");
    assertThat(get("/api/v1/growth?of=members"))
        .contains("\"known\":true", "\"week_end\":\"2026-03-01\",\"count\":20", "\"lower80\"");
    assertThat(app.get("/api/v1/growth?of=cats", "Cookie", cookie).statusCode()).isEqualTo(400);
  }

  @Test
  void numbersOfTheCallersOwnAreForecastAsWell() {
    assertThat(
            app.post(
                    "/api/v1/growth/forecast",
                    "{\"counts\":[1,2,3,4,5,6,7,8,9,10,11,12],\"ahead\":2}",
                    "Cookie",
                    cookie)
                .body())
        .contains("\"ahead\":1", "\"ahead\":2", "\"upper80\"");
    for (String wrong :
        List.of("{}", "{\"counts\":[1],\"ahead\":1}", "{\"counts\":[null],\"ahead\":1}")) {
      assertThat(app.post("/api/v1/growth/forecast", wrong, "Cookie", cookie).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  @Test
  void whatMembersAreWorthGoesByWhatAShowLeaves() {
    members();
    assertThat(get("/growth")).contains("not said");
    assertThat(get("/growth?per_show=45.00")).doesNotContain("not said").contains("$");
    assertThat(get("/growth?per_show=-1")).contains("role=\"alert\"");
    assertThat(get("/api/v1/growth/values?per_show=45.00"))
        .contains("\"currency\":\"USD\",\"expected\":\"");
    assertThat(app.get("/api/v1/growth/values", "Cookie", cookie).statusCode()).isEqualTo(400);
  }

  @Test
  void aPartnerIsFoundAmongProspectsKeptAndMovedOn() {
    app.storage
        .prospects()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                Prospect.builder(ProspectId.of("kutx"), ProspectType.MEDIA, "Radio <One>")
                    .city(City.of("Austin", "TX"))
                    .genres(List.of(Genre.of("Country")))
                    .build(),
                Prospect.builder(ProspectId.of("fan"), ProspectType.FAN, "A Fan")
                    .city(City.of("Austin", "TX"))
                    .genres(List.of(Genre.of("Country")))
                    .build()));
    assertThat(get("/growth")).contains("Radio &lt;One&gt;", "of our").doesNotContain("A Fan");
    assertThat(get("/api/v1/partners/candidates")).contains("\"partner_id\":\"prospect:kutx\"");
    form("/growth/candidates/prospect%3Akutx", "x=1");
    assertThat(get("/api/v1/partners/candidates")).contains("\"candidates\":[]");
    assertThat(get("/growth")).contains("Nobody fits yet", "Written to");
    form("/growth/partners/prospect%3Akutx", "status=written_to&note=by+mail");
    assertThat(get("/growth")).contains("admin: by mail", "Talking");
    form("/growth/partners/prospect%3Akutx", "status=agreed&note=at+once");
    assertThat(get("/growth")).contains("cannot become agreed");
    assertThat(app.post("/api/v1/partners/candidates/nobody", "", "Cookie", cookie).statusCode())
        .isEqualTo(404);
  }
}
