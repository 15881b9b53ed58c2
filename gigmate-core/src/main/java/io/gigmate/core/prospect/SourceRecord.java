package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source said about a prospect, and when it said so.
 *
 * @param source its name, such as {@code google_business}
 * @param seen when it was read there, where known
 * @param prospect as the source described it
 */
public record SourceRecord(String source, @Nullable Instant seen, Prospect prospect) {
  public SourceRecord {
    source = Checks.text("source", source, 100);
  }

  /**
   * Returns a prospect with the source and the time that its provenance names; without one the
   * source is {@code unknown}.
   */
  public static SourceRecord of(Prospect prospect) {
    Provenance where = prospect.provenance();
    return where == null
        ? new SourceRecord("unknown", null, prospect)
        : new SourceRecord(where.source(), where.obtainedAt(), prospect);
  }
}
