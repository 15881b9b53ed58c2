package io.gigmate.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gigmate.core.audit.AuditVerdict.Broken;
import io.gigmate.core.audit.AuditVerdict.Intact;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.StoredEntry;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Ten thousand entries, and somebody with access to the rows. */
class LogAuditPropertyTest {
  private static final int SIZE = 10_000;
  private static final TenantId TENANT = TenantId.of("default");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final InMemoryOperationsLog LOG = new InMemoryOperationsLog();
  private static final List<StoredEntry> ROWS = rows();
  private static final Checkpoint CHECKPOINT = new LogAudit(LOG).checkpoint(TENANT, NOW);

  private static Operation operation(String subject) {
    return Operation.builder(OperationKind.DECISION, NOW, "tester")
        .subject(subject)
        .decision("done")
        .rationale("because")
        .build();
  }

  private static List<StoredEntry> rows() {
    List<StoredEntry> rows = new ArrayList<>();
    // Not by append, which copies the rows before it.
    LoggedOperation last = null;
    for (int i = 1; i <= SIZE; i++) {
      last = LoggedOperation.after(last, operation("subject " + i));
      rows.add(StoredEntry.of(last));
    }
    return List.copyOf(rows);
  }

  private static AuditVerdict verify(List<StoredEntry> rows, Checkpoint... checkpoints) {
    return new LogAudit(new TamperedLog(LOG, rows)).verify(TENANT, List.of(checkpoints));
  }

  private static long firstBroken(List<StoredEntry> rows, Checkpoint... checkpoints) {
    return verify(rows, checkpoints).fold(intact -> 0L, Broken::firstBroken);
  }

  private static LoggedOperation entry(int seq) {
    return ROWS.get(seq - 1).entry().orElseThrow();
  }

  private static StoredEntry moved(StoredEntry row, long seq) {
    LoggedOperation entry = row.entry().orElseThrow();
    return StoredEntry.of(
        new LoggedOperation(seq, entry.operation(), entry.previous(), entry.hash()));
  }

  private static List<StoredEntry> rewritten(int from) {
    List<StoredEntry> rows = new ArrayList<>(ROWS.subList(0, from - 1));
    @Nullable LoggedOperation last = from == 1 ? null : entry(from - 1);
    for (int seq = from; seq <= SIZE; seq++) {
      last = LoggedOperation.after(last, operation("another " + seq));
      rows.add(StoredEntry.of(last));
    }
    return rows;
  }

  @Property(tries = 15)
  void anEditIsFoundWithAndWithoutItsHash(@ForAll @IntRange(min = 1, max = SIZE) int seq) {
    LoggedOperation entry = entry(seq);
    List<StoredEntry> rows = new ArrayList<>(ROWS);
    Operation other = operation("another");
    rows.set(
        seq - 1, StoredEntry.of(new LoggedOperation(seq, other, entry.previous(), entry.hash())));
    assertThat(firstBroken(rows)).isEqualTo(seq);
    rows.set(seq - 1, StoredEntry.of(LoggedOperation.at(seq, other, entry.previous())));
    // Nothing points to the last entry but a checkpoint.
    assertThat(firstBroken(rows)).isEqualTo(seq == SIZE ? 0 : seq);
    assertThat(firstBroken(rows, checkpoint(ROWS))).isPositive();
    rows.set(seq - 1, StoredEntry.unreadable(seq, "the entry cannot be read"));
    assertThat(verify(rows)).isEqualTo(new Broken(seq, "the entry cannot be read"));
  }

  @Property(tries = 15)
  void aDeletionIsFound(
      @ForAll @IntRange(min = 1, max = SIZE - 1) int seq, @ForAll boolean closed) {
    List<StoredEntry> rows = new ArrayList<>(ROWS);
    rows.remove(seq - 1);
    if (closed) {
      for (int i = seq - 1; i < rows.size(); i++) {
        rows.set(i, moved(rows.get(i), i + 1L));
      }
    }
    assertThat(firstBroken(rows)).isEqualTo(seq);
  }

  @Property(tries = 15)
  void aSwapIsFound(
      @ForAll @IntRange(min = 1, max = SIZE) int one,
      @ForAll @IntRange(min = 1, max = SIZE) int other) {
    List<StoredEntry> rows = new ArrayList<>(ROWS);
    rows.set(one - 1, moved(ROWS.get(other - 1), one));
    rows.set(other - 1, moved(ROWS.get(one - 1), other));
    assertThat(firstBroken(rows)).isEqualTo(one == other ? 0 : Math.min(one, other));
  }

  @Property(tries = 15)
  void anInsertionIsFound(@ForAll @IntRange(min = 1, max = SIZE) int seq, @ForAll boolean forged) {
    List<StoredEntry> rows = new ArrayList<>(ROWS.subList(0, seq - 1));
    Digest previous = entry(seq).previous();
    LoggedOperation valid = LoggedOperation.at(seq, operation("put in"), previous);
    rows.add(
        StoredEntry.of(
            forged ? valid : new LoggedOperation(seq, valid.operation(), previous, Digest.ZERO)));
    for (StoredEntry row : ROWS.subList(seq - 1, SIZE)) {
      rows.add(moved(row, row.seq() + 1));
    }
    assertThat(firstBroken(rows)).isEqualTo(seq);
  }

  @Property(tries = 15)
  void aTruncationIsFoundByACheckpointOnly(@ForAll @IntRange(max = SIZE - 1) int left) {
    List<StoredEntry> rows = ROWS.subList(0, left);
    assertThat(firstBroken(rows)).isZero();
    assertThat(firstBroken(rows, checkpoint(ROWS))).isEqualTo(left + 1L);
  }

  @Property(tries = 10)
  void aChainWrittenAnewIsFoundBetweenItsCheckpoints(
      @ForAll @IntRange(min = 1, max = SIZE) int from, @ForAll @IntRange(max = SIZE) int early) {
    List<StoredEntry> rows = rewritten(from);
    assertThat(firstBroken(rows)).isZero();
    Checkpoint first = checkpoint(ROWS.subList(0, early));
    long broken = firstBroken(rows, checkpoint(ROWS), first);
    assertThat(broken).isEqualTo(from <= early ? 1 : early + 1L).isLessThanOrEqualTo(from);
  }

  @Example
  void aLogThatGrewStillHoldsItsCheckpoints() {
    List<StoredEntry> half = ROWS.subList(0, SIZE / 2);
    assertThat(verify(ROWS, checkpoint(half), checkpoint(List.of()), checkpoint(ROWS)))
        .isEqualTo(new Intact(SIZE, checkpoint(ROWS).root(), 0));
    List<Digest> leaves = ROWS.stream().map(row -> entry((int) row.seq()).hash()).toList();
    assertThat(MerkleTree.of(leaves).root()).isEqualTo(checkpoint(ROWS).root());
  }

  @Example
  void whatStandsBeforeTheFirstEntryIsFound() {
    List<StoredEntry> rows = new ArrayList<>(ROWS.subList(0, 3));
    rows.add(0, moved(ROWS.get(0), -4));
    assertThat(verify(rows)).isEqualTo(new Broken(1, "entry -4 stands where 1 should"));
  }

  @Example
  void anEmptyLogHasTheEmptyRoot() {
    assertThat(verify(List.of())).isEqualTo(new Intact(0, MerkleFrontier.EMPTY, 0));
    assertThat(CHECKPOINT.root()).isEqualTo(MerkleFrontier.EMPTY);
  }

  @Example
  void erasedInputsLeaveTheLogIntactAndOthersDoNot() {
    InMemoryOperationsLog log = new InMemoryOperationsLog();
    log.append(TENANT, operation("plain"));
    log.append(TENANT, operation("lead p1"), PersonalInputs.of("p1", Stream.of("Ann", 7)));
    log.append(TENANT, operation("lead p2"), PersonalInputs.of("p2", Stream.of("Ben")));
    LogAudit audit = new LogAudit(log);
    Checkpoint before = audit.checkpoint(TENANT, NOW);
    assertThat(log.eraseInputs(TENANT, "p1")).hasSize(1);
    assertThat(audit.verify(TENANT, List.of(before))).isEqualTo(new Intact(3, before.root(), 1));

    // The second entry's inputs, kept under the third.
    InMemoryOperationsLog other = new InMemoryOperationsLog();
    other.append(TENANT, operation("plain"));
    other.append(TENANT, operation("lead p1"), PersonalInputs.of("p1", Stream.of("Eve")));
    AuditVerdict verdict =
        new LogAudit(new TamperedLog(other, log.stored(TENANT, 0, 10))).verify(TENANT, List.of());
    assertThat(verdict)
        .isEqualTo(new Broken(2, "the personal inputs do not match what the entry commits to"));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new LogAudit(new TamperedLog(log, ROWS.subList(1, 2))).checkpoint(TENANT, NOW));
  }

  @Example
  void aCheckpointOfAnotherTenantIsNoneOfThisLog() {
    Checkpoint foreign = new Checkpoint(TenantId.of("x"), 0, MerkleFrontier.EMPTY, NOW, null);
    assertThatIllegalArgumentException().isThrownBy(() -> verify(ROWS, foreign));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checkpoint(TENANT, -1, MerkleFrontier.EMPTY, NOW, null));
  }

  private static Checkpoint checkpoint(List<StoredEntry> rows) {
    return new LogAudit(new TamperedLog(LOG, rows)).checkpoint(TENANT, NOW);
  }
}
