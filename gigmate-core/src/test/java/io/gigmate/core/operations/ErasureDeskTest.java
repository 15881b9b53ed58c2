package io.gigmate.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErasureDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final ErasureDesk desk =
      new ErasureDesk(log, InMemoryTransactions.over(log), InstantSource.fixed(NOW));

  private void about(String person) {
    log.append(
        TENANT,
        Operation.builder(OperationKind.ANALYSIS, NOW, "leads")
            .subject("a lead")
            .decision("scored")
            .rationale("new")
            .build(),
        PersonalInputs.of(person, Stream.of("Ann Example")));
  }

  @Test
  void erasureIsLoggedWithoutWhoseItWas() {
    for (String person : new String[] {"p2", "p1", "p1", "p1", "p2", "p1"}) {
      about(person);
    }
    assertThat(desk.erase(TENANT, "p1", "Bob", "asked for under art. 17"))
        .containsExactly(2L, 3L, 4L, 6L);
    LoggedOperation entry = log.last(TENANT).orElseThrow();
    assertThat(entry.seq()).isEqualTo(7);
    assertThat(entry.operation().actor()).isEqualTo("Bob");
    assertThat(entry.operation().subject()).isEqualTo("personal inputs of 4 entries");
    assertThat(entry.operation().decision()).isEqualTo("erased: 2-4, 6");
    assertThat(entry.operation().rationale()).isEqualTo("asked for under art. 17");
    assertThat(entry.record()).doesNotContain("p1").doesNotContain("Ann");
    assertThat(log.keptInputs(TENANT, 1, 6)).filteredOn(KeptInputs::isErased).hasSize(4);
  }

  @Test
  void whereNothingIsKeptNothingIsLogged() {
    about("p2");
    assertThat(desk.erase(TENANT, "p1", "Bob", "asked for")).isEmpty();
    assertThat(log.last(TENANT).orElseThrow().seq()).isEqualTo(1);
  }

  @Test
  void veryManyEntriesAreNamedInPart() {
    for (int i = 0; i < 240; i++) {
      about(i % 2 == 0 ? "p1" : "p2");
    }
    assertThat(desk.erase(TENANT, "p1", "Bob", "asked for")).hasSize(120);
    assertThat(log.last(TENANT).orElseThrow().operation().decision())
        .startsWith("erased: 1, 3, 5,")
        .endsWith(", 99 and later ones");
  }
}
