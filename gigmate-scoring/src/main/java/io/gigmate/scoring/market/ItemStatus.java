package io.gigmate.scoring.market;

import java.util.Locale;
import java.util.Optional;

/** How far a piece of intelligence got: new, reviewed, actioned, archived, in this direction. */
public enum ItemStatus {
  /** Nobody looked at it. */
  NEW,
  /** Somebody did. */
  REVIEWED,
  /** Something was done about it. */
  ACTIONED,
  /** It is over. */
  ARCHIVED;

  /** Answers whether it may become another: the next one, or archived from anywhere before. */
  public boolean mayBecome(ItemStatus next) {
    return switch (this) {
      case NEW -> next == REVIEWED || next == ARCHIVED;
      case REVIEWED -> next == ACTIONED || next == ARCHIVED;
      case ACTIONED -> next == ARCHIVED;
      case ARCHIVED -> false;
    };
  }

  /** Returns the status as it stands in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status of a code, where it is one. */
  public static Optional<ItemStatus> find(String code) {
    return Codes.find(values(), code);
  }
}
