package io.gigmate.core.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back: bounces, replies, and clicks on an unsubscribe link. */
class IncomingPropertyTest {
  private static final Instant SENT = Instant.parse("2026-03-02T15:00:00Z");
  private static final byte[] SECRET = "thirty-two bytes of a made-up secret".getBytes(UTF_8);
  private static final UnsubscribeTokens TOKENS = UnsubscribeTokens.of(SECRET, Duration.ofDays(30));

  @ParameterizedTest
  @CsvSource({
    "failed, 5.1.1, HARD",
    "failed, 5.1.2, HARD",
    "failed, 5.1.6, HARD",
    "failed, 5.2.1, HARD",
    "failed, 5.1.10, HARD",
    "Failed, 5.1.1 (unknown user), HARD",
    "failed, 5.2.2, SOFT",
    "failed, 5.7.1, SOFT",
    "failed, 5.7.26, SOFT",
    "failed, 5.3.4, SOFT",
    "failed, 5.0.0, SOFT",
    "failed, 4.1.1, SOFT",
    "failed, 4.4.7, SOFT",
    "failed, 5.1.1x1, HARD",
    "failed, none, SOFT",
    "delayed, 4.1.1, NONE",
    "delayed, 5.1.1, NONE",
    "delivered, 2.0.0, NONE",
    "relayed, 2.1.5, NONE",
    "expanded, odd, NONE"
  })
  void onlyWhatIsAboutTheAddressAndForGoodIsHard(String action, String status, Bounce expected) {
    assertThat(Bounce.of(action, status)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOP                               | REVOKES
          stop.                              | REVOKES
          Stop stop STOP                     | REVOKES
          Stop all                           | REVOKES
          please unsubscribe, thanks         | REVOKES
          Quit                               | REVOKES
          End                                | REVOKES
          revoke                             | REVOKES
          opt-out                            | REVOKES
          OPT OUT                            | REVOKES
          Cancel!                            | REVOKES
          ＳＴＯＰ                            | REVOKES
          don’t text me again                | MAY_REVOKE
          Please take me off your list       | MAY_REVOKE
          not interested                     | MAY_REVOKE
          Can you stop by on Tuesday?        | MAY_REVOKE
          wrong number                       | MAY_REVOKE
          Sure, call me in the afternoon     | RESPONSE
          We are booked to the end of May    | RESPONSE
          """)
  void wordThatRevokesRevokesAndOtherWordingIsRead(String text, IncomingReply expected) {
    assertThat(IncomingReply.of(text)).isEqualTo(expected);
  }

  @Test
  void automaticReplyIsNoWordOfAnybody() {
    String stop = "stop";
    assertThat(IncomingReply.of(Map.of("auto-submitted", "auto-replied"), stop))
        .isEqualTo(IncomingReply.AUTOMATIC);
    assertThat(IncomingReply.of(Map.of("precedence", "Bulk"), stop))
        .isEqualTo(IncomingReply.AUTOMATIC);
    assertThat(IncomingReply.of(Map.of("return-path", "<>"), stop))
        .isEqualTo(IncomingReply.AUTOMATIC);
    assertThat(IncomingReply.of(Map.of("auto-submitted", "No"), stop))
        .isEqualTo(IncomingReply.REVOKES);
  }

  @Test
  void tokenLivesForThirtyDaysAfterSending() {
    String token = sign("ann");
    UnsubscribeToken read = TOKENS.read(token, SENT.plus(Duration.ofDays(30))).orElseThrow();
    assertThat(read.recipient()).isEqualTo(RecipientId.of("ann"));
    assertThat(read.campaign()).isEqualTo(CampaignId.of("c"));
    assertThat(read.tenant()).isEqualTo(TenantId.of("t"));
    assertThat(read.channel()).isEqualTo(Channel.EMAIL);
    assertThat(TOKENS.read(token, read.expires().plusSeconds(1))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnsubscribeTokens.of(SECRET, Duration.ofDays(29)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnsubscribeTokens.of(new byte[31], Duration.ofDays(30)));
  }

  @Property(tries = 300)
  void tokenOfWhichOneCharacterChangedIsNotOurs(
      @ForAll @IntRange(min = 0, max = 400) int place, @ForAll char other) {
    String token = sign("ann");
    int at = place % token.length();
    String changed = token.substring(0, at) + other + token.substring(at + 1);
    if (!sameBytes(changed, token)) {
      assertThat(TOKENS.read(changed, SENT)).isEmpty();
    }
  }

  @Test
  void tokenOfAnotherSecretIsNotOurs() {
    UnsubscribeTokens others = UnsubscribeTokens.of(new byte[32], Duration.ofDays(60));
    assertThat(others.read(sign("ann"), SENT)).isEmpty();
    assertThat(TOKENS.read("", SENT)).isEmpty();
    assertThat(TOKENS.read(".", SENT)).isEmpty();
  }

  private static String sign(String recipient) {
    return TOKENS.sign(
        TenantId.of("t"), CampaignId.of("c"), RecipientId.of(recipient), Channel.EMAIL, SENT);
  }

  /** The last character of Base64 has bits that stand for nothing. */
  private static boolean sameBytes(String one, String other) {
    try {
      String[] left = one.split("\\.", -1);
      String[] right = other.split("\\.", -1);
      Base64.Decoder decoder = Base64.getUrlDecoder();
      return left.length == right.length
          && Arrays.equals(decoder.decode(left[0]), decoder.decode(right[0]))
          && Arrays.equals(decoder.decode(left[1]), decoder.decode(right[1]));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
