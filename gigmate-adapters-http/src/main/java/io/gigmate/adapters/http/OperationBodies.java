package io.gigmate.adapters.http;

import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of the operations log; names become snake_case. */
final class OperationBodies {
  private OperationBodies() {}

  record Page(List<Entry> operations, long total, int limit, int offset) {}

  record Entry(
      long seq,
      String time,
      String kind,
      String actor,
      String subject,
      String decision,
      String rationale,
      List<String> rules,
      @Nullable String modelVersion,
      String inputs,
      long tookMs,
      @Nullable String error,
      String prev,
      String hash) {
    static Entry of(LoggedOperation entry) {
      Operation operation = entry.operation();
      return new Entry(
          entry.seq(),
          operation.at().toString(),
          operation.kind().code(),
          operation.actor(),
          operation.subject(),
          operation.decision(),
          operation.rationale(),
          operation.rules(),
          operation.modelVersion(),
          operation.inputs().hex(),
          operation.took().toMillis(),
          operation.error(),
          entry.previous().hex(),
          entry.hash().hex());
    }
  }
}
