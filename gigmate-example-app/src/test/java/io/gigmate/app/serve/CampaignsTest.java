package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign by the API, into files, and back by the link that is in them. */
class CampaignsTest {
  private static final String SPRING = "/api/v1/campaigns/spring";
  private static final String DRAFT =
      """
      {"id":"spring","name":"Spring","channel":"email","purpose":"commercial","lowest_score":0,
       "daily_limit":50,"texts":{"a":{"subject":"Tuesdays at {{name}}","body":"Hello {{name}}"}}}
      """;

  private TestApp app;
  private String cookie;

  @BeforeEach
  void start() {
    app = TestApp.sample();
    cookie = app.session(Administrator.USERNAME);
    app.storage
        .configurations()
        .save(FirstStart.TENANT, Configuration.defaults().with(Setting.LEAD_SCORE_THRESHOLD, "0"));
  }

  /** The leads of the sample have no address. */
  private void meetTheOwnerOfARoom() {
    app.meet("blue-door", "Blue Door");
  }

  /** What the rules ask of a lead and no source says. */
  private void stateWhatIsKnown() {
    String stated =
        "{\"fact\":\"objected\",\"value\":\"no\",\"text\":\"They asked for dates\","
            + "\"text_version\":\"call v1\",\"source\":\"telephone call\"}";
    assertThat(post("/api/v1/recipients/blue-door/declarations", stated).statusCode())
        .isEqualTo(204);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void campaignIsComposedApprovedScheduledAndWrittenIntoFiles() throws IOException {
    meetTheOwnerOfARoom();
    assertThat(post("/api/v1/campaigns", DRAFT).statusCode()).isEqualTo(201);
    assertThat(post("/api/v1/campaigns", DRAFT).statusCode()).isEqualTo(409);
    HttpResponse<String> early = post(SPRING + "/schedule", "");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("a person has to approve what it says now");

    String preview = app.get(SPRING + "/preview", "Cookie", cookie).body();
    assertThat(preview)
        .contains("Tuesdays at Blue Door", "HR-3", "Unsubscribe: https://gigmate.example/u/");
    String approval = "{\"content\":\"" + content(preview) + "\",\"reason\":\"read it\"}";
    assertThat(post(SPRING + "/approval", approval).body())
        .contains("\"approved_by\":\"admin\",\"approval_stands\":true");
    assertThat(post(SPRING + "/schedule", "").body()).contains("\"state\":\"scheduled\"");
    assertThat(run()).contains("\"decided\":1", "\"started\":[\"spring\"]");
    assertThat(app.settings.folder()).doesNotExist();
    assertThat(app.get(SPRING + "/reviews", "Cookie", cookie).body())
        .contains("\"rule\":\"EU-7@2026.1\"", "whether the recipient objected is not known");
    stateWhatIsKnown();
    assertThat(app.get(SPRING + "/reviews", "Cookie", cookie).body()).isEqualTo("{\"waiting\":[]}");
    run();

    String mail = Files.readString(onlyFile());
    assertThat(mail)
        .contains(
            "From: GigMate <hello@gigmate.example>\r\n",
            "List-Unsubscribe: <https://gigmate.example/u/",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
    assertThat(mail).contains("\r\nHello ", "\r\nThis is an advertisement by GigMate");
    assertThat(app.get(SPRING, "Cookie", cookie).body()).contains("\"sent\":1");

    String link = mail.replaceAll("(?s).*List-Unsubscribe: <https://[^/]+(/u/[^>]+)>.*", "$1");
    assertThat(app.get(link).body()).contains("<button");
    assertThat(app.post(link, "List-Unsubscribe=One-Click").body()).contains("unsubscribed");
    assertThat(lastDecisions(2)).contains("suppressed on email", "suppressed: opted_out");
    assertThat(app.get(SPRING, "Cookie", cookie).body()).contains("\"unsubscribed\":1");
  }

  @Test
  void whatCameOfItIsToldOnceAndReckoned() {
    meetTheOwnerOfARoom();
    post("/api/v1/campaigns", DRAFT);
    String content = content(app.get(SPRING, "Cookie", cookie).body());
    post(SPRING + "/approval", "{\"content\":\"" + content + "\",\"reason\":\"read it\"}");
    post(SPRING + "/schedule", "");
    stateWhatIsKnown();
    assertThat(signal("\"opened\"").statusCode()).isEqualTo(409);
    run();
    assertThat(signal("\"opened\"").body()).isEqualTo("{\"is_new\":true,\"paused\":false}");
    assertThat(signal("\"opened\"").body()).isEqualTo("{\"is_new\":false,\"paused\":false}");
    assertThat(
            app.send(
                    "PUT",
                    SPRING + "/cost",
                    "{\"amount\":\"40\",\"currency\":\"USD\"}",
                    "Cookie",
                    cookie)
                .statusCode())
        .isEqualTo(200);
    String bought = "\"converted\",\"event\":\"order-1\",\"value\":\"120\",\"currency\":";
    assertThat(signal(bought + "\"EUR\"").statusCode()).isEqualTo(409);
    assertThat(signal(bought + "\"US Dollars\"").statusCode()).isEqualTo(400);
    assertThat(signal("\"converted\",\"value\":\"120\"").statusCode()).isEqualTo(400);
    assertThat(signal("\"sold\"").body()).contains("no such signal: 'sold'");
    assertThat(signal(bought + "\"USD\"").statusCode()).isEqualTo(200);
    assertThat(app.get(SPRING, "Cookie", cookie).body())
        .contains(
            "\"converted\":1",
            "\"not_yet\":\"not enough data yet: 1 of at least 10 recipients bought something\"");
  }

  @Test
  void oneMessageIsClearedOfWhatWasSeenOrDeclined() {
    meetTheOwnerOfARoom();
    post("/api/v1/campaigns", DRAFT);
    String content = content(app.get(SPRING, "Cookie", cookie).body());
    post(SPRING + "/approval", "{\"content\":\"" + content + "\",\"reason\":\"read it\"}");
    post(SPRING + "/schedule", "");
    run();
    String queue = app.get(SPRING + "/reviews", "Cookie", cookie).body();
    String seen = queue.replaceAll("(?s).*\"seen\":\"([0-9a-f]{64})\".*", "$1");
    String one = SPRING + "/reviews/blue-door";
    String other = "{\"seen\":\"" + "0".repeat(64) + "\",\"reason\":\"fine\"}";
    assertThat(post(one + "/clearance", other).statusCode()).isEqualTo(409);
    assertThat(post(one + "/clearance", "{\"reason\":\"fine\"}").statusCode()).isEqualTo(400);
    assertThat(post(SPRING + "/reviews/nobody/refusal", "{\"reason\":\"no\"}").statusCode())
        .isEqualTo(404);
    String word = "{\"seen\":\"" + seen + "\",\"reason\":\"they asked for it\"}";
    assertThat(post(one + "/clearance", word).statusCode()).isEqualTo(204);
    assertThat(lastDecisions(1)).containsExactly("cleared of EU-7@2026.1");
    assertThat(post(one + "/refusal", "{\"reason\":\"or not\"}").statusCode()).isEqualTo(204);
    assertThat(app.get(SPRING, "Cookie", cookie).body()).contains("\"suppressed\":1");
  }

  private String run() {
    return post("/api/v1/outreach/run", "{\"channel\":\"email\",\"batch\":1}").body();
  }

  private HttpResponse<String> signal(String kind) {
    return post(SPRING + "/signals", "{\"recipient\":\"blue-door\",\"kind\":" + kind + "}");
  }

  private List<String> lastDecisions(int count) {
    long last = app.storage.operationsLog().last(FirstStart.TENANT).orElseThrow().seq();
    return app.storage.operationsLog().entries(FirstStart.TENANT, last - count + 1, count).stream()
        .map(entry -> entry.operation().decision())
        .toList();
  }

  @Test
  void wishesThatCannotBeAreRefusedByName() {
    assertThat(post("/api/v1/campaigns", "{}").body()).contains("the body must have id");
    assertThat(post("/api/v1/campaigns", DRAFT.replace("email", "fax")).body())
        .contains("channel must be one of", "fax");
    assertThat(post(SPRING + "/pause", "").statusCode()).isEqualTo(404);
    assertThat(app.get(SPRING, "Cookie", cookie).statusCode()).isEqualTo(404);
    post("/api/v1/campaigns", DRAFT);
    assertThat(post(SPRING + "/pause", "").statusCode()).isEqualTo(409);
    assertThat(post(SPRING + "/cancellation", "").body()).contains("\"state\":\"cancelled\"");
  }

  private static String content(String json) {
    Matcher content = Pattern.compile("\"content\":\"([0-9a-f]{64})\"").matcher(json);
    assertThat(content.find()).isTrue();
    return content.group(1);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(app.settings.folder())) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private HttpResponse<String> post(String path, String body) {
    return app.post(path, body, "Cookie", cookie);
  }
}
