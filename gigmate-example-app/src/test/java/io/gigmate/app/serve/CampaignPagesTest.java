package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.app.outreach.PartnerMail;
import io.gigmate.scoring.growth.Partner;
import io.gigmate.scoring.growth.PartnerId;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The campaigns as a person works on them, without JavaScript. */
class CampaignPagesTest {
  private static final String SPRING = "/campaigns/spring-dates";
  private static final String HOSTILE = "Blue <b>Door</b> & \"Sons\"";
  private static final String DRAFT =
      "name=Spring+dates&channel=email&score=0&limit=50&subject=Tuesdays+at+{{name}}"
          + "&body=Hello+{{name}}&other_subject=&other_body=";

  private TestApp app;
  private String cookie;
  private String csrf;

  @BeforeEach
  void start() {
    app = TestApp.empty();
    cookie = app.session(Administrator.USERNAME);
    csrf = URLEncoder.encode(app.csrfToken(cookie), UTF_8);
    app.meet("blue-door", HOSTILE);
    app.meet("red-hall", "Red");
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void withoutACampaignThePageSaysSo() {
    assertThat(page("/campaigns"))
        .contains("There is no campaign", "Write the draft")
        .contains("<a href=\"/campaigns\" aria-current=\"page\">Campaigns</a>")
        .doesNotContain("<script>", "onclick");
    assertThat(app.get(SPRING, "Cookie", cookie).statusCode()).isEqualTo(404);
    assertThat(app.get("/campaigns").statusCode()).isEqualTo(303);
    String owner = app.session(TestApp.VENUE_OWNER);
    assertThat(app.get("/campaigns", "Cookie", owner).statusCode()).isEqualTo(403);
  }

  @Test
  void draftThatIsNoneComesBackWithItsReasonAndWhatWasWritten() {
    HttpResponse<String> answer = form("/campaigns", DRAFT.replace("limit=50", "limit=many"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Nothing was written: the limit must be a whole number", "Hello {{name}}");
    assertThat(form("/campaigns", DRAFT).statusCode()).isEqualTo(303);
    assertThat(form("/campaigns", DRAFT).body())
        .contains("there is a campaign spring-dates already");
  }

  @Test
  void campaignGoesFromTheDraftToTheReport() {
    form("/campaigns", DRAFT);
    assertThat(page(SPRING))
        .contains("Nobody has approved it.", "2 recipients reached this way")
        .contains("Tuesdays at Blue &lt;b&gt;Door&lt;/b&gt; &amp; \"Sons\"")
        .contains("Unsubscribe: https://gigmate.example/u/")
        .doesNotContain(HOSTILE);
    form(SPRING + "/schedule", "start=");
    assertThat(page(SPRING)).contains("Nothing was changed: a person has to approve");
    form(SPRING + "/approval", "content=" + field("content") + "&reason=read+it");
    assertThat(page(SPRING)).contains("Approved by admin: read it");
    form(SPRING + "/schedule", "start=nonsense");
    assertThat(page(SPRING)).contains("Nothing was changed: ");
    form(SPRING + "/schedule", "start=");
    assertThat(page(SPRING)).contains("The campaign is scheduled.", "Let the next 20 leave");
    form(SPRING + "/run", "");
    assertThat(page(SPRING)).contains("2 messages were looked at");
    assertThat(page("/campaigns")).contains("<a href=\"/campaigns/spring-dates\">Spring dates</a>");
  }

  @Test
  void whatWaitsForAPersonIsStatedClearedOrDeclined() {
    PartnerMail mail = partners();
    assertThat(mail.note(FirstStart.TENANT)).isZero();
    schedule();
    form(SPRING + "/run", "");
    assertThat(page(SPRING))
        .contains("whether the recipient objected is not known <small>EU-7@2026.1</small>")
        .contains("Clear this message", "Decline it");
    String seen = field("seen");
    form(SPRING + "/reviews/blue-door", "answer=clear&reason=asked+us&seen=" + seen);
    assertThat(page(SPRING)).contains("The message is cleared, and looked at once more");
    form(SPRING + "/reviews/blue-door", "answer=clear&reason=asked+us&seen=" + "0".repeat(64));
    assertThat(page(SPRING)).contains("Nothing was changed: no person is asked about");
    form(
        SPRING + "/reviews/red-hall/declaration",
        "fact=objected&value=perhaps&source=call&text=hm");
    assertThat(page(SPRING)).contains("it must be yes or no: 'perhaps'");
    form(
        SPRING + "/reviews/red-hall/declaration",
        "fact=objected&value=no&source=call&text=no+objection");
    assertThat(page(SPRING)).contains("Noted: Objected is no.", "Nothing waits for you");
    form(SPRING + "/run", "");
    assertThat(page(SPRING)).contains("<dt>Sent</dt><dd><b>2</b></dd>", "Completed");
    assertThat(mail.note(FirstStart.TENANT)).isEqualTo(1);
    assertThat(mail.note(FirstStart.TENANT)).isZero();
    assertThat(page("/growth"))
        .contains("campaign spring-dates: a message of the campaign Spring dates left");
  }

  @Test
  void declinedMessageIsSuppressed() {
    schedule();
    form(SPRING + "/run", "");
    form(SPRING + "/reviews/blue-door", "answer=decline&reason=not+now");
    assertThat(page(SPRING))
        .contains("The message never leaves.", "<dt>Suppressed</dt><dd><b>1</b></dd>");
  }

  @Test
  void pausedCampaignGoesOnAndACancelledOneDoesNot() {
    schedule();
    form(SPRING + "/run", "");
    form(SPRING + "/pause", "");
    assertThat(page(SPRING)).contains("The campaign is paused.", "Resume");
    form(SPRING + "/resume", "");
    assertThat(page(SPRING)).contains("The campaign is active.");
    form(SPRING + "/cancellation", "");
    assertThat(page(SPRING))
        .contains("The campaign is cancelled.", "<dt>Cancelled</dt><dd><b>2</b></dd>")
        .doesNotContain("Let the next 20 leave");
  }

  @Test
  void returnWaitsForItsCostAndForEnoughOfIt() {
    schedule();
    assertThat(page(SPRING)).contains("Nobody said what the campaign cost.");
    form(SPRING + "/cost", "amount=a+lot");
    assertThat(page(SPRING)).contains("there is no such amount: 'a lot'");
    form(SPRING + "/cost", "amount=250");
    assertThat(page(SPRING)).contains("$250", "Not enough data yet: 0 of at least 10 recipients");
  }

  @Test
  void twoTextsAreDealtOutAndCompared() {
    form(
        "/campaigns",
        DRAFT.replace("other_subject=&other_body=", "other_subject=Hi&other_body=Other+words"));
    assertThat(page(SPRING))
        .contains("Which text does better", "no variant is ahead of a beyond chance")
        .doesNotContain("/winner");
    form(SPRING + "/winner", "variant=b&reason=I+like+it&content=" + field("content"));
    assertThat(page(SPRING)).contains("the results do not propose 'b'");
    assertThat(
            app.post(
                    "/api/v1" + SPRING + "/winner",
                    "{\"variant\":\"b\",\"reason\":\"x\",\"content\":\"" + field("content") + "\"}",
                    "Cookie",
                    cookie)
                .statusCode())
        .isEqualTo(409);
  }

  /** The blue door is somebody to work with as well, and so is a radio that is no lead. */
  private PartnerMail partners() {
    for (String id : List.of("prospect:blue-door", "radio")) {
      app.storage
          .partners()
          .add(
              FirstStart.TENANT,
              Partner.found(
                  PartnerId.of(id),
                  "Partner " + id,
                  List.of(),
                  List.of(),
                  "ann",
                  "met",
                  Instant.parse("2026-03-01T18:00:00Z")));
    }
    return new PartnerMail(
        app.storage.campaigns(),
        app.storage.sendLedger(),
        app.storage.partners(),
        app.desks.growth().partners());
  }

  private void schedule() {
    form("/campaigns", DRAFT);
    form(SPRING + "/approval", "content=" + field("content") + "&reason=read+it");
    form(SPRING + "/schedule", "start=");
  }

  private String field(String name) {
    Matcher value =
        Pattern.compile("name=\"" + name + "\" value=\"([0-9a-f]{64})\"").matcher(page(SPRING));
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }

  private String page(String path) {
    return app.get(path, "Cookie", cookie).body();
  }

  private HttpResponse<String> form(String path, String fields) {
    return app.post(
        path, fields.replace("{", "%7B").replace("}", "%7D") + "&csrf=" + csrf, "Cookie", cookie);
  }
}
