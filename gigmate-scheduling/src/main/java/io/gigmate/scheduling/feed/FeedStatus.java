package io.gigmate.scheduling.feed;

import io.gigmate.core.event.EventStatus;

/** How sure an entry is. */
public enum FeedStatus {
  /** It may take place. */
  TENTATIVE,
  /** It takes place, or took place. */
  CONFIRMED,
  /** It does not take place. */
  CANCELLED;

  /** Returns how sure a show of this status is. */
  public static FeedStatus of(EventStatus status) {
    return switch (status) {
      case DRAFT -> TENTATIVE;
      case ANNOUNCED, ON_SALE, COMPLETED -> CONFIRMED;
      case CANCELLED -> CANCELLED;
    };
  }
}
