package io.gigmate.scoring.feed;

import java.time.ZoneId;

/** Somewhere news or others' shows are read. */
public interface FeedSource {
  /** Returns which feed it is. */
  MarketFeed feed();

  /**
   * Asks it. What is wrong with it is an answer, and no exception.
   *
   * @param since the state in which it was read last
   * @param zone of times that name none
   */
  FeedAnswer ask(FeedMark since, ZoneId zone);
}
