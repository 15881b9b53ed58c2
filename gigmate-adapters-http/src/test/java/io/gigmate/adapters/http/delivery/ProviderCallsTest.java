package io.gigmate.adapters.http.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.delivery.DeliveryEvent;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.delivery.Feedback;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The events have the shape that each provider's documentation shows; addresses are made up. */
class ProviderCallsTest {
  /** The key, the call and the signature that SendGrid publishes with its own libraries. */
  private static final String KEY =
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcwHBcepxo7yAQGh"
          + "HPTnlvFYPAZFceEu/1FwCM/QmGUhA==";

  private static final byte[] CALL =
      "{\"category\":\"example_payload\",\"event\":\"test_event\",\"message_id\":\"message_id\"}"
          .getBytes(UTF_8);
  private static final Instant CALLED = Instant.ofEpochSecond(1588788367);
  private static final Map<String, String> SIGNED =
      Map.of(
          "x-twilio-email-event-webhook-signature",
          "MEUCIQCtIHJeH93Y+qpYeWrySphQgpNGNr/U+UyUlBkU6n7RAwIgJTz2C+8a8xonZGi6BpSzoQsbVRamr2nlxFDWYN"
              + "H2j/0=",
          "x-twilio-email-event-webhook-timestamp",
          "1588788367");

  private static final String SENDGRID =
      """
      [{"email":"owner@room.example","timestamp":1513299569,"smtp-id":"<a@gigmate.example>",
        "event":"processed","category":["cat facts"],"sg_event_id":"e1","sg_message_id":"m1"},
       {"email":"owner@room.example","timestamp":1513299569,"smtp-id":"<a@gigmate.example>",
        "event":"bounce","reason":"500 unknown recipient","status":"5.0.0","type":"bounce"},
       {"email":"owner@room.example","timestamp":1513299569,"smtp-id":"<b@gigmate.example>",
        "event":"bounce","reason":"421 busy","status":"4.0.0","type":"blocked"},
       {"email":"owner@room.example","timestamp":1513299569,"smtp-id":"<a@gigmate.example>",
        "event":"spamreport"},
       {"email":"owner@room.example","timestamp":1513299569,"event":"open"},
       {"email":"owner@room.example","timestamp":1513299569,"smtp-id":"<a@gigmate.example>",
        "event":"something new"}]
      """;

  private static final String MAILGUN =
      """
      {"signature":{"token":"TOKEN","timestamp":"1521233195","signature":"SIGNATURE"},
       "event-data":{"event":"failed","severity":"permanent","timestamp":1521233195.375624,
        "reason":"bounce","message":{"headers":{"to":"Owner <owner@room.example>",
        "message-id":"a@gigmate.example","subject":"Tuesdays"}},"recipient":"owner@room.example",
        "delivery-status":{"code":550,"enhanced-code":"5.1.1","description":"no such user"}}}
      """;

  @Test
  void sendGridsOwnExampleIsBelievedAndNoOther() {
    SendGridCalls calls = SendGridCalls.of(KEY);
    assertThat(calls.refusal(SIGNED, CALL, CALLED)).isEmpty();
    assertThat(calls.refusal(SIGNED, (new String(CALL, UTF_8) + " ").getBytes(UTF_8), CALLED))
        .hasValueSatisfying(why -> assertThat(why).contains("signature"));
    assertThat(calls.refusal(SIGNED, CALL, CALLED.plus(Duration.ofDays(2))))
        .hasValueSatisfying(why -> assertThat(why).contains("a day away"));
    assertThat(calls.refusal(Map.of(), CALL, CALLED)).isPresent();
    assertThatThrownBy(() -> SendGridCalls.of("c2VjcmV0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SendGrid's verification key is no such key");
  }

  @Test
  void sendGridsEventsAreRead() {
    SendGridCalls calls = SendGridCalls.of(KEY);
    byte[] body = SENDGRID.getBytes(UTF_8);
    List<DeliveryEvent> events = events(calls.read(body));
    assertThat(events)
        .extracting(DeliveryEvent::kind)
        .containsExactly(Kind.ACCEPTED, Kind.BOUNCED, Kind.BOUNCED, Kind.COMPLAINED);
    assertThat(events.get(1))
        .isEqualTo(
            new DeliveryEvent(
                "<a@gigmate.example>",
                Kind.BOUNCED,
                Instant.ofEpochSecond(1513299569),
                "5.0.0",
                "owner@room.example",
                "500 unknown recipient"));
    assertThat(calls.id(body)).isEqualTo(calls.id(body)).isNotEqualTo(calls.id(CALL));
    assertThat(calls.read("no json".getBytes(UTF_8))).isInstanceOf(Feedback.Nothing.class);
    assertThat(calls.read(CALL)).isInstanceOf(Feedback.Nothing.class);
  }

  @Test
  void mailgunsCallIsBelievedByItsTokenAndTime() {
    MailgunCalls calls = MailgunCalls.of("key-1");
    // printf 1521233195TOKEN | openssl dgst -sha256 -hmac key-1
    byte[] body = signed();
    Instant called = Instant.ofEpochSecond(1521233195);
    assertThat(calls.refusal(Map.of(), body, called)).isEmpty();
    assertThat(calls.id(body)).isEqualTo("TOKEN");
    assertThat(MailgunCalls.of("key-2").refusal(Map.of(), body, called))
        .hasValueSatisfying(why -> assertThat(why).contains("signature"));
    assertThat(calls.refusal(Map.of(), body, called.minus(Duration.ofDays(2)))).isPresent();
    assertThat(calls.refusal(Map.of(), "{}".getBytes(UTF_8), called))
        .hasValueSatisfying(why -> assertThat(why).contains("no token"));
  }

  @Test
  void mailgunsEventsAreRead() {
    MailgunCalls calls = MailgunCalls.of("key-1");
    assertThat(events(calls.read(signed())))
        .containsExactly(
            new DeliveryEvent(
                "a@gigmate.example",
                Kind.BOUNCED,
                Instant.ofEpochMilli(1521233195376L),
                "5.1.1",
                "owner@room.example",
                "no such user"));
    assertThat(kind(MAILGUN.replace("permanent", "temporary"))).isEqualTo(Kind.DELAYED);
    assertThat(kind(MAILGUN.replace("\"bounce\"", "\"suppress-bounce\""))).isEqualTo(Kind.FAILED);
    assertThat(kind(MAILGUN.replace("\"failed\"", "\"complained\""))).isEqualTo(Kind.COMPLAINED);
    assertThat(kind(MAILGUN.replace("\"failed\"", "\"delivered\""))).isEqualTo(Kind.DELIVERED);
    assertThat(calls.read(MAILGUN.replace("\"failed\"", "\"stored\"").getBytes(UTF_8)))
        .isInstanceOf(Feedback.Nothing.class);
  }

  private static Kind kind(String body) {
    return events(MailgunCalls.of("k").read(body.getBytes(UTF_8))).get(0).kind();
  }

  private static List<DeliveryEvent> events(Feedback feedback) {
    assertThat(feedback).isInstanceOf(Feedback.Events.class);
    return ((Feedback.Events) feedback).events();
  }

  private static byte[] signed() {
    return MAILGUN
        .replace("SIGNATURE", "8311ccdcb88f4cd62a3af1266012aea856e0fa45009b225c2b4ce5e9b195466c")
        .getBytes(UTF_8);
  }
}
