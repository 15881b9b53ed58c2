package io.gigmate.app.serve;

import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.market.MarketDesk;
import java.time.InstantSource;

/** The desks of the market. */
record MarketDesks(MarketDesk news, CompetitionDesk competition) {
  static MarketDesks on(Storage storage, InstantSource clock) {
    MarketStorage market = storage.market();
    return new MarketDesks(
        new MarketDesk(market.items(), storage.operationsLog(), storage.transactions(), clock),
        new CompetitionDesk(
            market.shows(),
            market.watches(),
            storage.venues(),
            storage.artists(),
            storage.events(),
            storage.operationsLog(),
            storage.transactions(),
            clock));
  }
}
