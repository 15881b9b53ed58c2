package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.scoring.growth.ActiveDay;
import io.gigmate.scoring.growth.Member;
import io.gigmate.scoring.strategy.Strategy;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrategyPagesTest {
  private final TestApp app = TestApp.empty();
  private @Nullable String cookie;

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void anEmptyHouseIsToldAsSuchAndTheBusinessCaseIsToldStraight() {
    assertThat(page())
        .contains(
            "No strategy is proposed",
            "No outcome is known",
            "Not enough data yet",
            "revenue over cost; the return is \u221240% and +200%",
            "<td class=\"number\">60%</td><td class=\"number\">\u221240%</td>",
            "<td class=\"number\">300%</td><td class=\"number\">+200%</td>")
        .contains("<a href=\"/strategies\" aria-current=\"page\">Strategies</a>");
    form("/strategies/proposals", "");
    assertThat(page()).contains("Nothing was seen that calls for a strategy.");
  }

  @Test
  void aProposalOpensItsReasonsAndGoesToItsEndByAPersonsHand() {
    membersAtRisk();
    for (int i = 0; i < 8; i++) {
      form(
          "/strategies/outcomes",
          "outcome=past%d&type=retention&spent=500&returned=%d&ended=2025-06-30"
              .formatted(i, 650 + 25 * i));
    }
    form("/strategies/proposals", "");
    String page = page();
    assertThat(page)
        .contains("wait", "for your word.")
        .contains("Win back", "Retention \u00b7 Proposed", "members-at-risk", "Approve", "Decline")
        .contains("declared before any outcome", "8 of this type", "at 80%; pays with");
    String path = "/strategies/" + id("win-back");
    assertThat(form(path + "/approval", "reason=").statusCode()).isEqualTo(303);
    assertThat(page()).contains("Nothing was changed: reason of an approval");
    form(path + "/approval", "reason=" + encoded(TestApp.HOSTILE));
    assertThat(page())
        .contains("is approved.", "It runs from now on", "&lt;script&gt;")
        .doesNotContain(TestApp.HOSTILE);
    form(path + "/start", "");
    form(path + "/measurement", "spent=600&returned=lots");
    assertThat(page()).contains("Nothing was changed: ", "It is over");
    form(path + "/measurement", "spent=600&returned=900.50");
    assertThat(page())
        .contains("is learned.", "a return of +50%, inside the interval")
        .contains("1 strategy is over: 1 ended inside the 80 % interval");
    assertThat(form("/strategies/none/start", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aProposalIsDeclinedForAReasonAndTheFormMustBeOurs() {
    membersAtRisk();
    for (int i = 0; i < 8; i++) {
      form(
          "/strategies/outcomes",
          "outcome=past%d&type=retention&spent=500&returned=700&ended=2025-06-30".formatted(i));
    }
    form("/strategies/proposals", "");
    String snoozed = "/strategies/" + id("win-back");
    assertThat(chances()).contains(id("win-back"));
    form(snoozed + "/snooze", "until=2026-03-12");
    assertThat(chances()).doesNotContain(id("win-back"));
    assertThat(page()).contains("is not asked about until 2026-03-12", "Asleep until");
    assertThat(app.get("/ai", "Cookie", cookie()).body()).doesNotContain("to approve or decline");
    form(snoozed + "/snooze", "until=2026-03-02");
    assertThat(page()).contains("Nothing was changed: a day from 2026-03-03");
    form(snoozed + "/wake", "");
    assertThat(page()).contains("It waits for your word again.");
    assertThat(app.get("/ai", "Cookie", cookie()).body()).contains("to approve or decline");
    String path = "/strategies/" + id("win-back") + "/decline";
    assertThat(app.post(path, "reason=no&csrf=wrong", "Cookie", cookie()).statusCode())
        .isEqualTo(403);
    form(path, "reason=" + encoded("no hands free"));
    assertThat(page()).contains("is declined.", "no hands free").doesNotContain("/decline\"");
    assertThat(app.get("/strategies").statusCode()).isEqualTo(303);
    assertThat(app.get("/strategies", "Cookie", app.session(TestApp.VENUE_OWNER)).statusCode())
        .isEqualTo(403);
  }

  private String chances() {
    return app.get("/api/v1/acceptance", "Cookie", cookie()).body();
  }

  /** Thirty rooms with a show every two weeks; ten of them stopped in November. */
  private void membersAtRisk() {
    List<ActiveDay> days = new ArrayList<>();
    for (int room = 0; room < 30; room++) {
      LocalDate last = room < 10 ? LocalDate.of(2025, 11, 1 + room % 9) : LocalDate.of(2026, 2, 25);
      for (int i = 0; i < 8; i++) {
        days.add(new ActiveDay(new Member(Member.Kind.VENUE, "v" + room), last.minusDays(14L * i)));
      }
    }
    app.storage.activeDays().addAll(FirstStart.TENANT, days);
  }

  private String id(String play) {
    return app.storage.strategies().all(FirstStart.TENANT).stream()
        .filter(one -> one.plan().play().equals(play))
        .map(Strategy::id)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private String cookie() {
    if (cookie == null) {
      cookie = app.session(Administrator.USERNAME);
    }
    return cookie;
  }

  private String page() {
    return app.get("/strategies", "Cookie", cookie()).body();
  }

  private HttpResponse<String> form(String path, String fields) {
    return app.post(path, fields + "&csrf=" + app.csrfToken(cookie()), "Cookie", cookie());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
