package io.gigmate.app.serve;

import io.gigmate.app.demo.DemoHouse;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.feed.FeedDesk;
import io.gigmate.scoring.market.MarketDesk;
import io.gigmate.scoring.market.MarketItems;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The desks of the market. */
record MarketDesks(
    MarketItems items, MarketDesk news, CompetitionDesk competition, FeedDesk feeds) {
  static MarketDesks on(Storage storage, InstantSource clock) {
    return on(storage, null, clock);
  }

  /** The desks that show a made-up market beside what is kept, where there is one. */
  static MarketDesks on(Storage storage, @Nullable DemoHouse made, InstantSource clock) {
    MarketItems items = made == null ? storage.marketItems() : made.beside(storage.marketItems());
    MarketDesk news = new MarketDesk(items, storage.operationsLog(), storage.transactions(), clock);
    CompetitionDesk competition =
        new CompetitionDesk(
            storage.tenants(),
            made == null ? storage.observedShows() : made.beside(storage.observedShows()),
            made == null ? storage.watches() : made.beside(storage.watches()),
            made == null ? storage.venues() : made.beside(storage.venues()),
            made == null ? storage.artists() : made.beside(storage.artists()),
            storage.agreedShows(),
            storage.operationsLog(),
            storage.transactions(),
            clock);
    return new MarketDesks(
        items,
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
