package io.gigmate.adapters.http.delivery;

import io.gigmate.core.delivery.Feedback;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How a provider signs and writes its calls. */
public interface ProviderCalls {
  /**
   * Returns why a call must not be believed; empty where it is the provider's own, from now.
   *
   * @param headers of the call, their names in lower case
   * @param body as it came, to the byte
   * @param now what time it is
   */
  Optional<String> refusal(Map<String, String> headers, byte[] body, Instant now);

  /** Returns what names a call, the same where it is sent again. */
  String id(byte[] body);

  /** Returns what a call says; what this does not know is left out. */
  Feedback read(byte[] body);
}
