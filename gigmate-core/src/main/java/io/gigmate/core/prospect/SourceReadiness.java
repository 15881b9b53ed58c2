package io.gigmate.core.prospect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source can be asked, and when.
 *
 * @param name of this one of the source's files or addresses
 * @param source the source's code
 * @param way in which it has its data
 * @param obstacle why it may not be asked, in words for a person; null where it may
 * @param lastVisit when it was last asked; null where it never was
 * @param due from when on it may be asked again; null where it never was asked
 */
public record SourceReadiness(
    String name,
    String source,
    SourcePolicy.Way way,
    @Nullable String obstacle,
    @Nullable Instant lastVisit,
    @Nullable Instant due) {
  /** Answers whether it may be asked at this time. */
  public boolean isReady(Instant now) {
    return obstacle == null && (due == null || !now.isBefore(due));
  }
}
