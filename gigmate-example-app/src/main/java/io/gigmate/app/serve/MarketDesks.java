package io.gigmate.app.serve;

import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.market.MarketDesk;
import java.time.InstantSource;

/** The desks of the market. */
record MarketDesks(MarketDesk news, CompetitionDesk competition) {
  static MarketDesks on(Storage storage, InstantSource clock) {
    return new MarketDesks(
        new MarketDesk(
            storage.marketItems(), storage.operationsLog(), storage.transactions(), clock),
        new CompetitionDesk(
            storage.observedShows(),
            storage.watches(),
            storage.venues(),
            storage.artists(),
            storage.events(),
            storage.operationsLog(),
            storage.transactions(),
            clock));
  }
}
