package io.gigmate.scoring.narration;

import java.util.Locale;

/** Where a draft stands. */
public enum DraftState {
  /** Written; nobody has approved it. */
  DRAFT,
  /** A person approved it. */
  APPROVED,
  /** A person said that they published it. */
  PUBLISHED,
  /** A person said no. */
  DISCARDED;

  /** Answers whether this may follow directly on the other. */
  boolean follows(DraftState before) {
    return switch (this) {
      case DRAFT -> false;
      case APPROVED -> before == DRAFT;
      case PUBLISHED -> before == APPROVED;
      case DISCARDED -> before == DRAFT || before == APPROVED;
    };
  }

  /** Returns the name that files and tables carry, such as {@code approved}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of this code. */
  public static DraftState parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
