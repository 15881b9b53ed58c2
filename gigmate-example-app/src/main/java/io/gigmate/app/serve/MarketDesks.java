package io.gigmate.app.serve;

import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.feed.FeedDesk;
import io.gigmate.scoring.market.MarketDesk;
import java.time.InstantSource;

/** The desks of the market. */
record MarketDesks(MarketDesk news, CompetitionDesk competition, FeedDesk feeds) {
  static MarketDesks on(Storage storage, InstantSource clock) {
    MarketDesk news =
        new MarketDesk(
            storage.marketItems(), storage.operationsLog(), storage.transactions(), clock);
    CompetitionDesk competition =
        new CompetitionDesk(
            storage.tenants(),
            storage.observedShows(),
            storage.watches(),
            storage.venues(),
            storage.artists(),
            storage.agreedShows(),
            storage.operationsLog(),
            storage.transactions(),
            clock);
    return new MarketDesks(
        news,
        competition,
        new FeedDesk(
            storage.tenants(),
            storage.feedVisits(),
            storage.sourceVisits(),
            storage.configurations(),
            news,
            competition,
            storage.operationsLog(),
            storage.transactions(),
            clock));
  }
}
