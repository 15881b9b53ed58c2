package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.event.EventId;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.attendance.ShowOutcome;
import io.gigmate.scoring.attendance.ShowPlace;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AudienceTable;
import io.gigmate.scoring.booking.AudienceTable.Row;
import io.gigmate.scoring.booking.AudienceTable.Whose;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArtistPagesTest {
  private static final String ARTIST = "/artists/jackie-venson";
  private static final String ROOM = "hill-country-gruene-hall";

  private TestApp app = TestApp.sample();
  private String cookie = app.session(Administrator.USERNAME);

  @AfterEach
  void stop() {
    app.close();
  }

  private void restart(TestApp other) {
    app.close();
    app = other;
    cookie = app.session(Administrator.USERNAME);
  }

  private Map<String, String> inquiry() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("csrf", app.csrfToken(cookie));
    form.put("venue", ROOM);
    form.put("date", "2026-05-15");
    form.put("currency", "USD");
    form.put("ticket_price", "25.00");
    form.put("house.fixed_costs", "2200.00");
    form.put("expected", "320");
    form.put("low", "190");
    form.put("high", "450");
    form.put("asked", "flat 6000");
    form.put("promoter.max_loss_probability", "0.9");
    form.put("other_date", "2026-05-22");
    return form;
  }

  @Test
  void theListLeadsToEachArtistAndTheNavigationToTheList() {
    assertThat(get("/artists"))
        .contains("<a href=\"/artists\" aria-current=\"page\">Artists</a>")
        .contains("<a href=\"/artists/jackie-venson\">Jackie Venson</a>", "Soul, Funk, Blues");
  }

  @Test
  void anArtistIsShownAsFarAsTheyAreKnown() {
    assertThat(get(ARTIST))
        .contains("<h1>Jackie Venson</h1>", "Austin, TX", "Nothing is asked yet")
        .contains("Usual draw", "Growth, phase, viral probability, engagement", "No score yet")
        .contains("No history of shows was given to the server, so this is yours to say.")
        .contains("Not enough data yet", "No advice on this artist yet");
    assertThat(app.get("/artists/nobody", "Cookie", cookie).statusCode()).isEqualTo(404);
  }

  @Test
  void aNightIsAdvisedWithEveryPartOfTheAnswer() {
    HttpResponse<String> page = post(ARTIST + "/advice", inquiry());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Gruene Hall, Friday, May 15", "Book it on other terms")
        .contains("Not on the terms asked for: they lose USD", "Expected attendance")
        .contains("Expected revenue", "Expected result", "Sell-out probability")
        .contains(
            "190 to 450 in 8 of 10 nights",
            "not enough data yet for a range",
            "Why ",
            "points</h3>",
            "What to offer")
        .contains(
            "can move: ", "Alternatives", "Friday, May 22", "Risks", "A loss, by the forecast")
        .contains("What would change it", "Assumed", "What the artist has without us")
        .contains("Not known", "Demographics", "stated by whoever asked, not measured")
        .contains("name=\"house.fixed_costs\" value=\"2200.00\"")
        .containsPattern("href=\"/offers\\?[^\"]*ticket_price=25.00[^\"]*expected=320")
        .doesNotContain("Timing</h3>", "Nothing is asked yet");
    assertThat(get("/ai")).contains("booking advisor", "book_on_other_terms");
  }

  @Test
  void thePriceMayComeFromTheTemplatesAndIsThenNamedAsAssumed() {
    Map<String, String> form = inquiry();
    form.remove("ticket_price");
    form.put("date", "2026-05-13");

    assertThat(post(ARTIST + "/advice", form).body())
        .contains("Ticket price", "of the templates Blues Wednesday");
  }

  @Test
  void whatIsMissingIsToldAtItsInput() {
    Map<String, String> form = inquiry();
    form.put("house.fixed_costs", "");
    form.put("date", "May");
    HttpResponse<String> page = post(ARTIST + "/advice", form);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Not answered yet", "<strong>Fixed costs</strong> is missing.")
        .contains("<strong>Date</strong> must be a day such as 2026-05-15: 'May'.")
        .contains("id=\"f-house-fixed_costs\"", "aria-invalid=\"true\"");
    form = inquiry();
    form.put("expected", "");
    form.put("low", "");
    form.put("high", "");
    assertThat(post(ARTIST + "/advice", form).body())
        .contains("<strong>Expected</strong> nobody knows how many come");
    form.put("expected", "a lot");
    assertThat(post(ARTIST + "/advice", form).body()).contains("must be a number");
    assertThat(app.storage.bookingDecisions().all(FirstStart.TENANT)).isEmpty();
  }

  @Test
  void aHistoryAndAudiencesSayWhatNobodyHasTo() {
    List<ShowOutcome> shows = new ArrayList<>();
    for (int week = 0; week < 40; week++) {
      LocalDate date = LocalDate.of(2026, 2, 27).minusWeeks(week);
      shows.add(
          new ShowOutcome(
              Show.builder(EventId.of("s" + week), date)
                  .artist("Jackie Venson")
                  .place(ShowPlace.of("Gruene Hall, New Braunfels, TX"))
                  .capacity(500)
                  .build(),
              300 + 5 * (week % 7)));
    }
    restart(
        TestApp.knowing(
            BookingKnowledge.none()
                .withAudiences(
                    AudienceTable.of(
                        List.of(
                            new Row(Whose.ARTIST, "jackie-venson", "age", "18-24", 0.67),
                            new Row(Whose.VENUE, ROOM, "age", "18-24", 0.5))))
                .withForecasts(
                    HistoryForecasts.of(AttendanceHistory.of(shows), LocalDate.of(2026, 3, 2))
                        .orElseThrow())));
    Map<String, String> form = inquiry();
    form.keySet().removeAll(List.of("expected", "low", "high"));

    assertThat(post(ARTIST + "/advice", form).body())
        .contains("18-24 67%", "Age 50%", "Shows most like it", "Jackie Venson, Gruene Hall")
        .contains("Left empty, the history of shows says so.")
        .doesNotContain("stated by whoever asked");
  }

  @Test
  void aDecisionAndWhatHappenedAreKeptAndHeldAgainstTheAdvice() {
    String advice = ARTIST + "/advice/" + advised();
    String csrf = "csrf=" + app.csrfToken(cookie);
    send(advice + "/decision", csrf + "&answer=declined");
    assertThat(get(ARTIST)).contains("Nothing was changed: a night is declined for a reason");
    send(advice + "/decision", csrf + "&answer=snoozed&until=2026-04-01");
    assertThat(get(ARTIST)).contains("Snoozed until 2026-04-01, by admin");
    HttpResponse<String> booked = send(advice + "/decision", csrf + "&answer=booked");
    assertThat(booked.statusCode()).isEqualTo(303);
    assertThat(booked.headers().firstValue("location")).hasValue(ARTIST + "#past");
    assertThat(get(ARTIST)).contains("Booked, by admin", "That is what happened");
    send(advice + "/outcome", csrf + "&attendance=300&profit=950.00");
    assertThat(get(ARTIST)).contains("Nothing was changed: the night is still to come");

    app.pass(Duration.ofDays(80));
    cookie = app.session(Administrator.USERNAME);
    send(advice + "/outcome", "csrf=" + app.csrfToken(cookie) + "&attendance=300&profit=950.00");

    assertThat(get(ARTIST))
        .contains("300 people came, $950")
        .contains("Not enough data yet, it takes 20 nights with a result: on 1 nights")
        .doesNotContain("That is what happened");
  }

  @Test
  void theReasonsTheAlternativesAndTheDataOpenWhereverAnAdviceStands() {
    advised();
    String night = ROOM + "&date=2026-05-15&artist=jackie-venson";
    send("/nights/holds", "csrf=" + app.csrfToken(cookie) + "&venue=" + night);
    for (String path : List.of(ARTIST, "/ai", "/nights")) {
      assertThat(get(path))
          .as(path)
          .contains("Not on the terms asked for: they lose USD", "Audience fit, ", "Not known")
          .containsPattern("<dt>\\d+ points: [^<]+</dt><dd>Gruene Hall, Friday, May 22; [^<]*in 8")
          .contains("Forecast: stated by whoever asked, not measured", "Shows most like it")
          .containsPattern("a loss in \\d+% \\(not enough data yet for a range\\) of such nights")
          .doesNotContainPattern("a loss in \\d+% of");
    }
  }

  @Test
  void adviceThatWasKeptBeforeItsReasonsWerePointsToTheLog() {
    String id = advised();
    AdviceRecord kept = app.storage.bookingDecisions().all(FirstStart.TENANT).get(0);
    AdviceRecord.Said said = kept.said();
    app.storage
        .bookingDecisions()
        .save(
            FirstStart.TENANT,
            new AdviceRecord(
                kept.id(),
                kept.artist(),
                kept.venue(),
                kept.date(),
                new AdviceRecord.Said(
                    said.verdict(),
                    said.score(),
                    said.expectedAttendance(),
                    said.interval80(),
                    said.expectedProfit(),
                    said.profit80(),
                    said.lossProbability(),
                    said.at()),
                null,
                null));
    for (String path : List.of(ARTIST, "/ai")) {
      assertThat(get(path))
          .contains("before reasons were kept", "href=\"/ai/log?text=" + id + "\"");
    }
    assertThat(get("/ai/log?text=" + id)).contains("booking advisor", "points money");
  }

  @Test
  void theInquiryOfTheDocumentIsAnswered() throws IOException {
    Matcher inquiry =
        Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "docs", "booking.md")));
    assertThat(inquiry.find()).isTrue();
    HttpResponse<String> answer =
        app.post("/api/v1/bookings/advice", inquiry.group(1), "Cookie", cookie);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("\"verdict\":\"book");
  }

  @Test
  void aHostileNameIsOnlyText() {
    restart(TestApp.filled());
    Map<String, String> form = inquiry();
    form.put("venue", "v1");
    form.put("date", "2026-03-03");
    HttpResponse<String> page = post("/artists/a1/advice", form);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("the room has a show that day")
        .doesNotContain(TestApp.HOSTILE, "<script>alert");
  }

  private String advised() {
    Matcher id =
        Pattern.compile("/advice/(advice-[0-9a-f]+)/decision")
            .matcher(post(ARTIST + "/advice", inquiry()).body());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private String get(String path) {
    return app.get(path, "Cookie", cookie).body();
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return send(
        path,
        form.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&")));
  }

  private HttpResponse<String> send(String path, String form) {
    return app.post(path, form, "Cookie", cookie);
  }
}
