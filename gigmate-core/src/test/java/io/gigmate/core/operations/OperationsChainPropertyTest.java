package io.gigmate.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OperationsChainPropertyTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00.123456Z");

  private static Operation.Builder operation(String subject) {
    return Operation.builder(OperationKind.DECISION, NOW, "tester")
        .subject(subject)
        .decision("done")
        .rationale("because");
  }

  private static List<LoggedOperation> chain(int length) {
    InMemoryOperationsLog log = new InMemoryOperationsLog();
    for (int i = 1; i <= length; i++) {
      log.append(TENANT, operation("subject " + i).build());
    }
    return new ArrayList<>(log.entries(TENANT, 1, length));
  }

  private static long firstBroken(List<LoggedOperation> entries) {
    return ChainVerdict.of(entries.iterator()).fold(intact -> 0L, ChainVerdict.Broken::firstBroken);
  }

  @Property(tries = 50)
  void aChainIsIntact(@ForAll @IntRange(max = 30) int length) {
    List<LoggedOperation> entries = chain(length);
    Digest head = length == 0 ? Digest.ZERO : entries.get(length - 1).hash();
    assertThat(ChainVerdict.of(entries.iterator()))
        .isEqualTo(new ChainVerdict.Intact(length, head));
  }

  @Property(tries = 100)
  void anEditAGapAndASwapAreFoundWhereTheyAre(
      @ForAll @IntRange(min = 2, max = 30) int length, @ForAll @IntRange(max = 28) int place) {
    int at = place % (length - 1);
    List<LoggedOperation> entries = chain(length);
    LoggedOperation entry = entries.get(at);

    List<LoggedOperation> edited = new ArrayList<>(entries);
    edited.set(
        at,
        new LoggedOperation(
            entry.seq(), operation("another subject").build(), entry.previous(), entry.hash()));
    assertThat(firstBroken(edited)).isEqualTo(at + 1L);

    List<LoggedOperation> forged = new ArrayList<>(entries);
    forged.set(at, LoggedOperation.at(entry.seq(), operation("forged").build(), entry.previous()));
    assertThat(firstBroken(forged)).isEqualTo(at + 1L);

    List<LoggedOperation> gap = new ArrayList<>(entries);
    gap.remove(at);
    assertThat(firstBroken(gap)).isEqualTo(at + 1L);

    Collections.swap(entries, at, at + 1);
    assertThat(firstBroken(entries)).isEqualTo(at + 1L);
  }

  @Example
  void theRecordIsCanonicalAndTheHashCanBeRecomputedByHand() {
    LoggedOperation first =
        LoggedOperation.after(null, operation("x").endedAt(NOW.plusMillis(5)).build());
    assertThat(first.record())
        .isEqualTo(
            "{\"actor\":\"tester\",\"decision\":\"done\",\"error\":null,\"inputs\":\""
                + "0".repeat(64)
                + "\",\"kind\":\"decision\",\"model_version\":null,\"prev\":\""
                + "0".repeat(64)
                + "\",\"rationale\":\"because\",\"rules\":[],\"seq\":1,\"subject\":\"x\","
                + "\"time\":\"2026-03-02T15:00:00.123Z\",\"took_ms\":5}");
    byte[] record = first.record().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(first.hash()).isEqualTo(Digest.ofBytes(new byte[33], record));
    LoggedOperation second = LoggedOperation.after(first, operation("y").build());
    assertThat(second.previous()).isEqualTo(first.hash());
  }

  @Example
  void anOperationSaysWhatItWas() {
    Operation whole =
        operation("x")
            .rules(List.of("CS-1"))
            .modelVersion("m1")
            .inputs(Digest.ofValues(Stream.of("a")))
            .error("the disk was full")
            .endedAt(NOW.minusSeconds(1))
            .build();
    assertThat(whole.took()).isEqualTo(Duration.ZERO);
    assertThat(whole.at()).isEqualTo(Instant.parse("2026-03-02T15:00:00.123Z"));
    assertThatNullPointerException()
        .isThrownBy(() -> Operation.builder(OperationKind.LEARNING, NOW, "x").build())
        .withMessage("subject");
    assertThatIllegalArgumentException().isThrownBy(() -> operation(" ").build());
    for (OperationKind kind : OperationKind.values()) {
      assertThat(OperationKind.parse(kind.code())).isEqualTo(kind);
    }
  }

  @Example
  void digestsTellListsApart() {
    assertThat(Digest.ofValues(Stream.of("ab", "c")))
        .isNotEqualTo(Digest.ofValues(Stream.of("a", "bc")));
    assertThat(Digest.ofBytes())
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThatIllegalArgumentException().isThrownBy(() -> new Digest("abc"));
  }
}
