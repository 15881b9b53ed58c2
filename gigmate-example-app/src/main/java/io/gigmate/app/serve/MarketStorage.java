package io.gigmate.app.serve;

import io.gigmate.adapters.jdbc.Database;
import io.gigmate.scoring.competition.ObservedShows;
import io.gigmate.scoring.competition.Watches;
import io.gigmate.scoring.market.MarketItems;

/** The ports of the market. */
record MarketStorage(MarketItems items, ObservedShows shows, Watches watches) {
  static MarketStorage in(Database database) {
    return new MarketStorage(database.marketItems(), database.observedShows(), database.watches());
  }
}
