package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.delivery.WebhookReceipts;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookReceipts} keeps to. */
public interface WebhookReceiptsContract {
  /** Returns the port under test. */
  WebhookReceipts webhookReceipts();

  @Test
  default void callIsNewOnce() {
    String provider = provider();
    assertThat(webhookReceipts().knows(provider, Fixtures.AWKWARD)).isFalse();
    assertThat(webhookReceipts().keep(provider, Fixtures.AWKWARD, at(1))).isTrue();
    assertThat(webhookReceipts().keep(provider, Fixtures.AWKWARD, at(2))).isFalse();
    assertThat(webhookReceipts().knows(provider, Fixtures.AWKWARD)).isTrue();
    // Another provider may call its events the same.
    assertThat(webhookReceipts().knows(provider(), Fixtures.AWKWARD)).isFalse();
    assertThat(webhookReceipts().keep(provider(), Fixtures.AWKWARD, at(1))).isTrue();
    assertThat(webhookReceipts().knows(provider, "%")).isFalse();
  }

  @Test
  default void ofSeveralAtOneTimeOneIsNew() throws InterruptedException, ExecutionException {
    String provider = provider();
    AtomicInteger news = new AtomicInteger();
    Together.run(
        8,
        number -> {
          if (webhookReceipts().keep(provider, "evt", at(number))) {
            news.incrementAndGet();
          }
        });
    assertThat(news).hasValue(1);
  }

  @Test
  default void callsBeforeATimeAreForgotten() {
    String provider = provider();
    webhookReceipts().keep(provider, "old", at(1));
    webhookReceipts().keep(provider, "new", at(2));
    assertThat(webhookReceipts().forgetBefore(at(2))).isPositive();
    assertThat(webhookReceipts().knows(provider, "old")).isFalse();
    assertThat(webhookReceipts().knows(provider, "new")).isTrue();
    assertThat(webhookReceipts().forgetBefore(at(2))).isZero();
  }

  private static String provider() {
    return "provider of " + Fixtures.newTenantId();
  }

  private static Instant at(int day) {
    return Instant.parse("2026-03-01T08:00:00.001Z").plusSeconds(86_400L * day);
  }
}
