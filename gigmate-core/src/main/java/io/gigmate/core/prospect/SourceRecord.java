package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import java.time.Instant;

/**
 * What one source said about a prospect, and when it said so.
 *
 * @param source its name, such as {@code google_business}
 * @param seen when it was read there
 * @param prospect as the source described it
 */
public record SourceRecord(String source, Instant seen, Prospect prospect) {
  public SourceRecord {
    source = Checks.text("source", source, 100);
  }

  /** Returns a prospect with the source that its provenance names, {@code unknown} without one. */
  public static SourceRecord of(Prospect prospect, Instant seen) {
    Provenance provenance = prospect.provenance();
    return new SourceRecord(provenance == null ? "unknown" : provenance.source(), seen, prospect);
  }
}
