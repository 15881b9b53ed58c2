package io.gigmate.core.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookKeysTest {
  /** The example that the libraries of Standard Webhooks are tested with. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);
  private static final String TIME = "1614265330";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final WebhookKeys keys = WebhookKeys.of(List.of(SECRET));

  @Test
  void publishedExampleIsSignedAndBelieved() {
    assertThat(keys.sign(ID, SENT, BODY)).isEqualTo(SIGNATURE);
    assertThat(keys.refusal(ID, TIME, SIGNATURE, BODY, SENT)).isEmpty();
    assertThat(keys.refusal(ID, TIME, "v1a,x v1,AAAA " + SIGNATURE, BODY, SENT)).isEmpty();
  }

  @Test
  void whateverIsChangedIsRefused() {
    for (Optional<String> refusal :
        List.of(
            keys.refusal("msg_other", TIME, SIGNATURE, BODY, SENT),
            keys.refusal(ID, "1614265331", SIGNATURE, BODY, SENT),
            keys.refusal(ID, TIME, SIGNATURE, "{}".getBytes(UTF_8), SENT),
            keys.refusal(ID, TIME, SIGNATURE.replace("v1,", "v1a,"), BODY, SENT),
            keys.refusal(ID, TIME, SIGNATURE.replace('g', 'h'), BODY, SENT),
            keys.refusal(ID, TIME, SIGNATURE.substring(0, 20), BODY, SENT),
            keys.refusal(ID, TIME, "v1,!", BODY, SENT),
            keys.refusal(ID, TIME, "v1,", BODY, SENT),
            keys.refusal(ID, TIME, "", BODY, SENT))) {
      assertThat(refusal).hasValueSatisfying(why -> assertThat(why).contains("fits none"));
    }
    for (String time : List.of("", "-1", "1614265330.5", "9999999999999", "soon")) {
      assertThat(keys.refusal(ID, time, SIGNATURE, BODY, SENT)).as(time).isPresent();
    }
    assertThat(keys.refusal(" ", TIME, SIGNATURE, BODY, SENT)).isPresent();
  }

  @Test
  void callIsBelievedForFiveMinutesInEitherDirection() {
    for (Duration apart : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
      assertThat(keys.refusal(ID, TIME, SIGNATURE, BODY, SENT.plus(apart))).isEmpty();
      Instant beyond = SENT.plus(apart).plusMillis(apart.isNegative() ? -1 : 1);
      assertThat(keys.refusal(ID, TIME, SIGNATURE, BODY, beyond))
          .hasValueSatisfying(why -> assertThat(why).contains("5 minutes"));
    }
  }

  @Test
  void whileASecretIsChangedBothAreBelieved() {
    String next = "whsec_" + "A".repeat(32);
    WebhookKeys both = WebhookKeys.of(List.of(next, SECRET));
    assertThat(both.refusal(ID, TIME, SIGNATURE, BODY, SENT)).isEmpty();
    String newer = WebhookKeys.of(List.of(next)).sign(ID, SENT, BODY);
    assertThat(both.refusal(ID, TIME, newer, BODY, SENT)).isEmpty();
    assertThat(keys.refusal(ID, TIME, newer, BODY, SENT)).isPresent();
  }

  @Test
  void weakSecretIsRefusedWithoutBeingTold() {
    assertThatThrownBy(() -> WebhookKeys.of(List.of("whsec_c2VjcmV0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bytes of a webhook's secret must lie in 24..64: 6");
    assertThatThrownBy(() -> WebhookKeys.of(List.of("whsec_?")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a webhook's secret is not in base 64");
    assertThatThrownBy(() -> WebhookKeys.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
