package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DealPagesTest {
  private static TestApp app;
  private static String cookie;

  @BeforeAll
  static void start() {
    app = TestApp.filled();
    cookie = app.session(Administrator.USERNAME);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Map<String, String> night() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("csrf", app.csrfToken(cookie));
    form.put("currency", "USD");
    form.put("tickets[0].name", "GA");
    form.put("tickets[0].price", "20.00");
    form.put("tickets[0].sold", "500");
    form.put("deals[0].artist", "Quiet Hours");
    form.put("deals[0].kind", "versus");
    form.put("deals[0].guarantee", "5000.00");
    form.put("deals[0].share", "0.80");
    form.put("deals[0].base", "net");
    return form;
  }

  @Test
  void theFormBeginsWithNothingChosen() {
    HttpResponse<String> page = app.get("/deals", "Cookie", cookie);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(page.body())
        .contains("Nothing to settle yet", "<a href=\"/deals\" aria-current=\"page\">Deals</a>")
        .contains("name=\"currency\" value=\"USD\"")
        .doesNotContain(" selected");
  }

  @Test
  void aNightIsSettledWithEveryLineItsBalanceAndItsClause() {
    HttpResponse<String> page = post("/deals", night());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Quiet Hours gets 8,000.00 by the deal and 8,000.00 on the night")
        .contains("the promoter is left with 2,000.00.")
        .contains("<a href=\"#f-deals-0-share\">deals[0].share</a>", "\u22123,000.00")
        .contains("name=\"deals[0].guarantee\" value=\"5000.00\"")
        .contains("name=\"tickets[1].price\"")
        .doesNotContain("name=\"deals[0].guarantee_in_split\"");
  }

  @Test
  void whileTypingTheSettlementComesAlone() {
    HttpResponse<String> part = post("/deals/settlement", night());

    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.body())
        .contains("hx-swap-oob=\"true\">Quiet Hours gets 8,000.00", "<table class=\"ledger\">")
        .doesNotContain("<html", "<form");
  }

  @Test
  void anOpenChoiceIsToldAtItsInputWithWhatItsReadingsPay() {
    Map<String, String> form = night();
    form.put("deals[0].base", "");
    form.put("expenses[0].name", "sound");
    form.put("expenses[0].kind", "fixed");
    form.put("expenses[0].amount", "1000.00");
    HttpResponse<String> page = post("/deals", form);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Not settled yet: 1 thing keeps it from being exact.")
        .contains("<a href=\"#f-deals-0-base\">Terms, share of</a>")
        .contains("8000.00 by gross", "7200.00 by net; they differ by 800.00")
        .containsPattern("id=\"f-deals-0-base\" name=\"deals\\[0].base\" aria-invalid=\"true\"");
    // Where the settlement follows every change, a mark would outlive what it says.
    assertThat(post("/deals", form, "HX-Request", "true").body())
        .contains("<a href=\"#f-deals-0-base\">")
        .doesNotContain("aria-invalid");
  }

  @Test
  void whatIsWrongInALaterRowIsToldThereThoughTheRowBeforeIsEmpty() {
    Map<String, String> form = night();
    form.put("fees[0].name", "");
    form.put("fees[1].name", "facility");
    form.put("fees[1].per", "ticket");
    form.put("fees[1].amount", "many");
    form.put("fees[1].position", "inside");

    assertThat(post("/deals/settlement", form).body())
        .contains("<a href=\"#f-fees-1-amount\">Fees on tickets 2, amount</a>")
        .contains("must be a decimal such as 5000.00: 'many'");
    form.put("fees[1].amount", "1.00");
    assertThat(post("/deals/settlement", form).body())
        .contains("<a href=\"#f-fees-1-name\">fees[0]</a>");
  }

  @Test
  void theKindSaysWhichInputsThereAre() {
    Map<String, String> form = night();
    form.put("deals[0].kind", "flat");
    assertThat(post("/deals", form).body())
        .contains("gets 5,000.00 by the deal")
        .doesNotContain("name=\"deals[0].share\"");
    form.put("deals[0].kind", "walkout");
    form.put("deals[0].threshold", "8000.00");
    form.put("deals[0].on", "gross");
    form.put("deals[0].share_above", "1.0");
    form.put("deals[0].mode", "on_top");
    form.put("deals[0].under.kind", "flat");
    form.put("deals[0].under.guarantee", "3000.00");
    assertThat(post("/deals", form).body()).contains("gets 5,000.00 by the deal");
    for (String kind : List.of("tiered", "ratchet", "rental", "plus", "none")) {
      form.put("deals[0].kind", kind);
      assertThat(post("/deals", form).statusCode()).as(kind).isEqualTo(422);
    }
  }

  @Test
  void aSupportActIsPaidOutOfTheHeadlinersExpenses() {
    Map<String, String> form = night();
    form.put("deals[1].artist", "Low Tide");
    form.put("deals[1].kind", "flat");
    form.put("deals[1].guarantee", "500.00");
    form.put("deals[1].expense_of", "Quiet Hours");
    String page = post("/deals", form).body();

    // 80 % of 10,000 less the 500 of the support act.
    assertThat(page)
        .contains("Quiet Hours gets 7,600.00 by the deal", "<caption>Low Tide</caption>")
        .contains("the promoter is left with 1,900.00.")
        .contains("<a href=\"#f-deals-1-guarantee\">deals[1].guarantee</a>")
        .contains("name=\"deals[1].bonuses[0].metric\"", "name=\"deals[2].artist\"");
    form.put("deals[1].expense_of", "Nobody");
    assertThat(post("/deals", form).body())
        .contains("<a href=\"#f-deals-1-expense_of\">", "names 'Nobody', who has no deal here");
  }

  @Test
  void whatTheArtistLaidOutIsGivenBack() {
    Map<String, String> form = night();
    form.put("expenses[0].name", "van");
    form.put("expenses[0].kind", "fixed");
    form.put("expenses[0].amount", "1000.00");
    assertThat(post("/deals", form).body()).contains("gets 7,200.00 by the deal and 7,200.00 on");
    form.put("expenses[0].paid_by", "artist");
    assertThat(post("/deals", form).body()).contains("gets 7,200.00 by the deal and 8,200.00 on");
  }

  @Test
  void bonusesAndMerchComeThroughTheFormAsWell() {
    Map<String, String> form = night();
    form.put("shorthand", "$1000 guarantee + $500 at 300 paid; house takes 20% of merch");
    form.put("merch.gross", "1000.00");
    assertThat(post("/deals", form).body())
        .contains("name=\"deals[0].bonuses[0].at_least\" value=\"300\"")
        .contains("name=\"merch.house_share\" value=\"0.20\"")
        .contains("gets 1,500.00 by the deal and 2,300.00 on the night");
  }

  @Test
  void shorthandFillsTheTermsAndLeavesTheRest() {
    Map<String, String> form = night();
    form.put("shorthand", "1500 + 80/20 over 250 pax");
    String page = post("/deals", form).body();

    assertThat(page)
        .contains("name=\"deals[0].guarantee\" value=\"1500.00\"")
        .contains("name=\"deals[0].over.count\" value=\"250\"")
        .contains("<option value=\"false\" selected>No</option>")
        .contains("name=\"deals[0].artist\" value=\"Quiet Hours\"")
        .contains("gets 5,500.00 by the deal");
    // A change after that is not undone by the line, which was read.
    form.put("read", "1500 + 80/20 over 250 pax");
    assertThat(post("/deals", form).body()).contains("gets 8,000.00 by the deal");
  }

  @Test
  void everyDealInShorthandComesThroughTheFormAsItIs() {
    for (String line :
        List.of(
            "$5,000 vs 85% NBOR after 12k exp",
            "flat 800", "70% door", "$8 per ticket sold", "$6,000 buy-out")) {
      Map<String, String> form = night();
      form.put("shorthand", line);
      assertThat(post("/deals", form).statusCode()).as(line).isEqualTo(200);
    }
  }

  @Test
  void shorthandWithSeveralReadingsAsksWhichAndTakesTheAnswer() {
    Map<String, String> form = night();
    form.put("shorthand", "$5,000 vs 85% net");
    String page = post("/deals", form).body();
    assertThat(page)
        .contains("It can be read in 2 ways, which differ by 3,187.50", "pays 11,547.17")
        .contains("name=\"deals[0].share\" value=\"0.80\"");

    form.put("reading", "1");
    assertThat(post("/deals", form).body())
        .contains("name=\"deals[0].share\" value=\"0.85\"")
        .contains("<option value=\"net\" selected>Net</option>")
        .doesNotContain("It can be read in");
  }

  @Test
  void shorthandThatSaysNothingIsToldAndChangesNothing() {
    for (String line : List.of("a pint each", "flat \u20ac500", "x".repeat(5000))) {
      Map<String, String> form = night();
      form.put("shorthand", line);
      assertThat(post("/deals", form).body())
          .as(line)
          .contains("<p class=\"wrong\">Not read", "gets 8,000.00 by the deal");
    }
  }

  @Test
  void aScriptInAnyFieldStaysText() {
    String page = app.get("/deals", "Cookie", cookie).body();
    List<String> names =
        Pattern.compile("name=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .filter(
                name -> !List.of("csrf", "viewport", "color-scheme", "htmx-config").contains(name))
            .toList();
    assertThat(names).hasSizeGreaterThan(30);
    Map<String, String> all = night();
    for (String name : names) {
      Map<String, String> form = night();
      form.put(name, TestApp.HOSTILE);
      all.put(name, TestApp.HOSTILE);
      assertThat(post("/deals", form).body()).as(name).doesNotContain("<script>alert");
      assertThat(post("/deals/settlement", form).body()).as(name).doesNotContain("<script>alert");
    }
    assertThat(post("/deals", all).body()).doesNotContain("<script>alert");
    assertThat(post("/deals", Map.of("csrf", app.csrfToken(cookie), "\"><script>x", "1")).body())
        .doesNotContain("<script>x");
  }

  @Test
  void nothingAtAllAndFarTooMuchAreTold() {
    assertThat(post("/deals", Map.of("csrf", app.csrfToken(cookie))).statusCode()).isEqualTo(422);
    Map<String, String> form = night();
    form.put("tickets[99].price", "20.00");
    form.put("deals[0].kind", "co_promotion");
    form.put("deals[0].under.kind", "walkout");
    form.put("deals[0].under.under.kind", "co_promotion");
    HttpResponse<String> page = post("/deals", form);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).doesNotContain("tickets[12]", "name=\"deals[0].under.under.under");
  }

  @Test
  void theScriptIsOursAndOnlyOnThisPage() {
    String page = app.get("/deals", "Cookie", cookie).body();
    assertThat(page).contains("\"allowEval\":false", "\"includeIndicatorStyles\":false");
    var src = Pattern.compile("<script src=\"(/assets/htmx.js[^\"]+)\" defer>").matcher(page);
    assertThat(src.find()).isTrue();
    HttpResponse<String> script = app.get(src.group(1));
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.body()).contains("htmx");
    assertThat(app.get("/ai", "Cookie", cookie).body()).doesNotContain("<script>");
  }

  private static HttpResponse<String> post(
      String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    List<String> all = new ArrayList<>(List.of("Cookie", cookie));
    all.addAll(List.of(headers));
    return app.post(path, body, all.toArray(String[]::new));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
