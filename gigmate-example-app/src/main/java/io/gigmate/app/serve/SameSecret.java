package io.gigmate.app.serve;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * Whether the list of those who must not be written to was kept under this secret. Under another
 * one nobody on it would be found, and all would be written to again.
 */
final class SameSecret {
  private static final String SUBJECT = "secret of outreach";

  private SameSecret() {}

  /** Remembers the secret's name at the first start, and refuses any other later. */
  static void ensure(OperationsLog log, TenantId tenant, Digest name, Instant now)
      throws CannotStartException {
    String decision = "kept under " + name.hex();
    List<String> before =
        log
            .search(tenant, new LogQuery(OperationKind.DECISION, null, null, null, SUBJECT), 0, 100)
            .stream()
            .map(entry -> entry.operation().decision())
            .toList();
    if (before.isEmpty()) {
      log.append(
          tenant,
          Operation.builder(OperationKind.DECISION, now, "serve")
              .subject(SUBJECT)
              .decision(decision)
              .rationale("whoever opted out is found under this secret only")
              .endedAt(now)
              .build());
    } else if (!before.contains(decision)) {
      throw new CannotStartException(
          "the list of those who must not be written to was kept under another secret: give that"
              + " one as GIGMATE_SECRET, or the folder of its file gigmate.secret as --data");
    }
  }
}
