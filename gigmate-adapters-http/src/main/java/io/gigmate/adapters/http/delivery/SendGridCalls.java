package io.gigmate.adapters.http.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.delivery.DeliveryEvent;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.delivery.Feedback;
import io.gigmate.core.operations.Digest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed event webhook of SendGrid: an array of events, signed with ECDSA over the time and the
 * body. The message is known by {@code smtp-id}, which is the {@code Message-ID} of a mail that was
 * handed over by SMTP.
 */
public final class SendGridCalls implements ProviderCalls {
  private static final String SIGNATURE = "x-twilio-email-event-webhook-signature";
  private static final String TIMESTAMP = "x-twilio-email-event-webhook-timestamp";

  private final PublicKey key;

  private SendGridCalls(PublicKey key) {
    this.key = key;
  }

  /**
   * Returns the calls that this verification key fits.
   *
   * @param key as SendGrid shows it: a public key in base 64
   */
  public static SendGridCalls of(String key) {
    try {
      return new SendGridCalls(
          KeyFactory.getInstance("EC")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.strip()))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("SendGrid's verification key is no such key", e);
    }
  }

  @Override
  public Optional<String> refusal(Map<String, String> headers, byte[] body, Instant now) {
    String time = headers.getOrDefault(TIMESTAMP, "");
    // The signature first: whoever cannot sign learns nothing about our clock.
    return isSigned(time, headers.getOrDefault(SIGNATURE, ""), body)
        ? CallShape.untimely(time, now)
        : Optional.of("the signature does not fit SendGrid's verification key");
  }

  private boolean isSigned(String time, String signature, byte[] body) {
    try {
      Signature check = Signature.getInstance("SHA256withECDSA");
      check.initVerify(key);
      check.update(time.getBytes(UTF_8));
      check.update(body);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** A call has no name of its own; sent again, it has the same events. */
  @Override
  public String id(byte[] body) {
    return "sha256-" + Digest.ofBytes(body);
  }

  @Override
  public Feedback read(byte[] body) {
    List<DeliveryEvent> events = new ArrayList<>();
    for (JsonNode event : CallShape.json(body)) {
      Kind kind = kind(event);
      DeliveryEvent read =
          kind == null
              ? null
              : CallShape.event(
                  event.path("smtp-id"),
                  kind,
                  event.path("timestamp").asDouble(-1),
                  event.path("status"),
                  event.path("email"),
                  event.path("reason"));
      if (read != null) {
        events.add(read);
      }
    }
    return events.isEmpty()
        ? new Feedback.Nothing("no event of a message")
        : new Feedback.Events(events);
  }

  private static @Nullable Kind kind(JsonNode event) {
    return switch (event.path("event").asText("")) {
      case "processed" -> Kind.ACCEPTED;
      case "delivered" -> Kind.DELIVERED;
      case "deferred" -> Kind.DELAYED;
      case "dropped" -> Kind.FAILED;
      // Whether the address is gone for good, its status says: what was blocked has another.
      case "bounce" -> Kind.BOUNCED;
      case "open" -> Kind.OPENED;
      case "click" -> Kind.CLICKED;
      // Whoever asks the provider to be left alone is left alone.
      case "spamreport", "unsubscribe", "group_unsubscribe" -> Kind.COMPLAINED;
      default -> null;
    };
  }
}
