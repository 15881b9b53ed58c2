package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DealRoutesTest {
  static final String SHEET =
      """
      {"currency": "USD",
       "tickets": [{"name": "GA", "price": "20.00", "sold": 500}],
       "fees": [{"name": "facility", "per": "ticket", "amount": "1.00", "position": "inside"}],
       "expenses": [{"name": "sound", "kind": "fixed", "amount": "900.00"}],
       "deals": [{"artist": "headliner", "kind": "versus", "guarantee": "5000.00",
                  "share": "0.80", "base": "net"}]}
      """;

  static final String REQUEST =
      """
      {"currency": "USD", "capacity": 800, "ticket_price": "25.00",
       "attendance": {"expected": 520, "quantiles": {"0.1": 310, "0.5": 525, "0.9": 735}},
       "house": {"fixed_costs": "4200.00"}, "artist": {"reservation": "4000.00"},
       "promoter": {}}
      """;

  private static Host host;

  @BeforeAll
  static void start() {
    host = Host.start();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void aSheetIsSettledToTheCentLineByLine() {
    HttpResponse<String> answer = settle(SHEET);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    JsonNode settlement = Host.read(answer);
    assertThat(settlement.get("net_to_split").asText()).isEqualTo("8600.00");
    assertThat(settlement.get("artist_payout").asText()).isEqualTo("6880.00");
    assertThat(settlement.get("lines"))
        .map(line -> line.get("clause").asText() + " " + line.get("balance").asText())
        .containsExactly(
            "tickets[0] 10000.00",
            "fees[0] 9500.00",
            "expenses[0] 8600.00",
            "deals[0].guarantee 3600.00",
            "deals[0].share 1720.00");
  }

  @Test
  void everythingWrongIsToldWithItsPath() {
    HttpResponse<String> answer =
        settle(SHEET.replace("\"0.80\"", "\"1.80\"").replace("\"20.00\"", "\"-20.00\""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    JsonNode problem = Host.read(answer);
    assertThat(problem.get("detail").asText()).isEqualTo("the sheet cannot be settled");
    assertThat(problem.get("problems"))
        .map(one -> one.get("path").asText())
        .containsExactly("tickets[0].price", "deals[0].share");
    assertThat(problem.get("problems").get(0).get("detail").asText())
        .isEqualTo("must not be negative: -20.00");
  }

  @Test
  void anOpenChoiceIsToldWithWhatEachReadingPays() {
    JsonNode problem = Host.read(settle(SHEET.replace(", \"position\": \"inside\"", "")));

    assertThat(problem.get("problems"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.get("path").asText()).isEqualTo("fees[0].position");
              assertThat(one.get("detail").asText())
                  .isEqualTo(
                      "is missing, and it changes the money: the artist gets 6880.00 by inside,"
                          + " 7280.00 by on_top; they differ by 400.00");
            });
  }

  @Test
  void ofVeryManyOpenChoicesTheFirstAreJudgedAndTheRestTold() {
    String fee = "{\"per\": \"ticket\", \"amount\": \"0.01\"}";
    String fees = String.join(", ", Collections.nCopies(50, fee));
    JsonNode problems =
        Host.read(settle(SHEET.replaceFirst("\"fees\": \\[.*?]", "\"fees\": [" + fees + "]")))
            .get("problems");

    assertThat(problems).hasSize(50);
    assertThat(problems.get(0).get("detail").asText()).contains("they differ by");
    assertThat(problems.get(49).get("detail").asText())
        .isEqualTo("is missing: it must be one of [inside, on_top]");
  }

  @Test
  void whatIsNoSheetAtAllIsABadRequest() {
    for (String body : new String[] {"", "[]", "null", "{\"a\": 1", "{} {}", "{\"a\":1,\"a\":2}"}) {
      assertThat(settle(body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(settle("{}").statusCode()).isEqualTo(422);
    assertThat(settle("[".repeat(50_000)).statusCode()).isEqualTo(400);
    assertThat(settle("{\"a\":".repeat(10_000)).statusCode()).isEqualTo(400);
    assertThat(settle(" ".repeat(70_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void shorthandIsADealOrItsReadings() {
    assertThat(parse("{\"text\": \"70% door\"}").body())
        .isEqualTo("{\"kind\": \"door\", \"share\": \"0.70\", \"base\": \"gross\"}\n");
    assertThat(parse("{\"text\": \"flat 800\", \"currency\": \"EUR\"}").statusCode())
        .isEqualTo(200);
    JsonNode net = Host.read(parse("{\"text\": \"$5,000 vs 85% net\"}"));
    assertThat(net.get("readings")).hasSize(2);
    assertThat(net.get("difference").asText()).isEqualTo("3187.50");
  }

  @Test
  void shorthandThatSaysNothingIsRefusedAtItsColumn() {
    HttpResponse<String> answer = parse("{\"text\": \"flat banana\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = Host.read(answer).get("problems").get(0);
    assertThat(problem.get("path").asText()).isEqualTo("text");
    assertThat(problem.get("detail").asText()).startsWith("column 6: ");
    assertThat(parse("{\"text\": \"flat 1\", \"currency\": \"XXZ\"}").statusCode()).isEqualTo(422);
    assertThat(parse("{\"text\": \"" + "1".repeat(201) + "\"}").statusCode()).isEqualTo(422);
    assertThat(parse("{}").statusCode()).isEqualTo(400);
    assertThat(parse("{\"texts\": \"flat 1\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void anOfferIsFoundOrTheRequestRefused() {
    JsonNode answer = Host.read(post("/api/v1/deals/offer", REQUEST));
    assertThat(answer.get("decision").asText()).isEqualTo("offer");
    assertThat(answer.get("offers").get(0).get("deal").get("kind").asText()).isNotEmpty();
    assertThat(answer.has("notes")).isFalse();
    JsonNode noted =
        Host.read(
            post("/api/v1/deals/offer", REQUEST.replace("\"expected\": 520", "\"expected\": 790")));
    assertThat(noted.get("notes").get(0).asText()).startsWith("the quantiles leave no room");

    HttpResponse<String> refused =
        post(
            "/api/v1/deals/offer",
            REQUEST.replace("\"25.00\"", "25").replace("\"promoter\": {}", "\"promoter\": []"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Host.read(refused).get("problems"))
        .map(one -> one.get("path").asText())
        .containsExactly("ticket_price", "promoter");
    assertThat(post("/api/v1/deals/offer", "x").statusCode()).isEqualTo(400);
    assertThat(post("/api/v1/deals/offer", " ".repeat(9000)).statusCode()).isEqualTo(413);
  }

  @Test
  void nobodyElseIsLetIn() {
    for (String path :
        new String[] {"/api/v1/deals/settlement", "/api/v1/deals/parse", "/api/v1/deals/offer"}) {
      assertThat(host.ask(path).post(SHEET).status()).isEqualTo(401);
      assertThat(host.ask(path).post(SHEET).as("room").status()).isEqualTo(403);
    }
  }

  private static HttpResponse<String> settle(String sheet) {
    return post("/api/v1/deals/settlement", sheet);
  }

  private static HttpResponse<String> parse(String body) {
    return post("/api/v1/deals/parse", body);
  }

  private static HttpResponse<String> post(String path, String body) {
    return host.ask(path).post(body).as("boss").answer();
  }
}
