package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
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
  private static final String SPRING = "/api/campaigns/spring";
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
    app.storage
        .prospects()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                Prospect.builder(ProspectId.of("blue-door"), ProspectType.VENUE, "Blue Door")
                    .contact(new ContactDetails("owner@bluedoor.example", null, null, null, null))
                    .city(City.of("Austin", "TX"))
                    .build()));
    app.desks.merges().refresh(FirstStart.TENANT);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void campaignIsComposedApprovedScheduledAndWrittenIntoFiles() throws IOException {
    meetTheOwnerOfARoom();
    assertThat(post("/api/campaigns", DRAFT).statusCode()).isEqualTo(201);
    assertThat(post("/api/campaigns", DRAFT).statusCode()).isEqualTo(409);
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
    assertThat(post("/api/outreach/run", "{\"channel\":\"email\",\"batch\":1}").body())
        .contains("\"decided\":1", "\"started\":[\"spring\"]");

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
    assertThat(app.storage.operationsLog().last(FirstStart.TENANT).orElseThrow().operation())
        .satisfies(entry -> assertThat(entry.decision()).isEqualTo("suppressed on email"));
  }

  @Test
  void wishesThatCannotBeAreRefusedByName() {
    assertThat(post("/api/campaigns", "{}").body()).contains("the body must have id");
    assertThat(post("/api/campaigns", DRAFT.replace("email", "fax")).body())
        .contains("channel must be one of", "fax");
    assertThat(post(SPRING + "/pause", "").statusCode()).isEqualTo(404);
    assertThat(app.get(SPRING, "Cookie", cookie).statusCode()).isEqualTo(404);
    post("/api/campaigns", DRAFT);
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
