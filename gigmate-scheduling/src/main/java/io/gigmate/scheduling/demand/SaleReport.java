package io.gigmate.scheduling.demand;

import io.gigmate.core.event.EventId;

/** What became of a report of what a show sold. */
public sealed interface SaleReport {
  /**
   * It is kept, and is learned from.
   *
   * @param result as it is kept
   */
  record Kept(ShowResult result) implements SaleReport {}

  /**
   * It is not kept.
   *
   * @param event the show that was named
   * @param reason which of the reasons
   * @param detail the reason in words
   */
  record Refused(EventId event, Reason reason, String detail) implements SaleReport {}

  /** Why a report is not kept. */
  enum Reason {
    /** There is no such show; it may have left the calendar. */
    NO_SUCH_SHOW,
    /** It is not over, so that it may still sell. */
    NOT_OVER,
    /** It was cancelled, or never announced. */
    DID_NOT_TAKE_PLACE,
    /** It was made from no template that is there, so that nothing could be learned. */
    NO_TEMPLATE,
    /** More tickets than there were, or less than none; or a price below nothing. */
    IMPOSSIBLE
  }
}
