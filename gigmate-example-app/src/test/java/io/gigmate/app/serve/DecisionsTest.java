package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigmate.app.access.Administrator;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Score;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Said;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingVerdict;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person says to advice acts: what is put off sleeps, and what is decided is learned. */
class DecisionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEAD = "/api/v1/leads/blue-door/snooze";
  private static final Instant THEN = Instant.parse("2026-02-01T12:00:00Z");

  private TestApp app;
  private String cookie;

  @BeforeEach
  void start() {
    app = TestApp.empty();
    cookie = app.session(Administrator.USERNAME);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private String page(String path) {
    return app.get(path, "Cookie", cookie).body();
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return app.send(method, path, body, "Cookie", cookie);
  }

  private JsonNode read(String path) throws IOException {
    return JSON.readTree(page(path));
  }

  @Test
  void leadSleepsUntilItsDayAndWaitsAgainThen() throws IOException {
    app.meet("blue-door", "The Blue Door");
    assertThat(page("/ai")).contains("The Blue Door");
    assertThat(send("POST", LEAD, "{\"until\":\"2026-03-02\"}").statusCode()).isEqualTo(409);
    assertThat(send("POST", LEAD, "{\"until\":\"soon\"}").statusCode()).isEqualTo(400);
    assertThat(send("POST", "/api/v1/leads/nobody/snooze", "{\"until\":\"2026-03-12\"}"))
        .returns(404, HttpResponse::statusCode);
    HttpResponse<String> kept = send("POST", LEAD, "{\"until\":\"2026-03-12\"}");
    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(kept.body()).get("until").asText()).isEqualTo("2026-03-12");
    assertThat(read("/api/v1/snoozes").get("total").asInt()).isEqualTo(1);
    assertThat(page("/ai")).doesNotContain("The Blue Door");
    assertThat(page("/leads")).contains("Asleep until", "The Blue Door");
    app.pass(Duration.ofDays(9));
    cookie = app.session(Administrator.USERNAME);
    assertThat(read("/api/v1/leads/overdue").get("total").asInt()).isZero();
    app.pass(Duration.ofDays(1));
    cookie = app.session(Administrator.USERNAME);
    assertThat(read("/api/v1/leads/overdue").get("total").asInt()).isEqualTo(1);
    assertThat(page("/ai")).contains("The Blue Door");
    assertThat(read("/api/v1/snoozes").get("total").asInt()).isZero();
  }

  @Test
  void leadIsPutToSleepAndWokenByAPerson() throws IOException {
    app.meet("blue-door", "The Blue Door");
    Tour.post(app, "/ai/leads/snooze", Map.of("lead", "blue-door", "until", "2026-03-12"));
    assertThat(read("/api/v1/snoozes").get("total").asInt()).isEqualTo(1);
    Tour.post(app, "/ai/leads/snooze", Map.of("lead", "blue-door", "until", "no day"));
    assertThat(read("/api/v1/snoozes").at("/snoozes/0/until").asText()).isEqualTo("2026-03-12");
    Tour.post(app, "/ai/leads/wake", Map.of("lead", "blue-door"));
    assertThat(read("/api/v1/snoozes").get("total").asInt()).isZero();
    assertThat(page("/ai/log")).contains("snoozed until 2026-03-12", "woken");
    send("POST", LEAD, "{\"until\":\"2026-03-12\"}");
    assertThat(send("DELETE", LEAD, "").statusCode()).isEqualTo(204);
    assertThat(read("/api/v1/snoozes").get("total").asInt()).isZero();
  }

  private static AdviceRecord advice(int number, String venue, int points) {
    return new AdviceRecord(
        AdviceId.of("advice-" + number),
        ArtistId.of("a"),
        VenueId.of(venue),
        LocalDate.of(2026, 5, 15),
        new Said(
            BookingVerdict.BOOK,
            Score.of(points),
            200,
            new AttendanceInterval(100, 300),
            Money.parse("USD 500.00"),
            null,
            0.05,
            THEN.plusSeconds(number)),
        null,
        null);
  }

  private void keep(AdviceRecord advice) {
    app.storage.bookingDecisions().save(FirstStart.TENANT, advice);
  }

  @Test
  void nightsAreOrderedByWhatWasDecidedAndNoneIsLeftOut() throws IOException {
    keep(advice(100, "dislike", 62));
    keep(advice(101, "liked", 60));
    assertThat(page("/ai")).contains("Not enough decisions yet", "0 of 20");
    assertThat(read("/api/v1/acceptance").get("learned").asBoolean()).isFalse();
    for (int i = 0; i < 40; i++) {
      boolean liked = i % 2 == 0;
      keep(
          advice(i, liked ? "liked" : "dislike", 50)
              .decided(
                  liked
                      ? Decision.booked("Ann Example", THEN.plusSeconds(i))
                      : Decision.declined("the room", "Ann Example", THEN.plusSeconds(i))));
    }
    String home = page("/ai");
    int first = home.indexOf("You take such advice in");
    assertThat(first).isPositive();
    assertThat(home.indexOf("advice-101/decision")).isPositive().isGreaterThan(first);
    assertThat(home.indexOf("advice-100/decision")).isGreaterThan(home.indexOf("advice-101/dec"));
    assertThat(home).contains("declined 20 of 20 nights in dislike, 20 of them for", "wrong room");
    JsonNode told = read("/api/v1/acceptance");
    assertThat(told.get("learned").asBoolean()).isTrue();
    assertThat(told.get("decisions").asInt()).isEqualTo(40);
    assertThat(told.at("/backtest/log_loss").asDouble())
        .isPositive()
        .isLessThan(told.at("/backtest/base_log_loss").asDouble());
    assertThat(told.get("waiting")).hasSize(2);
    double sum = 0;
    for (JsonNode reason : told.at("/waiting/0/reasons")) {
      sum += reason.get("log_odds").asDouble();
    }
    assertThat(1 / (1 + Math.exp(-sum)))
        .isCloseTo(told.at("/waiting/0/probability").asDouble(), within(1e-9));
  }

  @Test
  void onlyWhatAPersonCanStillActUponWaits() throws IOException {
    keep(advice(1, "open", 60));
    keep(advice(2, "asleep", 60).decided(snoozed(LocalDate.of(2026, 3, 12))));
    keep(advice(3, "awake", 60).decided(snoozed(LocalDate.of(2026, 3, 2))));
    keep(advice(4, "booked", 60).decided(Decision.booked("Ann Example", THEN)));
    keep(on(LocalDate.of(2026, 3, 1), advice(5, "gone", 60)));
    assertThat(waiting()).containsExactly("advice-3", "advice-1");
    app.pass(Duration.ofDays(10));
    cookie = app.session(Administrator.USERNAME);
    assertThat(waiting()).containsExactly("advice-3", "advice-2", "advice-1");
    app.pass(Duration.ofDays(90));
    cookie = app.session(Administrator.USERNAME);
    assertThat(waiting()).isEmpty();
  }

  private List<String> waiting() throws IOException {
    return read("/api/v1/acceptance").get("waiting").findValuesAsText("id");
  }

  private static Decision snoozed(LocalDate until) {
    return new Decision(BookingAnswer.SNOOZED, null, until, "Ann Example", THEN);
  }

  private static AdviceRecord on(LocalDate night, AdviceRecord advice) {
    return new AdviceRecord(
        advice.id(), advice.artist(), advice.venue(), night, advice.said(), null, null);
  }

  @Test
  void declineFromTheListSaysWhy() {
    TestApp market = TestApp.sample();
    try (market) {
      Tour.prepare(market);
      AdviceRecord asked = market.storage.bookingDecisions().all(FirstStart.TENANT).get(0);
      Tour.post(
          market,
          Tour.ARTIST + "/advice/" + asked.id() + "/decision",
          Map.of("answer", "declined", "because", "too expensive", "note", "for a Friday"));
      assertThat(market.storage.bookingDecisions().find(FirstStart.TENANT, asked.id()))
          .hasValueSatisfying(
              one ->
                  assertThat(one.decision())
                      .isNotNull()
                      .returns("too expensive: for a Friday", Decision::note));
    }
  }

  @Test
  void madeUpDecisionsAreLearnedFromInADemonstrationOnly() throws IOException {
    assertThat(read("/api/v1/acceptance").get("decisions").asInt()).isZero();
    try (TestApp demo = TestApp.demonstration()) {
      String session = demo.session(Administrator.USERNAME);
      assertThat(
              JSON.readTree(demo.get("/api/v1/acceptance", "Cookie", session).body())
                  .get("decisions")
                  .asInt())
          .isEqualTo(60);
      assertThat(demo.storage.bookingDecisions().all(FirstStart.TENANT)).isEmpty();
    }
  }
}
