package io.gigmate.adapters.http.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.delivery.DeliveryEvent;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.delivery.Feedback;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of Mailgun: one event each, with a signature over a time and a token. It does not
 * cover the event: that nobody changed it on the way is TLS's to see to, and that nobody sends it
 * again with another event, the token's, which is taken once.
 */
public final class MailgunCalls implements ProviderCalls {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LONGEST_TOKEN = 100;

  private final SecretKeySpec key;

  private MailgunCalls(SecretKeySpec key) {
    this.key = key;
  }

  /** Returns the calls that are signed with this webhook signing key. */
  public static MailgunCalls of(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("Mailgun's webhook signing key is blank");
    }
    return new MailgunCalls(new SecretKeySpec(key.strip().getBytes(UTF_8), ALGORITHM));
  }

  @Override
  public Optional<String> refusal(Map<String, String> headers, byte[] body, Instant now) {
    JsonNode signature = CallShape.json(body).path("signature");
    String time = signature.path("timestamp").asText("");
    String token = signature.path("token").asText("");
    String claimed = signature.path("signature").asText("");
    if (token.isBlank() || token.length() > LONGEST_TOKEN) {
      return Optional.of("the call has no token");
    }
    return isSigned(time + token, claimed)
        ? CallShape.untimely(time, now)
        : Optional.of("the signature does not fit Mailgun's webhook signing key");
  }

  private boolean isSigned(String text, String claimed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String expected = HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
      return MessageDigest.isEqual(expected.getBytes(UTF_8), claimed.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String id(byte[] body) {
    return CallShape.json(body).path("signature").path("token").asText("");
  }

  @Override
  public Feedback read(byte[] body) {
    JsonNode event = CallShape.json(body).path("event-data");
    Kind kind = kind(event);
    JsonNode status = event.path("delivery-status");
    DeliveryEvent read =
        kind == null
            ? null
            : CallShape.event(
                event.path("message").path("headers").path("message-id"),
                kind,
                event.path("timestamp").asDouble(-1),
                status.path("enhanced-code"),
                event.path("recipient"),
                status.path("description"));
    return read == null
        ? new Feedback.Nothing("no event of a message")
        : new Feedback.Events(List.of(read));
  }

  private static @Nullable Kind kind(JsonNode event) {
    return switch (event.path("event").asText("")) {
      case "accepted" -> Kind.ACCEPTED;
      case "delivered" -> Kind.DELIVERED;
      case "rejected" -> Kind.FAILED;
      case "failed" -> failed(event);
      case "opened" -> Kind.OPENED;
      case "clicked" -> Kind.CLICKED;
      // Whoever asks the provider to be left alone is left alone.
      case "complained", "unsubscribed" -> Kind.COMPLAINED;
      default -> null;
    };
  }

  private static Kind failed(JsonNode event) {
    if (!event.path("severity").asText("").equals("permanent")) {
      return Kind.DELAYED;
    }
    // What Mailgun held back itself was not returned by anybody.
    return event.path("reason").asText("").startsWith("suppress-") ? Kind.FAILED : Kind.BOUNCED;
  }
}
