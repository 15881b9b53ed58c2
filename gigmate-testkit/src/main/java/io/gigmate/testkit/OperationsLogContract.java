package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.audit.AuditVerdict;
import io.gigmate.core.audit.LogAudit;
import io.gigmate.core.operations.ChainVerdict;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.KeptInputs;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.StoredEntry;
import io.gigmate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link OperationsLog} keeps to. */
public interface OperationsLogContract {
  /** Returns the port under test. */
  OperationsLog operationsLog();

  @Test
  default void operationComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    List<LoggedOperation> appended = new ArrayList<>();
    for (OperationKind kind : OperationKind.values()) {
      appended.add(operationsLog().append(tenant, Fixtures.fullOperation(kind)));
    }
    appended.add(operationsLog().append(tenant, Fixtures.plainOperation("plain")));
    assertSame(operationsLog().entries(tenant, 1, 100), appended);
    assertSame(operationsLog().last(tenant), appended.get(appended.size() - 1));
    assertThat(appended.get(0).operation())
        .isEqualTo(Fixtures.fullOperation(OperationKind.SCRAPING));
  }

  @Test
  default void logBeginsEmpty() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(operationsLog().last(tenant)).isEmpty();
    assertThat(operationsLog().entries(tenant, 1, 100)).isEmpty();
    LoggedOperation first = operationsLog().append(tenant, Fixtures.plainOperation("first"));
    assertThat(first.seq()).isEqualTo(1);
    assertThat(first.previous()).isEqualTo(Digest.ZERO);
  }

  @Test
  default void chainThatIsReadBackIsIntact() {
    TenantId tenant = Fixtures.newTenantId();
    for (int i = 0; i < 25; i++) {
      operationsLog().append(tenant, Fixtures.fullOperation(OperationKind.OUTREACH));
      operationsLog().append(tenant, Fixtures.plainOperation("entry " + i));
    }
    assertIntact(tenant, 50);
  }

  @Test
  default void entriesComeFromANumberOnAndNotMoreThanAskedFor() {
    TenantId tenant = Fixtures.newTenantId();
    for (int i = 1; i <= 12; i++) {
      operationsLog().append(tenant, Fixtures.plainOperation("entry " + i));
    }
    assertThat(numbers(operationsLog().entries(tenant, 9, 2))).containsExactly(9L, 10L);
    assertThat(numbers(operationsLog().entries(tenant, 11, 100))).containsExactly(11L, 12L);
    assertThat(operationsLog().entries(tenant, 13, 100)).isEmpty();
    assertThat(operationsLog().entries(tenant, 1, 0)).isEmpty();
  }

  @Test
  default void eightWritersMakeOneChainWithoutAGap()
      throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
    Together.run(
        8,
        writer -> {
          for (int i = 0; i < 25; i++) {
            numbers.add(
                operationsLog()
                    .append(tenant, Fixtures.plainOperation("writer " + writer + ", " + i))
                    .seq());
          }
        });
    assertThat(numbers).hasSize(200).doesNotHaveDuplicates();
    assertIntact(tenant, 200);
  }

  @Test
  default void tenantsHaveChainsOfTheirOwn() throws ExecutionException, InterruptedException {
    List<TenantId> tenants = List.of(Fixtures.newTenantId(), Fixtures.newTenantId());
    Together.run(
        4,
        writer -> {
          for (int i = 0; i < 10; i++) {
            operationsLog().append(tenants.get(writer % 2), Fixtures.plainOperation("entry " + i));
          }
        });
    for (TenantId tenant : tenants) {
      assertIntact(tenant, 20);
    }
  }

  @Test
  default void personalInputsAreKeptBesideTheChainAndErased() {
    TenantId tenant = Fixtures.newTenantId();
    operationsLog().append(tenant, Fixtures.plainOperation("plain"));
    for (String person : List.of("p1", "p2", "p1")) {
      operationsLog()
          .append(
              tenant,
              Fixtures.plainOperation("lead " + person),
              PersonalInputs.of(person, Stream.of("Ann", person)));
    }
    List<KeptInputs> kept = operationsLog().keptInputs(tenant, 1, 100);
    assertThat(kept).extracting(KeptInputs::seq).containsExactly(2L, 3L, 4L);
    assertThat(kept)
        .extracting(KeptInputs::payload)
        .containsExactly("Ann\np1", "Ann\np2", "Ann\np1");
    assertThat(kept).extracting(KeptInputs::salt).doesNotHaveDuplicates();
    assertThat(kept)
        .extracting(it -> it.commitment().orElseThrow())
        .isEqualTo(
            operationsLog().entries(tenant, 2, 3).stream()
                .map(entry -> entry.operation().inputs())
                .toList());
    AuditVerdict before = audit(tenant);

    assertThat(operationsLog().eraseInputs(tenant, "p1")).containsExactly(2L, 4L);
    assertThat(operationsLog().eraseInputs(tenant, "p1")).isEmpty();
    assertThat(operationsLog().keptInputs(tenant, 1, 100))
        .extracting(KeptInputs::isErased)
        .containsExactly(true, false, true);
    assertThat(operationsLog().keptInputs(tenant, 3, 3)).hasSize(1);
    Digest root = before.fold(AuditVerdict.Intact::root, broken -> Digest.ZERO);
    assertThat(before).isEqualTo(new AuditVerdict.Intact(4, root, 0));
    assertThat(audit(tenant)).isEqualTo(new AuditVerdict.Intact(4, root, 2));
  }

  @Test
  default void entriesAreFoundByWhatIsAskedTheNewestFirst() {
    TenantId tenant = Fixtures.newTenantId();
    operationsLog().append(tenant, Fixtures.plainOperation("A LEAD moved"));
    Operation full = Fixtures.fullOperation(OperationKind.OUTREACH);
    operationsLog().append(tenant, full);
    operationsLog().append(tenant, Fixtures.plainOperation("a lead 100% sure"));
    assertThat(found(tenant, LogQuery.ALL)).containsExactly(3L, 2L, 1L);
    assertThat(found(tenant, new LogQuery(null, null, null, null, "a Lead")))
        .containsExactly(3L, 1L);
    assertThat(found(tenant, new LogQuery(null, null, null, null, "% sure"))).containsExactly(3L);
    assertThat(found(tenant, new LogQuery(full.kind(), full.actor(), null, null, full.error())))
        .containsExactly(2L);
    assertThat(found(tenant, new LogQuery(null, "nobody", null, null, null))).isEmpty();
    assertThat(found(tenant, new LogQuery(null, null, full.at(), full.at().plusMillis(1), null)))
        .contains(2L);
    assertThat(found(tenant, new LogQuery(full.kind(), null, null, full.at(), null))).isEmpty();
    assertThat(numbers(operationsLog().search(tenant, LogQuery.ALL, 1, 1))).containsExactly(2L);
  }

  @Test
  default void whatStandsInTheStoreIsReadInItsOrder() {
    TenantId tenant = Fixtures.newTenantId();
    for (int i = 1; i <= 5; i++) {
      operationsLog().append(tenant, Fixtures.plainOperation("entry " + i));
    }
    assertThat(operationsLog().stored(tenant, Long.MIN_VALUE, 2))
        .isEqualTo(operationsLog().entries(tenant, 1, 2).stream().map(StoredEntry::of).toList());
    assertThat(operationsLog().stored(tenant, 4, 10))
        .extracting(StoredEntry::seq)
        .containsExactly(5L);
    assertThat(operationsLog().stored(tenant, 5, 10)).isEmpty();
  }

  private List<Long> found(TenantId tenant, LogQuery query) {
    List<Long> found = numbers(operationsLog().search(tenant, query, 0, 100));
    assertThat(operationsLog().count(tenant, query)).isEqualTo(found.size());
    return found;
  }

  private AuditVerdict audit(TenantId tenant) {
    return new LogAudit(operationsLog()).verify(tenant, List.of());
  }

  private void assertIntact(TenantId tenant, long entries) {
    List<LoggedOperation> all = operationsLog().entries(tenant, 1, Integer.MAX_VALUE);
    Digest head = operationsLog().last(tenant).map(LoggedOperation::hash).orElse(Digest.ZERO);
    assertThat(ChainVerdict.of(all.iterator())).isEqualTo(new ChainVerdict.Intact(entries, head));
  }

  private static List<Long> numbers(List<LoggedOperation> entries) {
    return entries.stream().map(LoggedOperation::seq).toList();
  }
}
