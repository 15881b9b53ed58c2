package io.gigmate.scoring.feed;

import io.gigmate.core.prospect.SourceAcceptance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed stands with a tenant.
 *
 * @param feed which
 * @param acceptance a person's word for its terms as they are now; null where nobody gave it
 * @param obstacle why it may not be asked, in words for a person; null where it may
 * @param last what its last visit brought; null where it never was asked
 */
public record FeedStanding(
    MarketFeed feed,
    @Nullable SourceAcceptance acceptance,
    @Nullable String obstacle,
    @Nullable FeedVisit last) {
  /** Answers whether it may be asked at this time. */
  public boolean isReady(Instant now) {
    return obstacle == null
        && (last == null || !last.version().equals(feed.version()) || !now.isBefore(last.next()));
  }
}
