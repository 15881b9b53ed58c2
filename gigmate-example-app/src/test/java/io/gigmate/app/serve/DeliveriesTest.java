package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.app.mail.SpamAssassin;
import io.gigmate.core.delivery.WebhookKeys;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.prospect.EmailAddress;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back about a mail of the app, by a provider's call and by mail. */
class DeliveriesTest {
  private static final WebhookKeys KEYS = WebhookKeys.of(List.of(TestApp.WEBHOOK_SECRET));
  private static final String POSTBOX = "/api/v1/outreach/webhooks/postbox";

  @TempDir Path folder;
  private TestApp app;
  private SentMail mail;

  @BeforeEach
  void start() throws IOException {
    app = TestApp.sample();
    mail = SentMail.of(app);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void mailOfTheAppIsFarFromSpam() throws IOException, InterruptedException {
    SpamAssassin.assumeThere();
    assertThat(SpamAssassin.score(mail.text().getBytes(UTF_8), folder))
        .isLessThan(SpamAssassin.HIGHEST);
  }

  @Test
  void hardBounceOfAProviderSuppressesTheAddressOnce() {
    String event = event("email.bounced", ",\"status\":\"5.1.1\",\"bounce\":{\"more\":1}");
    assertThat(isSuppressed()).isFalse();
    HttpResponse<String> first = call("evt_1", event);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body())
        .startsWith("{\"duplicate\":false,\"results\":[{\"message\":\"spring/1/")
        .endsWith("\"done\":\"suppressed: bounced\"}]}");
    assertThat(isSuppressed()).isTrue();
    assertThat(call("evt_1", event).body()).isEqualTo("{\"duplicate\":true,\"results\":[]}");
    assertThat(call("evt_2", event).body()).contains("nothing to do: bounced 5.1.1");
  }

  @Test
  void opensAndClicksCountForTheCampaign() {
    assertThat(call("evt_1", event("opened", "")).body()).contains("counted: opened");
    assertThat(call("evt_2", event("clicked", "")).body()).contains("counted: clicked");
    assertThat(app.get("/api/v1/campaigns/spring", "Cookie", investor()).body())
        .contains("\"opened\":1", "\"clicked\":1");
  }

  @Test
  void callThatIsNotTheProvidersChangesNothing() {
    String event = event("complained", "");
    String good = KEYS.sign("evt_1", app.now(), event.getBytes(UTF_8));
    String time = Long.toString(app.now().getEpochSecond());
    for (HttpResponse<String> refused :
        List.of(
            app.post(POSTBOX, event),
            app.post(POSTBOX, event, headers("evt_1", time, "v1,AAAA")),
            app.post(POSTBOX, event, headers("evt_2", time, good)),
            app.post(POSTBOX, event + " ", headers("evt_1", time, good)))) {
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.headers().firstValue("www-authenticate")).isEmpty();
    }
    assertThat(app.post("/api/v1/outreach/webhooks/nobody", event).statusCode()).isEqualTo(404);
    app.pass(Duration.ofMinutes(6));
    HttpResponse<String> late = app.post(POSTBOX, event, headers("evt_1", time, good));
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.body()).contains("more than 5 minutes away");
    assertThat(isSuppressed()).isFalse();
  }

  @Test
  void whatIsNotUnderstoodIsToldAndNotAskedForAgain() {
    assertThat(call("1", event("complained", "").replaceAll("<[^>]*>", "<x@y.example>")).body())
        .contains("{\"ignored\":\"the message id is none of ours\"}");
    assertThat(call("2", event("domain.created", "")).body())
        .contains("{\"ignored\":\"there is no event 'domain.created'\"}");
    assertThat(call("3", "{\"type\":\"contact.created\",\"timestamp\":\"2026-03-02T18:00:00Z\"}"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .satisfies(answer -> assertThat(answer.body()).contains("an event of no message"));
    assertThat(call("4", "[]").statusCode()).isEqualTo(400);
    assertThat(call("5", "{\"type\":\"opened\"}").statusCode()).isEqualTo(400);
    assertThat(call("6", event("opened", "").replace("2026-03-02", "today")).statusCode())
        .isEqualTo(400);
    assertThat(call("7", "x".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
    assertThat(call("8", "x".repeat(2_000_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void bounceThatCameByMailIsTakenFromThePersonWhoHasIt() {
    String bounce = bounce("5.1.1");
    assertThat(app.post("/api/v1/outreach/bounces", bounce, "Content-Type", "message/rfc822"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401));
    assertThat(byPerson(bounce("5.2.2")).body()).contains("nothing to do: bounced 5.2.2");
    assertThat(isSuppressed()).isFalse();
    assertThat(byPerson(bounce).body()).contains("suppressed: bounced");
    assertThat(isSuppressed()).isTrue();
    assertThat(app.post("/api/v1/outreach/bounces", "x", "Cookie", investor()).statusCode())
        .isEqualTo(415);
  }

  @Test
  void mailThatUnsubscribesCanComeSignedByAMailServer() {
    String link =
        mail.text().replaceAll("(?s).*mailto:bounces@gigmate.example\\?subject=([^>]+)>.*", "$1");
    String asks = "Subject: " + link.replace("%20", " ") + "\n\n";
    String signature = KEYS.sign("m1", app.now(), asks.getBytes(UTF_8));
    String time = Long.toString(app.now().getEpochSecond());
    HttpResponse<String> answer =
        app.post(
            POSTBOX,
            asks,
            "Content-Type",
            "message/rfc822",
            "webhook-id",
            "m1",
            "webhook-timestamp",
            time,
            "webhook-signature",
            signature);
    assertThat(answer.body()).contains("suppressed: unsubscribed by mail");
    assertThat(isSuppressed()).isTrue();
  }

  private HttpResponse<String> byPerson(String text) {
    return app.post(
        "/api/v1/outreach/bounces", text, "Cookie", investor(), "Content-Type", "message/rfc822");
  }

  private String investor() {
    return app.session(Administrator.USERNAME);
  }

  private boolean isSuppressed() {
    ContactPoint owner = ContactPoint.of(EmailAddress.from(SentMail.OWNER).orElseThrow());
    return app.storage.suppressions().standing(FirstStart.TENANT, Channel.EMAIL, owner).isPresent();
  }

  private HttpResponse<String> call(String id, String body) {
    String signature = KEYS.sign(id, app.now(), body.getBytes(UTF_8));
    return app.post(
        POSTBOX, body, headers(id, Long.toString(app.now().getEpochSecond()), signature));
  }

  private static String[] headers(String id, String time, String signature) {
    return new String[] {
      "webhook-id", id, "webhook-timestamp", time, "webhook-signature", signature
    };
  }

  private String event(String type, String more) {
    return """
        {"type":"%s","timestamp":"2026-03-02T18:00:00Z","data":{"message_id":"%s"%s}}"""
        .formatted(type, mail.id(), more);
  }

  private String bounce(String status) {
    return """
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example

        Final-Recipient: rfc822; %s
        Action: failed
        Status: %s

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s

        --b--
        """
        .formatted(SentMail.OWNER, status, mail.id());
  }
}
