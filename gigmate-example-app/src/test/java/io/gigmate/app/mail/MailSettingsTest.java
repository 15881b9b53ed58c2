package io.gigmate.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.app.mail.SmtpServer.Security;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailSettingsTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void withoutSettingsNothingLeaves() throws IOException {
    assertThat(MailSettings.from(Map.of())).isEqualTo(MailSettings.none());
    assertThat(MailSettings.from(Map.of("GIGMATE_SMTP_HOST", " ")).server()).isNull();
  }

  @Test
  void serverIsSecretUnlessSaidOtherwise() throws IOException {
    assertThat(settings().server())
        .isEqualTo(new SmtpServer("mail.example", 587, Security.STARTTLS, null, null));
    assertThat(settings("GIGMATE_SMTP_SECURITY", "tls").server())
        .isEqualTo(new SmtpServer("mail.example", 465, Security.TLS, null, null));
    assertThat(
            settings(
                    "GIGMATE_SMTP_PORT", "2525",
                    "GIGMATE_SMTP_USER", "ann",
                    "GIGMATE_SMTP_PASSWORD", "secret")
                .server())
        .isEqualTo(new SmtpServer("mail.example", 2525, Security.STARTTLS, "ann", "secret"))
        .hasToString("SmtpServer[mail.example:2525 STARTTLS]");
  }

  @Test
  void webhooksAreNamedAfterTheirProviders() throws IOException {
    MailSettings settings = settings("GIGMATE_WEBHOOK_POSTBOX", SECRET + " " + SECRET);
    assertThat(settings.webhooks()).containsOnlyKeys("postbox");
    assertThat(settings("GIGMATE_MAIL_INBOX", "in@gigmate.example").inbox())
        .isEqualTo("in@gigmate.example");
  }

  @Test
  void settingThatDoesNotFitIsNamedAndNoSecretTold() {
    refused("GIGMATE_SENDER_EMAIL", "GIGMATE_SENDER_EMAIL", "");
    refused("GIGMATE_SMTP_…: must be starttls", "GIGMATE_SMTP_SECURITY", "ssl");
    refused("GIGMATE_SMTP_…", "GIGMATE_SMTP_PORT", "smtp");
    refused("GIGMATE_SMTP_…", "GIGMATE_SMTP_PORT", "0");
    refused("a user needs a password", "GIGMATE_SMTP_USER", "ann");
    refused("GIGMATE_DKIM_SELECTOR", "GIGMATE_DKIM_KEY", "key.pem");
    refused("GIGMATE_MAIL_INBOX", "GIGMATE_MAIL_INBOX", "in@gigmate.example?bcc=x@y.example");
    refused("GIGMATE_WEBHOOK_POSTBOX", "GIGMATE_WEBHOOK_POSTBOX", "whsec_c2hvcnQ=");
    assertThatThrownBy(
            () ->
                settings(
                    "GIGMATE_SMTP_SECURITY", "none",
                    "GIGMATE_SMTP_USER", "ann",
                    "GIGMATE_SMTP_PASSWORD", "hunter2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a password does not leave in the clear")
        .hasMessageNotContaining("hunter2");
  }

  private static void refused(String why, String... more) {
    assertThatThrownBy(() -> settings(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static MailSettings settings(String... more) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("GIGMATE_SMTP_HOST", "mail.example");
    environment.put("GIGMATE_SENDER_EMAIL", "hello@gigmate.example");
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return MailSettings.from(environment);
  }
}
