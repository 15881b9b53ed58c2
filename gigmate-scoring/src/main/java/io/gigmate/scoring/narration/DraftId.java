package io.gigmate.scoring.narration;

import io.gigmate.scoring.internal.text.TextChecks;

/**
 * Identifies a draft within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record DraftId(String value) implements Comparable<DraftId> {
  public DraftId {
    TextChecks.id("draft id", value);
  }

  /** Returns the identifier with this value. */
  public static DraftId of(String value) {
    return new DraftId(value);
  }

  @Override
  public int compareTo(DraftId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
