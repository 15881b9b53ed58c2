package io.gigmate.core.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.delivery.DeliveryEvent;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What others wrote is kept as far as every store can hold it. */
class ChecksTest {
  private static final String FACE = "\uD83D\uDE00";

  @Test
  void theBeginningOfATextHasNoHalfACharacterAndNoNul() {
    assertThat(Checks.beginning("a\0b", 10)).isEqualTo("ab");
    assertThat(Checks.beginning("abc", 2)).isEqualTo("ab");
    assertThat(Checks.beginning("ab" + FACE, 3)).isEqualTo("ab");
    assertThat(Checks.beginning("ab" + FACE, 4)).isEqualTo("ab" + FACE);
    assertThat(Checks.beginning("\uD83Dx\uDE00", 9)).isEqualTo("x");
    assertThat(Checks.beginning("", 9)).isEmpty();
  }

  @Test
  void anEventOfAProviderCanBeKeptWhateverItSays() {
    DeliveryEvent event =
        new DeliveryEvent(
            "id", Kind.FAILED, Instant.EPOCH, null, "a\0@b.example", "x".repeat(499) + FACE);
    String detail = requireNonNull(event.detail());
    assertThat(event.address()).isEqualTo("a@b.example");
    assertThat(new GatewayAnswer.Failed(detail).note()).isEqualTo("x".repeat(499));
  }
}
