package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.ConsentRecord;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.Suppression;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 8058: the POST acts, the GET does not. */
class OptOutRoutesTest {
  private static final RecipientId ANN = RecipientId.of("ann");
  private static final String FORM = "application/x-www-form-urlencoded";

  private Host host;

  @BeforeEach
  void start() {
    host = Host.start();
    host.consents.give(
        Host.TENANT,
        ANN,
        new ConsentRecord(
            Channel.EMAIL,
            ConsentKind.EXPRESS,
            Host.NOW.minusSeconds(60),
            "Yes",
            "v1",
            "form",
            null));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void lookingShowsAPageAndChangesNothing() {
    HttpResponse<String> page = host.ask(link(Host.NOW)).answer();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(page.body())
        .contains("<form method=\"post\">")
        .contains("Stop all commercial messages");
    assertThat(host.ask(link(Host.NOW)).method("HEAD").status()).isEqualTo(200);
    assertThat(standing(Channel.EMAIL)).isFalse();
    assertThat(consent().withdrawn()).isNull();
    assertThat(host.log.last(Host.TENANT).map(entry -> entry.operation().actor()))
        .isNotEqualTo(Optional.of("opt-out desk"));
  }

  @Test
  void postActsAtOnceWithoutCookieLoginOrRedirectFromAnySite() {
    HttpResponse<String> answer =
        host.ask(link(Host.NOW))
            .with("Content-Type", FORM)
            .with("Origin", "https://mail.example")
            .with("Sec-Fetch-Site", "cross-site")
            .post("List-Unsubscribe=One-Click")
            .answer();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(answer.body()).contains("You are unsubscribed");
    assertThat(standing(Channel.EMAIL)).isTrue();
    assertThat(standing(Channel.MAIL)).isFalse();
    assertThat(consent().withdrawn()).isEqualTo(Host.NOW);
    assertThat(host.log.last(Host.TENANT).orElseThrow().operation())
        .satisfies(entry -> assertThat(entry.decision()).isEqualTo("suppressed on email"))
        .satisfies(entry -> assertThat(entry.toString()).doesNotContain("owner@venue.example"));
  }

  @Test
  void everythingStopsEveryChannelAndTwiceDoesNoHarm() {
    for (int i = 0; i < 2; i++) {
      assertThat(
              host.ask(link(Host.NOW))
                  .with("Content-Type", FORM)
                  .post("List-Unsubscribe=One-Click&everything=true")
                  .status())
          .isEqualTo(200);
    }
    for (Channel channel : Channel.values()) {
      assertThat(standing(channel)).isTrue();
    }
    assertThat(host.suppressions.of(Host.TENANT, Host.MAILBOX))
        .containsExactly(
            Suppression.everywhere(Suppression.Reason.OPTED_OUT, Host.NOW, "unsubscribe link"));
  }

  @Test
  void multipartBodyAndNoBodyActToo() {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    assertThat(
            host.ask(link(Host.NOW))
                .with("Content-Type", "multipart/form-data; boundary=b")
                .post(body)
                .status())
        .isEqualTo(200);
    assertThat(standing(Channel.EMAIL)).isTrue();
    assertThat(host.ask(link(Host.NOW)).method("POST").status()).isEqualTo(200);
  }

  @Test
  void linkWorksForThirtyDaysAndAForgedOneNever() {
    assertThat(host.ask(link(Host.NOW.minus(Duration.ofDays(30)))).status()).isEqualTo(200);
    String late = link(Host.NOW.minus(Duration.ofDays(31)));
    assertThat(host.ask(late).status()).isEqualTo(404);
    assertThat(host.ask(late).method("POST").status()).isEqualTo(404);
    assertThat(host.ask("/u/" + "A".repeat(40) + ".AAAA").method("POST").status()).isEqualTo(404);
    assertThat(standing(Channel.EMAIL)).isFalse();
  }

  private boolean standing(Channel channel) {
    return host.suppressions.standing(Host.TENANT, channel, Host.MAILBOX).isPresent();
  }

  private ConsentRecord consent() {
    return host.consents.of(Host.TENANT, ANN).get(0);
  }

  private static String link(Instant sent) {
    return "/u/" + Host.TOKENS.sign(Host.TENANT, CampaignId.of("c"), ANN, Channel.EMAIL, sent);
  }
}
