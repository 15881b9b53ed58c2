package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.exchange.ExchangeKind;
import io.gigmate.core.subscription.Progress;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/exchange.md names every kind, and says how long a subscription is tried. */
class ExchangeDocTest {
  @Test
  void everyKindIsInTheTable() throws IOException {
    String text = Document.read("docs/exchange.md").text();
    assertThat(ExchangeKind.values())
        .allSatisfy(kind -> assertThat(text).contains("`" + kind.code() + "`"));
    assertThat(text).contains("after " + Progress.PATIENCE.toDays() + " days");
  }

  @Test
  void theVariablesAreThoseOfTheApp() throws IOException {
    String sources =
        Document.read(
                    "gigmate-example-app/src/main/java/io/gigmate/app/outreach/OutreachSettings.java")
                .text()
            + Document.read(
                    "gigmate-example-app/src/main/java/io/gigmate/app/serve/StartSettings.java")
                .text();
    String text = Document.read("docs/exchange.md").text();
    for (String variable :
        List.of(
            "GIGMATE_CALLS_ALLOWED",
            "GIGMATE_TICKETMASTER_KEY",
            "GIGMATE_SENDGRID_KEY",
            "GIGMATE_MAILGUN_KEY")) {
      assertThat(text).contains(variable);
      assertThat(sources).contains("\"" + variable + "\"");
    }
  }
}
