package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.operations.ChainVerdict;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
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

  private void assertIntact(TenantId tenant, long entries) {
    List<LoggedOperation> all = operationsLog().entries(tenant, 1, Integer.MAX_VALUE);
    Digest head = operationsLog().last(tenant).map(LoggedOperation::hash).orElse(Digest.ZERO);
    assertThat(ChainVerdict.of(all.iterator())).isEqualTo(new ChainVerdict.Intact(entries, head));
  }

  private static List<Long> numbers(List<LoggedOperation> entries) {
    return entries.stream().map(LoggedOperation::seq).toList();
  }
}
