package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.operations.Operation;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingRoutesTest {
  static final String INQUIRY =
      """
      {"artist": "a1", "venue": "v1", "date": "2026-03-02", "currency": "USD",
       "ticket_price": "20.00", "house": {"fixed_costs": "400.00"},
       "attendance": {"expected": 80, "quantiles": {"0.1": 50, "0.9": 110}},
       "asked": "flat 1500"}
      """;

  private Host host;

  @BeforeEach
  void start() {
    host = Host.start();
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void anInquiryIsAnsweredWithReasonsAndWhatIsNotKnownIsNamed() {
    HttpResponse<String> answer = post("/api/v1/bookings/advice", INQUIRY);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    JsonNode advice = Host.read(answer);
    assertThat(advice.get("verdict").asText()).isEqualTo("book_on_other_terms");
    assertThat(advice.get("reason").asText())
        .startsWith("not on the terms asked for: they lose USD 300.00 in expectation");
    assertThat(advice.get("attendance").get("expected").asDouble()).isEqualTo(80, offset());
    assertThat(advice.get("money").get("expected_revenue").asText()).isEqualTo("1600.00");
    assertThat(
            StreamSupport.stream(advice.get("parts").spliterator(), false)
                .mapToInt(part -> part.get("points").asInt())
                .sum())
        .isEqualTo(advice.get("score").asInt());
    assertThat(advice.get("offers")).isNotEmpty();
    assertThat(advice.get("absent"))
        .map(one -> one.get("what").asText())
        .contains("genre", "demographics", "mishaps", "timing", "competition", "talent", "market");
    assertThat(advice.get("assumed"))
        .map(one -> one.get("what").asText())
        .contains("what the artist has without us", "our limits");
  }

  @Test
  void theLogKeepsTheAdviceWithItsReasonsAndNoNames() {
    String id = advised();

    Operation entry = host.log.last(Host.TENANT).orElseThrow().operation();
    assertThat(entry.actor()).isEqualTo("booking advisor");
    assertThat(entry.subject())
        .isEqualTo(id + ": artist a1 at venue v1 on 2026-03-02, asked by ann");
    assertThat(entry.decision()).startsWith("book_on_other_terms, ");
    assertThat(entry.rationale())
        .contains("points money", "not known: ", "assumed: ")
        .doesNotContain("Quiet Hours", "Lantern Hall");
  }

  @Test
  void whatCannotBeAnsweredSaysWhereItIsWrong() {
    assertThat(problems(INQUIRY.replace("\"a1\"", "\"nobody\""))).containsExactly("artist");
    assertThat(problems(INQUIRY.replace("2026-03-02", "2026-03-01"))).containsExactly("date");
    assertThat(problems(INQUIRY.replace("2026-03-02", "May"))).containsExactly("date");
    assertThat(problems(INQUIRY.replace("\"ticket_price\": \"20.00\", ", "")))
        .containsExactly("ticket_price");
    assertThat(problems(INQUIRY.replace("\"expected\": 80", "\"expected\": 800")))
        .containsExactly("attendance");
    assertThat(problems(INQUIRY.replace("flat 1500", "1500 and beer"))).containsExactly("asked");
    assertThat(problems(INQUIRY.replace("\"400.00\"", "\"-1\"")))
        .containsExactly("house.fixed_costs");
    assertThat(problems(INQUIRY.replaceAll("\"attendance\".*\n", "\n")))
        .containsExactly("attendance");
    assertThat(host.decisions.all(Host.TENANT)).isEmpty();
  }

  @Test
  void aNightIsBookedAndWhatHappenedIsHeldAgainstWhatWasSaid() {
    String path = "/api/v1/bookings/" + advised();
    assertThat(post(path + "/outcome", "{\"attendance\": 70, \"profit\": \"10\"}").statusCode())
        .isEqualTo(409);

    JsonNode decided = Host.read(post(path + "/decision", "{\"answer\": \"booked\"}"));
    assertThat(decided.get("decision").get("answer").asText()).isEqualTo("booked");
    assertThat(decided.get("decision").get("by").asText()).isEqualTo("ann");
    HttpResponse<String> played =
        post(path + "/outcome", "{\"attendance\": 70, \"profit\": \"-12.50\"}");
    assertThat(played.statusCode()).isEqualTo(201);
    assertThat(Host.read(played).get("outcome").get("profit").asText()).isEqualTo("-12.50");

    JsonNode track = host.ask("/api/v1/bookings/track-record").as("ann").json();
    assertThat(track.get("nights").asInt()).isEqualTo(1);
    assertThat(track.get("enough").asBoolean()).isFalse();
    assertThat(track.get("coverage80").asDouble()).isEqualTo(1);
    assertThat(track.get("bias").asDouble()).isEqualTo(-10, offset());
    assertThat(
            post(path + "/decision", "{\"answer\": \"declined\", \"note\": \"no\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void pastAdviceTellsWhatItStoodOn() {
    String id = advised(INQUIRY.replace("2026-03-02", "2026-05-15"));
    JsonNode kept = host.ask("/api/v1/artists/a1").as("ann").json().get("advice").get(0);
    assertThat(kept.get("advice_id").asText()).isEqualTo(id);
    JsonNode grounds = kept.get("grounds");
    int points = 0;
    for (JsonNode part : grounds.get("parts")) {
      points += part.get("points").asInt();
      assertThat(part.get("evidence").asText()).isNotBlank();
    }
    assertThat(points).isEqualTo(kept.get("score").asInt());
    assertThat(grounds.get("reason").asText()).contains("in expectation");
    assertThat(grounds.get("alternatives")).isNotEmpty();
    for (JsonNode other : grounds.get("alternatives")) {
      assertThat(other.get("terms").asText()).isNotBlank();
      assertThat(new BigDecimal(other.get("expected_profit").asText()))
          .isBetween(
              new BigDecimal(other.get("low_profit").asText()),
              new BigDecimal(other.get("high_profit").asText()));
    }
    assertThat(grounds.at("/forecast/basis").asText()).contains("not measured");
    assertThat(grounds.get("assumed")).isNotEmpty();
    assertThat(grounds.get("absent")).isNotEmpty();
  }

  @Test
  void aNightIsDeclinedForAReasonAndSnoozedUntilADay() {
    String later = "/api/v1/bookings/" + advised(INQUIRY.replace("2026-03-02", "2026-05-15"));

    assertThat(post(later + "/decision", "{\"answer\": \"declined\"}").statusCode()).isEqualTo(400);
    assertThat(post(later + "/decision", "{\"answer\": \"perhaps\"}").statusCode()).isEqualTo(400);
    assertThat(post(later + "/decision", "{\"answer\": \"snoozed\"}").statusCode()).isEqualTo(400);
    assertThat(snooze(later, "2026-03-02").statusCode()).isEqualTo(409);
    assertThat(snooze(later, "soon").statusCode()).isEqualTo(400);
    assertThat(Host.read(snooze(later, "2026-04-01")).get("decision").get("until").asText())
        .isEqualTo("2026-04-01");
    post(later + "/decision", "{\"answer\": \"declined\", \"note\": \"too dear\"}");

    JsonNode artist = host.ask("/api/v1/artists/a1").as("ann").json();
    assertThat(artist.get("name").asText()).isEqualTo("Quiet Hours");
    assertThat(artist.get("audience").isNull()).isTrue();
    assertThat(artist.get("advice").get(0).get("decision").get("note").asText())
        .isEqualTo("too dear");
    assertThat(host.log.last(Host.TENANT).orElseThrow().operation().decision())
        .isEqualTo("snoozed to declined");
    assertThat(host.log.last(Host.TENANT).orElseThrow().operation().rationale())
        .doesNotContain("too dear");
  }

  @Test
  void aShowOfTheRoomOnThatDateIsTold() {
    host.keep("e1", "2026-05-15", EventStatus.ANNOUNCED);

    JsonNode advice =
        Host.read(post("/api/v1/bookings/advice", INQUIRY.replace("2026-03-02", "2026-05-15")));

    assertThat(advice.get("clashes").get(0).get("event_id").asText()).isEqualTo("e1");
  }

  @Test
  void whatIsNotThereAndWhoMayNotSeeIt() {
    advised();

    assertThat(host.ask("/api/v1/artists/nobody").as("ann").status()).isEqualTo(404);
    assertThat(post("/api/v1/bookings/advice-0/decision", "{\"answer\": \"booked\"}").statusCode())
        .isEqualTo(404);
    assertThat(host.ask("/api/v1/artists/a1").as("stranger").status()).isEqualTo(404);
    assertThat(host.ask("/api/v1/bookings/track-record").as("room").status()).isEqualTo(403);
    assertThat(host.ask("/api/v1/bookings/track-record").status()).isEqualTo(401);
    assertThat(
            host.ask("/api/v1/bookings/advice")
                .as("ann")
                .with("Origin", "https://evil.example")
                .post(INQUIRY)
                .status())
        .isEqualTo(403);
  }

  private HttpResponse<String> snooze(String path, String until) {
    return post(path + "/decision", "{\"answer\": \"snoozed\", \"until\": \"" + until + "\"}");
  }

  private Iterable<String> problems(String inquiry) {
    HttpResponse<String> answer = post("/api/v1/bookings/advice", inquiry);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return StreamSupport.stream(Host.read(answer).get("problems").spliterator(), false)
        .map(one -> one.get("path").asText())
        .toList();
  }

  private String advised() {
    return advised(INQUIRY);
  }

  private String advised(String inquiry) {
    return Host.read(post("/api/v1/bookings/advice", inquiry)).get("advice_id").asText();
  }

  private HttpResponse<String> post(String path, String body) {
    return host.ask(path).as("ann").post(body).answer();
  }

  private static Offset<Double> offset() {
    return Offset.offset(0.001);
  }
}
