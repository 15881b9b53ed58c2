package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.app.access.Administrator;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every page once, in a market in which something has happened. */
final class Tour {
  static final String ARTIST = "/artists/jackie-venson";
  private static final String CAMPAIGN = "/campaigns/spring-dates";

  /**
   * A page to see.
   *
   * @param action what is done there first, as a selector; {@code null} where one only reads
   * @param status what the server answers
   */
  record Stop(String path, @Nullable String action, int status) {
    Stop(String path, @Nullable String action) {
      this(path, action, 200);
    }

    /** Answers whether the page is one of something that a house must have first. */
    boolean needsAMarket() {
      return path.equals(ARTIST) || path.equals(CAMPAIGN);
    }
  }

  static final List<Stop> PAGES =
      List.of(
          new Stop("/", null),
          new Stop("/ai", "main .primary"),
          new Stop("/success", "main .primary"),
          new Stop("/leads", "main .primary"),
          new Stop("/calendar", "main .primary"),
          new Stop("/calendar?view=month", "main .primary"),
          new Stop("/calendar?view=room", "main .primary"),
          new Stop("/nights", "main .primary"),
          new Stop("/demand", "main .primary"),
          new Stop("/talent", null),
          new Stop("/growth", null),
          new Stop("/ai/records", null),
          new Stop("/ai/log", "main .primary"),
          new Stop("/artists", "main tbody a"),
          new Stop(ARTIST, "main .primary"),
          new Stop("/campaigns", "main .primary"),
          new Stop(CAMPAIGN, "main .primary"),
          new Stop("/market", null),
          new Stop("/jobs", "main .primary"),
          new Stop("/settings", "main .primary"),
          new Stop("/deals", "#shorthand"),
          new Stop("/offers", "main .primary"),
          new Stop("/strategies", "main .primary"),
          new Stop("/import", "main .primary"),
          new Stop("/account", "main .primary"),
          new Stop("/account/subscriptions", "main .primary"),
          new Stop("/nowhere", null, 404));

  private Tour() {}

  /** Lets something happen: an advice, a lead written to, and a campaign that nobody approved. */
  static void prepare(TestApp app) {
    app.meet("blue-door", "The Blue Door");
    post(
        app,
        ARTIST + "/advice",
        Map.of(
            "venue", "hill-country-gruene-hall",
            "date", "2026-05-15",
            "ticket_price", "25.00",
            "house.fixed_costs", "2200.00",
            "expected", "320",
            "low", "190",
            "high", "450",
            "asked", "$4,000 plus 20% of net gross"));
    post(
        app,
        "/campaigns",
        Map.of(
            "name", "Spring dates",
            "channel", "email",
            "score", "0",
            "limit", "50",
            "subject", "Tuesdays at {{name}}",
            "body", "Hello {{name}},\n\ntwo Tuesdays in May are free. Shall we talk?",
            "other_subject", "",
            "other_body", ""));
  }

  static void post(TestApp app, String path, Map<String, String> fields) {
    String cookie = app.session(Administrator.USERNAME);
    String form =
        fields.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .sorted()
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        app.post(path, "csrf=" + app.csrfToken(cookie) + "&" + form, "Cookie", cookie);
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
  }
}
