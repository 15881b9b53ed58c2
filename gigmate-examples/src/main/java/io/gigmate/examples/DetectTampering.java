package io.gigmate.examples;

import io.gigmate.core.audit.LogAudit;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.operations.ChainVerdict;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log of decisions in which nothing can be edited unnoticed. */
public final class DetectTampering {
  private DetectTampering() {}

  /** Logs four decisions, then rewrites history in three ways. */
  public static void main(String[] args) {
    TenantId tenant = TenantId.of("default");
    InMemoryOperationsLog log = new InMemoryOperationsLog();
    Instant now = Instant.parse("2026-03-02T15:00:00Z");
    for (int i = 1; i <= 4; i++) {
      log.append(
          tenant,
          Operation.builder(OperationKind.DECISION, now.plusSeconds(60L * i), "ann")
              .subject("campaign c" + i)
              .decision("approved")
              .rationale("read it, and it says what is true")
              .build());
    }
    System.out.println(new LogAudit(log).checkpoint(tenant, now.plusSeconds(600)));

    List<LoggedOperation> entries = log.entries(tenant, 1, 100);
    System.out.println("as written:     " + verdict(entries));

    List<LoggedOperation> removed = new ArrayList<>(entries);
    removed.remove(1);
    System.out.println("one removed:    " + verdict(removed));

    LoggedOperation second = entries.get(1);
    Operation refused =
        Operation.builder(OperationKind.DECISION, second.operation().at(), "ann")
            .subject("campaign c2")
            .decision("refused")
            .rationale("never liked it")
            .build();
    List<LoggedOperation> edited = new ArrayList<>(entries);
    edited.set(1, new LoggedOperation(2, refused, second.previous(), second.hash()));
    System.out.println("one edited:     " + verdict(edited));

    edited.set(1, LoggedOperation.at(2, refused, second.previous()));
    System.out.println("and its hash:   " + verdict(edited));
  }

  private static String verdict(List<LoggedOperation> entries) {
    return ChainVerdict.of(entries.iterator())
        .fold(
            intact -> intact.entries() + " entries, intact",
            broken -> "broken at " + broken.firstBroken() + ": " + broken.reason());
  }
}
