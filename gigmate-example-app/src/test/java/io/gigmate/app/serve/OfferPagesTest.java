package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OfferPagesTest {
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

  /** The request of docs/offers.md. */
  private static Map<String, String> night() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("csrf", app.csrfToken(cookie));
    form.put("currency", "USD");
    form.put("capacity", "800");
    form.put("ticket_price", "25.00");
    form.put("expected", "520");
    form.put("low", "310");
    form.put("middle", "525");
    form.put("high", "735");
    form.put("house.fixed_costs", "4200.00");
    form.put("house.per_head_cost", "1.50");
    form.put("house.per_head_income", "9.00");
    form.put("artist.reservation", "4000.00");
    form.put("artist.risk_aversion", "0.00002");
    form.put("promoter.risk_aversion", "0.00005");
    form.put("promoter.max_guarantee", "8000.00");
    form.put("promoter.max_share", "0.90");
    form.put("promoter.max_loss_probability", "0.35");
    return form;
  }

  private static final List<String> SIMPLE = List.of("flat", "door", "versus", "plus");

  @Test
  void theFormBeginsEmptyAndNeedsNoScript() {
    HttpResponse<String> page = app.get("/offers", "Cookie", cookie);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(page.body())
        .contains("Nothing is asked yet", "<a href=\"/offers\" aria-current=\"page\">Offers</a>")
        .contains("href=\"/deals\"", "name=\"currency\" value=\"USD\"")
        .doesNotContain(" selected", " checked", "<script>");
    assertThat(app.get("/deals", "Cookie", cookie).body()).contains("href=\"/offers\"");
  }

  @Test
  void theNightOfTheDocumentationGetsTheSameOffer() {
    HttpResponse<String> page = post(night(), SIMPLE);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "Offer $1000 plus 90% of net after expenses, guarantee outside split; bonus $500 at 525"
                + " sold.")
        .contains("<h3>Alternative 3: flat $8000</h3>")
        .contains(">Artist expects</th><td class=\"number\">8,468.00<")
        .contains(">We lose in</th><td class=\"number\">22% of nights<")
        .contains(">Guarantee may be</th><td class=\"number\">0.00 to 4,623.65<")
        .contains(">Share may be</th><td class=\"number\">34.56% to 90%<")
        .contains(">Split point</th><td class=\"number\">4,468.09<")
        .contains("to the promoter: 4173.08 = 13000.00 tickets")
        .contains("before its numbers were rounded: $889.21 plus 90%")
        .contains("<li>an artist who wants more than 11,848.13: do not book</li>")
        .contains("<polyline class=\"curve\" points=\"10.0,10.0 ")
        .contains("from 4,000 to 11,843")
        .contains("value=\"versus\" checked")
        .doesNotContain("value=\"ratchet\" checked");
  }

  @Test
  void whyNotToBookIsSaid() {
    Map<String, String> form = night();
    form.put("house.fixed_costs", "18000.00");
    HttpResponse<String> page = post(form, SIMPLE);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Do not book: ", "loses 1,100.00 in expectation before the artist")
        .contains("What would change it")
        .doesNotContain("<polyline", "Recommended");
  }

  @Test
  void whatIsWrongOrMissingIsToldAtItsInput() {
    Map<String, String> form = night();
    form.put("high", "many");
    form.put("promoter.max_share", "1.5");
    form.remove("artist.reservation");
    form.put("house.fees[0].name", "facility");
    form.put("house.fees[0].per", "ticket");
    form.put("house.fees[0].amount", "1.00");
    HttpResponse<String> page = post(form, SIMPLE);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("<a href=\"#f-high\">In 9 of 10 nights at most</a>")
        .contains("<a href=\"#f-promoter-max_share\">Largest share</a>")
        .contains("<a href=\"#f-house-fees-0-position\">In the price or on top</a>")
        .containsPattern("id=\"f-high\" name=\"high\" value=\"many\" [^>]*aria-invalid=\"true\"");
    assertThat(post(Map.of("csrf", app.csrfToken(cookie)), List.of()).statusCode()).isEqualTo(422);
    assertThat(post(night(), List.of("a pint")).statusCode()).isEqualTo(422);
  }

  @Test
  void aScriptInAnyFieldStaysText() {
    String page = app.get("/offers", "Cookie", cookie).body();
    List<String> names =
        Pattern.compile("name=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .filter(name -> !List.of("csrf", "viewport", "color-scheme").contains(name))
            .distinct()
            .toList();
    assertThat(names).hasSizeGreaterThan(20);
    for (String name : names) {
      Map<String, String> form = night();
      form.put(name, TestApp.HOSTILE);
      assertThat(post(form, List.of()).body()).as(name).doesNotContain("<script>alert");
    }
  }

  @Test
  void nobodyAsksFromElsewhere() {
    Map<String, String> form = night();
    form.put("csrf", "guessed");
    assertThat(post(form, SIMPLE).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> post(Map<String, String> form, List<String> kinds) {
    String body =
        form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"))
            + kinds.stream()
                .map(kind -> "&promoter.kinds=" + encoded(kind))
                .collect(Collectors.joining());
    return app.post("/offers", body, "Cookie", cookie);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
