package io.gigmate.app.metrics;

import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/**
 * Messages that must not leave, by rule, as the operations log says: what was rolled back is not
 * counted. Every node reads the same log and counts the same, whichever refused.
 */
public final class Refusals {
  private static final int READ_AT_ONCE = 500;

  private final OperationsLog log;
  private final TenantId tenant;
  private long read;

  /** Begins at the end of the log. */
  public Refusals(OperationsLog log, TenantId tenant) {
    this.log = log;
    this.tenant = tenant;
    this.read = log.last(tenant).map(LoggedOperation::seq).orElse(0L);
  }

  /** Counts what was refused since the last time. */
  synchronized void countInto(MeterRegistry registry) {
    List<LoggedOperation> fresh = log.entries(tenant, read + 1, READ_AT_ONCE);
    while (!fresh.isEmpty()) {
      for (LoggedOperation entry : fresh) {
        if (entry.operation().kind() == OperationKind.OUTREACH
            && entry.operation().decision().startsWith("must not leave")) {
          entry.operation().rules().forEach(rule -> counter(registry, rule).increment());
        }
      }
      read = fresh.get(fresh.size() - 1).seq();
      fresh = log.entries(tenant, read + 1, READ_AT_ONCE);
    }
  }

  private static Counter counter(MeterRegistry registry, String rule) {
    return Counter.builder("gigmate.outreach.refusals")
        .description("messages that must not leave, by each rule that says so")
        .tag("rule", rule)
        .register(registry);
  }
}
