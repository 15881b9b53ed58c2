package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SameSecretTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private final InMemoryOperationsLog log = new InMemoryOperationsLog();

  @Test
  void anotherSecretDoesNotStartOnTheListOfTheFirst() throws CannotStartException {
    Digest first = Digest.ofBytes(new byte[] {1});
    SameSecret.ensure(log, TENANT, first, NOW);
    SameSecret.ensure(log, TENANT, first, NOW);
    assertThat(log.count(TENANT, LogQuery.ALL)).isEqualTo(1);
    assertThatThrownBy(() -> SameSecret.ensure(log, TENANT, Digest.ofBytes(new byte[] {2}), NOW))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("GIGMATE_SECRET");
  }
}
