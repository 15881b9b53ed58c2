package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealRecommendTest {
  private static final String REQUEST =
      """
      {"currency": "USD", "capacity": 800, "ticket_price": "25.00",
       "attendance": {"expected": 520, "quantiles": {"0.1": 310, "0.5": 525, "0.9": 735}},
       "house": {"fixed_costs": "4200.00", "per_head_cost": "1.50", "per_head_income": "9.00", "fees": [], "tax": null},
       "artist": {"reservation": "4000.00", "usual_deal": null, "risk_aversion": "0.00002"},
       "promoter": {"risk_aversion": "0.00005", "max_guarantee": "8000.00", "max_share": "0.90", "max_loss_probability": "0.35", "kinds": ["flat", "door", "versus", "plus"]},
       "fairness": "nash", "alternatives": 3}
      """;

  private static Gigmate.Outcome recommend(String request, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("deal", "recommend", "-"));
    arguments.addAll(List.of(more));
    return Gigmate.runWithInput(request, arguments.toArray());
  }

  private static String answer(String request) {
    Gigmate.Outcome outcome = recommend(request);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static List<BigDecimal> numbers(String offers, String key) {
    return found(offers, "^ +\"" + key + "\": \"([-0-9.]+)\"").stream()
        .map(BigDecimal::new)
        .toList();
  }

  @Test
  void theAnswerHasItsKeysAndStaysWithinTheLimits() {
    String answer = answer(REQUEST);
    assertThat(found(answer, "^  \"(\\w+)\":"))
        .containsExactly("decision", "offers", "frontier", "gap", "what_would_change_it");
    assertThat(answer).contains("\"decision\": \"offer\"");
    assertThat(numbers(answer, "gap").get(0)).isBetween(BigDecimal.ZERO, new BigDecimal("0.001"));
    List<String> keys = found(answer, "^      \"(\\w+)\":");
    assertThat(keys).hasSize(40);
    assertThat(keys.subList(0, 10))
        .containsExactly(
            "deal",
            "expected_artist",
            "expected_promoter",
            "loss_probability",
            "cvar10",
            "utility_artist",
            "utility_promoter",
            "split_point",
            "reasons",
            "counter_range");
    assertThat(numbers(answer, "loss_probability"))
        .hasSize(4)
        .allMatch(loss -> loss.compareTo(new BigDecimal("0.35")) <= 0);
    assertThat(numbers(answer, "utility_artist"))
        .allMatch(worth -> worth.compareTo(new BigDecimal("4000")) > 0);
    List<BigDecimal> artist = numbers(answer, "expected_artist");
    List<BigDecimal> promoter = numbers(answer, "expected_promoter");
    for (int i = 0; i < 4; i++) {
      assertThat(artist.get(i).add(promoter.get(i)))
          .isBetween(new BigDecimal("12699.99"), new BigDecimal("12700.01"));
    }
    assertThat(answer).contains("do not book");
  }

  @Test
  void anOfferedDealIsOneThatCanBeSettled(@TempDir Path folder) throws IOException {
    List<String> deals = found(answer(REQUEST), "^      \"deal\": (\\{.*\\}),$");
    assertThat(deals).hasSize(4);
    for (String deal : deals) {
      String sheet =
          """
          {"currency": "USD", "tickets": [{"name": "GA", "price": "25.00", "sold": 700, "allotment": 800}],
           "expenses": [{"name": "fixed", "kind": "fixed", "amount": "4200.00"}, {"name": "staff", "kind": "per_head", "amount": "1.50"}],
           "heads": 700, "deals": [%s], "rounding": "at_end"}
          """
              .formatted(deal);
      Gigmate.Outcome settled =
          Gigmate.run("deal", "settle", Files.writeString(folder.resolve("sheet.json"), sheet));
      assertThat(settled.err()).isEmpty();
      assertThat(settled.status()).isZero();
    }
  }

  @Test
  void whereNothingWorksItSaysWhy() {
    String answer = answer(REQUEST.replace("\"4000.00\"", "\"12900.00\""));
    assertThat(answer)
        .contains(
            "\"decision\": \"do_not_book\"", "\"reason\": \"", "\"offers\": []", "\"gap\": null")
        .contains("the artist wants 12,900.00");
  }

  @Test
  void asTextItIsATable() {
    Gigmate.Outcome outcome = recommend(REQUEST, "--text");
    assertThat(outcome.out())
        .startsWith("offer")
        .contains("what would change it", "to the artist:");
    Gigmate.Outcome none = recommend(REQUEST.replace("4200.00", "94200.00"), "--text");
    assertThat(none.out()).startsWith("do not book: the night loses");
  }

  @Test
  void aMeanThatDoesNotFitTheQuantilesIsNoted() {
    Gigmate.Outcome outcome = recommend(REQUEST.replace("\"expected\": 520", "\"expected\": 600"));
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("note: ", "the quantiles leave no room for a mean of 600.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"max_share\": \"0.90\"|\"max_share\": \"1.90\"|promoter.max_share: a share must lie between 0 and 1: 1.90",
        "\"max_guarantee\": \"8000.00\"|\"max_guarantee\": \"-1\"|promoter.max_guarantee: must not be negative: -1",
        "\"USD\"|\"UXD\"|currency: is 'UXD', which is no currency of ISO 4217",
        "\"plus\"]|\"plus\", \"rental\"]|promoter.kinds: is 'rental', which is none of [flat, door, versus, plus, per_ticket, tiered, ratchet]",
        "\"nash\"|\"kind\"|fairness: is 'kind', which is none of [nash]",
        "\"fees\": []|\"fee\": []|house.fee: is no key of this place",
        "\"reservation\": \"4000.00\"|\"reservation\": null|artist: an artist has a reservation value or a usual deal",
        "\"reservation\": \"4000.00\"|\"reservation\": \"4000 EUR\"|artist.reservation: currencies are mixed: '4000 EUR' in a sheet of USD",
        "\"capacity\": 800|\"capacity\": 0|capacity: must be 1 or more: 0",
        "\"expected\": 520|\"expected\": 900|attendance.expected: is more than the capacity of 800: 900",
        "\"0.5\": 525|\"0.5\": 25|attendance: quantiles must not fall",
        "\"0.5\": 525|\"half\": 525|attendance.quantiles.half: is no probability",
        "\"0.5\": 525|\"1.5\": 525|attendance.quantiles.1.5: a probability must be 0 to 1: 1.5",
        "\"risk_aversion\": \"0.00005\"|\"risk_aversion\": \"5\"|promoter: a risk aversion is the constant",
        "\"alternatives\": 3|\"alternatives\": 30|alternatives: must be 0 to 7: 30",
        "\"usual_deal\": null|\"usual_deal\": {\"kind\": \"door\", \"share\": \"0.7\"}|artist.usual_deal.base: is missing, and it changes the money"
      })
  void whatIsWrongIsNamed(String good, String bad, String problem) {
    Gigmate.Outcome outcome = recommend(REQUEST.replace(good, bad));
    assertThat(outcome.err()).contains(problem);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void theUsualDealMayStandForTheReservation() {
    String request =
        REQUEST
            .replace("\"reservation\": \"4000.00\"", "\"reservation\": null")
            .replace(
                "\"usual_deal\": null",
                "\"usual_deal\": {\"kind\": \"door\", \"share\": \"0.5\", \"base\": \"net\"}");
    assertThat(answer(request)).contains("\"decision\": \"offer\"");
  }
}
