package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample market has 73 records of 71 rooms: two rooms stand on both of its lists. */
class MergePagesTest {
  private TestApp app;
  private String cookie;

  @BeforeEach
  void start() {
    app = TestApp.sample();
    cookie = app.session(Administrator.USERNAME);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void theTwoDoublesOfTheSampleMarketAreOneLeadEach() {
    assertThat(app.storage.prospects().all(FirstStart.TENANT)).hasSize(73);
    assertThat(get("/api/v1/leads?limit=1")).contains("\"total\":71");
    assertThat(get("/leads"))
        .contains(
            "of 71</strong>", "What 2 records say of Gruene Hall", "What 2 records say of White")
        .contains("austin-san-antonio-venues, Mar 2, 2026", "hill-country-venues, Mar 2, 2026")
        .contains("<td>Whitewater Amphitheatre</td>", "<td>Whitewater Amphitheater</td>")
        .contains("<td>3000</td>", "<td>4500</td>")
        .contains("5 reasons of up to 20 points each add up to the score");
  }

  @Test
  void thePageShowsWhatWasJoinedWithItsEvidence() {
    assertThat(get("/ai/records"))
        .contains("Nothing to decide", "2 pairs of records that are one lead")
        .contains("name agrees (Gruene Hall)", "Nobody has said anything yet");
  }

  @Test
  void aPersonPartsARoomAndJoinsItAgain() {
    Matcher pair =
        Pattern.compile(
                "name=\"left\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"right\" value=\"([^\"]+)\"")
            .matcher(get("/ai/records"));
    assertThat(pair.find()).isTrue();
    String form =
        "csrf=" + app.csrfToken(cookie) + "&left=" + pair.group(1) + "&right=" + pair.group(2);

    HttpResponse<String> answer = post("/ai/records/ruling", form + "&verdict=different");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(get("/ai/records"))
        .contains("Noted: the two records are two leads.", "1 pair of records")
        .contains("<strong>different</strong>", "admin <small>");
    assertThat(get("/api/v1/leads?limit=1")).contains("\"total\":72");
    assertThat(get("/ai/log")).contains("word on whether they are one prospect");
    post("/ai/records/run", "csrf=" + app.csrfToken(cookie));
    assertThat(get("/ai/records")).contains("1 lead has more than one record");
    assertThat(get("/api/v1/leads?limit=1")).contains("\"total\":72");

    post("/ai/records/ruling", form + "&verdict=same");
    assertThat(get("/api/v1/leads?limit=1")).contains("\"total\":71");
    assertThat(post("/ai/records/ruling", form + "&verdict=maybe").statusCode()).isEqualTo(400);
  }

  private String get(String path) {
    return app.get(path, "Cookie", cookie).body();
  }

  private HttpResponse<String> post(String path, String form) {
    return app.post(path, form, "Cookie", cookie);
  }
}
