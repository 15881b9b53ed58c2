package io.gigmate.app.web;

import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An entry of the operations log as its row on a page. */
public record LogLine(
    long seq,
    String isoTime,
    String time,
    String kind,
    String actor,
    String subject,
    String decision,
    String rationale,
    String took,
    @Nullable String error) {
  static LogLine of(LoggedOperation entry, ZoneId zone) {
    Operation operation = entry.operation();
    return new LogLine(
        entry.seq(),
        operation.at().toString(),
        Wording.moment(operation.at().atZone(zone)),
        Wording.label(operation.kind().code()),
        operation.actor(),
        operation.subject(),
        operation.decision(),
        operation.rationale(),
        Wording.took(operation.took()),
        operation.error());
  }
}
