package io.gigmate.core.memory;

import io.gigmate.core.delivery.WebhookReceipts;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which calls of providers were taken, in memory. */
public final class InMemoryWebhookReceipts implements WebhookReceipts {
  private final Map<Call, Instant> calls = new ConcurrentHashMap<>();

  private record Call(String provider, String id) {}

  @Override
  public boolean keep(String provider, String id, Instant at) {
    return calls.putIfAbsent(new Call(provider, id), at) == null;
  }

  @Override
  public boolean knows(String provider, String id) {
    return calls.containsKey(new Call(provider, id));
  }

  @Override
  public int forgetBefore(Instant time) {
    int before = calls.size();
    calls.values().removeIf(time::isAfter);
    return before - calls.size();
  }
}
