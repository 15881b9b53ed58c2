package io.gigmate.adapters.http.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gigmate.core.delivery.DeliveryEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the calls of providers have in common. */
final class CallShape {
  /** Providers try again for so long; what was taken is known for longer. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CallShape() {}

  /** Returns the JSON; nothing where it is none. */
  static JsonNode json(byte[] body) {
    try {
      JsonNode read = MAPPER.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** Returns why a time in seconds cannot be that of a call; empty where it can. */
  static Optional<String> untimely(String seconds, Instant now) {
    if (!seconds.matches("\\d{1,12}")) {
      return Optional.of("the time of the call is missing or malformed");
    }
    Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now).abs();
    return apart.compareTo(TOLERANCE) > 0
        ? Optional.of("the time of the call is more than a day away from now")
        : Optional.empty();
  }

  /** Returns the event; null where it says of no message. */
  static @Nullable DeliveryEvent event(
      JsonNode messageId,
      DeliveryEvent.Kind kind,
      double seconds,
      JsonNode status,
      JsonNode address,
      JsonNode detail) {
    String id = messageId.asText("").strip();
    if (id.isEmpty() || id.length() > 1000 || !(seconds >= 0 && seconds < 1e11)) {
      return null;
    }
    return new DeliveryEvent(
        id,
        kind,
        Instant.ofEpochMilli(Math.round(seconds * 1000)),
        text(status),
        text(address),
        text(detail));
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.asText("").strip();
    return text.isEmpty() ? null : text;
  }
}
